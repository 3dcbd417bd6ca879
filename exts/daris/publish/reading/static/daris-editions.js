/* A link to another edition leads to the place the reader is at: ids are the same in every edition. */
"use strict";

(() => {
  /* Below this line of the screen a heading counts as not reached yet. */
  const READING_LINE = 120;

  const place = () => {
    let last = "";
    for (const element of document.querySelectorAll("article [id]")) {
      if (element.checkVisibility && !element.checkVisibility()) continue;
      if (element.getBoundingClientRect().top > READING_LINE) break;
      last = element.id;
    }
    return window.scrollY > 0 && last ? `#${encodeURIComponent(last)}` : location.hash;
  };

  const aim = (event) => {
    const link = event.target.closest("a[data-edition]");
    if (!link) return;
    link.hash = place();
    link.search = location.search;
    if (event.type !== "click") return;
    /* For a server that leads from its first page to the last choice. */
    if (location.protocol !== "file:") {
      document.cookie = `daris-edition=${link.dataset.edition}; path=/; max-age=31536000; samesite=lax`;
    }
    try {
      localStorage.setItem("daris-edition", link.dataset.edition);
      /* Who changes the edition wants its text, unless both languages are on the page anyway. */
      if (localStorage.getItem("daris-reading") !== "both") localStorage.removeItem("daris-reading");
    } catch (refused) {
      /* Storage is closed in some private modes; the link works without. */
    }
  };

  /* Search engines want whole addresses; a site that was not told its own knows it here. */
  if (location.protocol !== "file:") {
    for (const link of document.querySelectorAll("link[hreflang]")) link.setAttribute("href", link.href);
  }

  /* pointerdown and keydown too: a link may be opened in a new tab without a click. */
  for (const type of ["pointerdown", "keydown", "click"]) document.addEventListener(type, aim);
})();
