/* Pages come from the network, and without one from what was kept; what they load is kept first.
   Each build has a store of its own, so that no page of today gets the looks of yesterday. */
"use strict";

const STORE = "daris-@VERSION@";
const LOADED = ["style", "script", "image", "font"];
const NEEDED = /<link[^>]*? rel="(?:stylesheet|icon)"[^>]*>|<(?:script|img)[^>]*? src="[^"]*"|url\("[^"]*"\)/g;
const ADDRESS = /(?: (?:src|href)=|url\()"([^"]+)"/;

const worthKeeping = (answer) => answer.ok && !answer.redirected && answer.type === "basic";

const neededBy = (text, address) =>
  Array.from(text.match(NEEDED) || [], (found) => ADDRESS.exec(found))
    .filter(Boolean)
    .map((found) => new URL(found[1].replaceAll("&amp;", "&"), address))
    .filter((needed) => needed.origin === location.origin);

/* Keep a page or a style sheet with all that it loads; what is there is not fetched again. */
const keep = async (address, seen = new Set()) => {
  const whole = String(address);
  if (seen.has(whole)) return;
  seen.add(whole);
  const store = await caches.open(STORE);
  const before = await store.match(whole);
  const answer = before || (await fetch(whole));
  if (!worthKeeping(answer)) return;
  if (!before) await store.put(whole, answer.clone());
  if (!/html|css/.test(answer.headers.get("Content-Type"))) return;
  await Promise.all(neededBy(await answer.text(), whole).map((needed) => keep(needed, seen)));
};

const fresh = async (request) => {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(request);
    const isPage = (answer.headers.get("Content-Type") || "").startsWith("text/html");
    if (isPage && worthKeeping(answer)) await store.put(request.url.split(/[?#]/)[0], answer.clone());
    return answer;
  } catch (unreachable) {
    return (await store.match(request, { ignoreSearch: true })) || Response.error();
  }
};

const kept = async (request) => {
  const store = await caches.open(STORE);
  const before = await store.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (worthKeeping(answer)) await store.put(request, answer.clone());
  return answer;
};

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keep(new URL("index.html", location)));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("daris-") && name !== STORE);
  const clear = caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name))));
  event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  event.waitUntil(Promise.allSettled(event.data.map((address) => keep(address))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(LOADED.includes(request.destination) ? kept(request) : fresh(request));
});
