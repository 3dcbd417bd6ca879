/* Text size and contrast, as a reader likes them, on every page of both editions. */
"use strict";

(() => {
  const root = document.documentElement;
  const keep = (name, value) => {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch (refused) {
      /* Good for this page only. */
    }
  };
  const sizes = document.querySelectorAll("button[data-size]");
  const contrast = document.querySelector("button.daris-contrast");

  const show = () => {
    const size = root.dataset.size || "normal";
    for (const button of sizes) button.setAttribute("aria-pressed", String(button.dataset.size === size));
    if (contrast) contrast.setAttribute("aria-pressed", String(root.dataset.contrast === "more"));
  };

  for (const button of sizes) {
    button.addEventListener("click", () => {
      const size = button.dataset.size === "normal" ? "" : button.dataset.size;
      if (size) root.dataset.size = size;
      else delete root.dataset.size;
      keep("daris-size", size);
      show();
    });
  }
  if (contrast) {
    contrast.addEventListener("click", () => {
      const more = root.dataset.contrast !== "more";
      if (more) root.dataset.contrast = "more";
      else delete root.dataset.contrast;
      keep("daris-contrast", more ? "more" : "");
      show();
    });
  }
  for (const panel of document.querySelectorAll(".daris-settings")) {
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!panel.contains(event.target)) panel.open = false;
    });
  }
  show();
})();
