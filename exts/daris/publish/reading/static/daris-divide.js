/* The Kazakh text of a page is divided when all other scripts have seen it whole. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const { SOFT, divided } = DarisHyphens;
  const SILENT = "h1, h2, h3, h4, h5, h6, code, pre, kbd, math, button, select, .daris-card, .daris-tools";
  const spoken = (element) => element.closest("[lang]").lang;

  /* What a reader sees already may not move under the eyes, nor may columns grow narrow where there is room. */
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top && top < window.innerHeight; /* the other language is there, and hidden */
  };
  const roomy = (element) => window.innerWidth > 720 && element.closest("table");

  const whole = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (!around.closest("p, li, dd") || around.closest(SILENT) || spoken(around) !== "kk") continue;
    if (!seen(around) && !roomy(around)) whole.push(walker.currentNode);
  }
  for (const text of whole) {
    const parts = divided(text.data);
    if (parts !== text.data) text.data = parts;
  }

  /* A word that is pasted elsewhere must be found there. */
  const clean = (event, carrier) => {
    const selection = window.getSelection();
    if (!selection.rangeCount || !selection.toString().includes(SOFT)) return false;
    const holder = document.createElement("div");
    holder.append(selection.getRangeAt(0).cloneContents());
    carrier.setData("text/plain", selection.toString().replaceAll(SOFT, ""));
    carrier.setData("text/html", holder.innerHTML.replaceAll(SOFT, ""));
    return true;
  };
  document.addEventListener("copy", (event) => {
    if (clean(event, event.clipboardData)) event.preventDefault();
  });
  document.addEventListener("dragstart", (event) => clean(event, event.dataTransfer));
});
