/* A reader reads one language or both; the page holds both, so nothing is asked for. */
"use strict";

(() => {
  const KEY = "daris-reading";
  const root = document.documentElement;
  const buttons = document.querySelectorAll(".daris-reading button");

  const chosen = () => root.dataset.reading || "own";
  const mode = (language) => (language === "both" ? "both" : language === root.lang ? "own" : "other");

  const show = () => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(mode(button.dataset.read) === chosen()));
    }
  };

  /* The block that a reader is at keeps its place on the screen while the page grows or shrinks around it. */
  const keeping = (change) => {
    const blocks = Array.from(document.querySelectorAll("article [id]"));
    const anchor = blocks.find((block) => block.getBoundingClientRect().bottom > 80 && !block.matches("section"));
    const before = anchor ? anchor.getBoundingClientRect().top : 0;
    change();
    const shown = anchor && anchor.getClientRects().length ? anchor : anchor && anchor.closest("section");
    if (shown && window.scrollY > 0) {
      const top = shown === anchor ? before : Math.max(before, 80);
      window.scrollBy({ top: shown.getBoundingClientRect().top - top, behavior: "instant" });
    }
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      keeping(() => {
        root.dataset.reading = mode(button.dataset.read);
      });
      try {
        localStorage.setItem(KEY, button.dataset.read);
      } catch (refused) {
        /* The page changes all the same. */
      }
      show();
    });
  }
  show();
})();
