/* What is wider than the page scrolls by itself; the keyboard must reach it. */
"use strict";

(() => {
  const mark = () => {
    for (const box of document.querySelectorAll("article :is(pre, .table-wrapper, div.math)")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  mark();
  window.addEventListener("resize", mark);
})();
