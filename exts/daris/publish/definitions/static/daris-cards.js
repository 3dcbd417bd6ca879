/* A link to a term shows the page's own card for it: on hover, focus or tap. Without this script it stays a link. */
(() => {
  "use strict";
  const store = document.querySelector(".daris-cards");
  if (!store) return;
  const DELAY = 200; // long enough to cross the gap between the link and the card
  const card = document.createElement("div");
  card.className = "daris-card";
  card.hidden = true;
  document.body.append(card);
  let shown = null;
  let timer = 0;
  let touched = false;

  const place = (link) => {
    const mark = link.getClientRects()[0];
    const width = document.documentElement.clientWidth;
    const gap = 6;
    const left = Math.max(gap, Math.min(mark.left, width - card.offsetWidth - gap));
    const below = window.innerHeight - mark.bottom - 2 * gap;
    const above = mark.top - 2 * gap;
    const under = card.scrollHeight <= below || below >= above;
    card.style.maxHeight = `${Math.max(under ? below : above, 120)}px`; // a longer card scrolls
    const top = under ? mark.bottom + gap : mark.top - gap - card.offsetHeight;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  };

  const show = (link) => {
    window.clearTimeout(timer);
    const text = document.getElementById(link.getAttribute("aria-describedby"));
    if (!text || shown === link) return;
    const open = document.createElement("a");
    open.href = link.href;
    open.textContent = store.dataset.open;
    open.tabIndex = -1; // the keyboard is on the link itself
    card.replaceChildren(...Array.from(text.cloneNode(true).childNodes), open);
    card.style.maxHeight = "";
    card.hidden = false;
    card.scrollTop = 0;
    shown = link;
    place(link);
  };

  const hide = () => {
    window.clearTimeout(timer);
    card.hidden = true;
    shown = null;
  };

  const later = (act) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, DELAY);
  };

  document.querySelectorAll("a.daris-term[aria-describedby]").forEach((link) => {
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch") later(() => show(link));
    });
    link.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") later(hide);
    });
    link.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
    });
    link.addEventListener("focus", () => {
      if (!touched) show(link);
    });
    link.addEventListener("blur", () => later(hide));
    link.addEventListener("click", (event) => {
      if (touched && shown !== link) {
        event.preventDefault(); // the first tap explains, the second one follows the link
        show(link);
      }
      touched = false;
    });
  });
  card.addEventListener("pointerenter", () => window.clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") later(hide);
  });
  card.addEventListener("pointerdown", () => later(() => undefined));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !card.contains(event.target) && !event.target.closest("a.daris-term")) hide();
  });
  window.addEventListener("resize", hide);
})();
