/* The last choice wins, then the browser's languages; "index.html#choose" always shows the choice. */
"use strict";

(() => {
  const editions = document.currentScript.dataset.editions.split(" ").filter(Boolean);
  let chosen = null;
  try {
    chosen = localStorage.getItem("daris-edition");
  } catch (refused) {
    /* Storage is closed in some private modes. */
  }
  const wanted = [chosen, ...(navigator.languages || [navigator.language])];
  /* As RFC 4647 looks a language up: kk-Latn-KZ, then kk-Latn, then kk. */
  const edition = (language) => {
    const parts = String(language || "").toLowerCase().split("-");
    for (; parts.length; parts.pop()) {
      const found = editions.find((each) => each.toLowerCase() === parts.join("-"));
      if (found) return found;
    }
    return undefined;
  };
  const found = wanted.map(edition).find(Boolean);
  if (found && location.hash !== "#choose") location.replace(`${found}/index.html`);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-edition]");
    if (!link) return;
    /* A server that chooses by itself reads the cookie; a page from a disk, the storage. */
    document.cookie = `daris-edition=${link.dataset.edition}; path=/; max-age=31536000; samesite=lax`;
    try {
      localStorage.setItem("daris-edition", link.dataset.edition);
    } catch (refused) {
      /* The link works without. */
    }
  });
})();
