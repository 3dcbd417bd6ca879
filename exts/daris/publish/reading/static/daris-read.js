/* Lectures read to their end have a mark in the sidebar, of both editions; only this browser knows. */
"use strict";

(() => {
  const told = document.querySelector("meta[name=daris-read]");
  const { content_root: up } = document.documentElement.dataset;
  if (!told || up === undefined) return;
  const root = new URL(up, document.baseURI);
  /* Two courses on one server, or on one memory stick, have lectures of the same name. */
  const KEY = `daris-read:${new URL("../", root).pathname}`;
  const name = (address) => decodeURI(new URL(address, document.baseURI).pathname).slice(decodeURI(root.pathname).length);

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch (refused) {
      return [];
    }
  };

  const show = () => {
    const read = new Set(kept());
    for (const link of document.querySelectorAll(".sidebar-tree a.reference")) {
      if (!read.has(name(link.href))) continue;
      link.classList.add("daris-read");
      link.title = told.content;
    }
  };

  const note = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(Array.from(new Set([...kept(), name(location.href)]))));
    } catch (refused) {
      /* Storage is closed in some private modes; then nothing is marked. */
    }
    show();
  };

  show();
  const end = document.querySelector(".content footer");
  if (!end || !document.querySelector(".daris-place")) return;
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    note();
  });
  /* A reader who never moved the page has not read it, however short it is. */
  window.addEventListener("scroll", () => watcher.observe(end), { once: true });
})();
