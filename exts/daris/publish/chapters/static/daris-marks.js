/* A reader may switch the line numbers in the margin off; the page remembers it. Without this script they are shown. */
"use strict";

(() => {
  const KEY = "daris-marks";
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null; /* Storage is closed in some private modes. */
    }
  };

  const keep = (state) => {
    try {
      localStorage.setItem(KEY, state);
    } catch (refused) {
      /* The switch works for this page all the same. */
    }
  };

  /* At once, before the page is drawn: the numbers must not flash up. */
  root.dataset.darisMarks = kept() === "off" ? "off" : "on";

  document.addEventListener("DOMContentLoaded", () => {
    const line = document.querySelector(".daris-source-line[data-hide]");
    if (!line) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "daris-marks-switch";
    const name = () => {
      button.textContent = root.dataset.darisMarks === "off" ? line.dataset.show : line.dataset.hide;
    };
    button.addEventListener("click", () => {
      root.dataset.darisMarks = root.dataset.darisMarks === "off" ? "on" : "off";
      keep(root.dataset.darisMarks);
      name();
    });
    name();
    line.append(button);
  });
})();
