/* What was read can be read again without a network, in every edition. Nothing of this happens from a disk. */
"use strict";

(() => {
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const told = document.querySelector("meta[name=daris-site]");
  const { serviceWorker } = navigator;

  /* A course that turned it off takes back what an earlier build of it installed. */
  const remove = async () => {
    for (const registration of await serviceWorker.getRegistrations()) {
      if (registration.active && registration.active.scriptURL.endsWith("/daris-worker.js")) registration.unregister();
    }
  };

  const install = async (site) => {
    await serviceWorker.register(new URL("daris-worker.js", site));
    const { active } = await serviceWorker.ready;
    const root = new URL(document.documentElement.dataset.content_root, document.baseURI);
    const name = location.pathname.slice(root.pathname.length).replace(/(\/|\.html)$/, "");
    /* The search of this edition, and the text of a lecture, of which it shows excerpts. */
    const searched = ["search.html", "searchindex.js", "_search/terms.js"];
    if (document.querySelector(".daris-place *")) searched.push(`_search/${name}.js`);
    const others = Array.from(document.querySelectorAll("a[data-edition]"), (link) => link.href);
    const search = searched.map((path) => new URL(path, root).href);
    active.postMessage([location.href, ...others, ...search].map((address) => address.split(/[?#]/)[0]));
  };

  if (told) {
    const site = new URL(told.content, document.baseURI);
    const manifest = Object.assign(document.createElement("link"), { rel: "manifest" });
    manifest.href = new URL("site.webmanifest", site).href;
    document.head.append(manifest);
    /* Without HTTPS, or where a browser forbids it, the site works as any other. */
    install(site).catch(() => {});
  } else {
    remove().catch(() => {});
  }
})();
