/* What a reader chose before, and what only a script can do, is there before the page is drawn: nothing moves. */
"use strict";

(() => {
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch (refused) {
      return null; /* Storage is closed in some private modes. */
    }
  };
  const root = document.documentElement;
  root.dataset.scripts = "";
  document.body.dataset.theme = kept("theme") || "auto";
  const reading = kept("daris-reading");
  if (reading) root.dataset.reading = reading === "both" ? "both" : reading === root.lang ? "own" : "other";
  if (["small", "large", "larger"].includes(kept("daris-size"))) root.dataset.size = kept("daris-size");
  if (kept("daris-contrast") === "more") root.dataset.contrast = "more";
})();
