/* The page, or one passage of it, as a reference to copy. The browser adds what only it knows: address and day. */
"use strict";

(() => {
  const panel = document.querySelector(".daris-cite");
  if (!panel) return;
  const PASSAGES = "article :is(section, p, li, dt, figure)[id]";
  const LONGEST = 60;
  const chooser = panel.querySelector("select");
  const status = panel.querySelector("[role=status]");
  const references = Array.from(panel.querySelectorAll("pre"), (shown) => ({ shown, offline: shown.textContent }));

  const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

  /* A section is called by its heading; the title of the page is the whole page. */
  const wording = (passage) => {
    const named = passage.matches("section") ? passage.querySelector(":scope > :is(h2, h3, h4, h5, h6)") : passage;
    if (!named) return "";
    const copy = named.cloneNode(true);
    for (const sign of copy.querySelectorAll(".headerlink, .daris-source")) sign.remove();
    return shortened(copy.textContent.replaceAll("\u00ad", "").trim().replace(/\s+/g, " "));
  };

  const list = () => {
    if (chooser.length > 1) return;
    for (const passage of document.querySelectorAll(PASSAGES)) {
      const words = passage.closest(".daris-source, .daris-tools") ? "" : wording(passage);
      if (words) chooser.add(new Option(words, passage.id));
    }
  };

  /* A passage that is marked with the mouse, or to which the address leads, is the one meant. */
  const meant = () => {
    const selection = window.getSelection();
    const start = selection && !selection.isCollapsed && selection.anchorNode;
    const marked = start && (start.nodeType === Node.TEXT_NODE ? start.parentElement : start).closest(PASSAGES);
    return marked ? marked.id : decodeURIComponent(location.hash.slice(1));
  };

  const address = () => {
    const told = document.querySelector("link[rel=canonical]");
    const here = told && /^https?:/.test(told.getAttribute("href")) ? told.href : location.href;
    const place = chooser.value ? `#${encodeURIComponent(chooser.value)}` : "";
    return here.startsWith("file:") ? "" : here.split(/[?#]/)[0] + place;
  };

  const write = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())];
    const where = address();
    for (const { shown, offline } of references) {
      const day = shown.matches("#daris-bibtex ~ pre") ? date.join("-") : [...date].reverse().join(".");
      const online = shown.dataset.online.replace("{address}", () => where).replace("{day}", day);
      shown.textContent = where ? online : offline;
    }
    status.textContent = "";
  };

  /* The old order, because the new one needs HTTPS; this one works by plain HTTP and from a disk. */
  const copy = (shown) => {
    const range = document.createRange();
    range.selectNodeContents(shown);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };

  panel.addEventListener("toggle", () => {
    if (!panel.open) return;
    list();
    const place = meant();
    chooser.value = place;
    if (chooser.selectedIndex < 0) chooser.value = "";
    write();
  });
  chooser.addEventListener("change", write);
  for (const { shown } of references) {
    shown.previousElementSibling.addEventListener("click", () => {
      status.textContent = copy(shown) ? status.dataset.copied : "";
    });
  }
})();
