// Keeps the app's own files, so that it works offline after the first load, and takes files that are
// shared to it. It answers for this site's own addresses only and never asks anyone else.
const VERSION = "__CORANTO_VERSION__";
const FILES = "__CORANTO_FILES__";
const CACHE = `coranto-${VERSION}`;
const SHARED = "coranto-shared";

/**
 * A worker of this kind and its events, of which the types of a page know nothing.
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void, request: Request,
 *   respondWith(answer: Promise<Response>): void }} KeeperEvent
 * @typedef {{ location: Location, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> },
 *   addEventListener(type: string, listen: (event: KeeperEvent) => void): void }} Keeper
 */
const keeper = /** @type {Keeper} */ (/** @type {unknown} */ (self));
const scope = new URL("./", keeper.location.href);

keeper.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(FILES.split(" ").map((file) => new Request(new URL(file, scope), { cache: "reload" }))),
      )
      .then(() => keeper.skipWaiting()),
  );
});

keeper.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("coranto-") && name !== CACHE && name !== SHARED)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => keeper.clients.claim()),
  );
});

keeper.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  if (event.request.method === "POST" && url.pathname === new URL("share", scope).pathname) {
    event.respondWith(takeShared(event.request));
    return;
  }
  if (event.request.method !== "GET") return;
  event.respondWith(answer(event.request, url));
});

/** @param {Request} request @param {URL} url */
async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const wanted =
    request.mode === "navigate" && url.pathname === scope.pathname ? new URL("index.html", scope) : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}

/** @param {Request} request */
async function takeShared(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  let number = 0;
  for (const file of form.getAll("files")) {
    if (typeof file === "string") continue;
    await cache.put(
      new URL(`shared/${number}`, scope),
      new Response(file, { headers: { "X-Name": encodeURIComponent(file.name) } }),
    );
    number += 1;
  }
  const text = ["title", "text", "url"]
    .map((name) => form.get(name))
    .filter(Boolean)
    .join("\n");
  if (text) await cache.put(new URL("shared/text", scope), new Response(text));
  return Response.redirect(new URL("./?shared", scope), 303);
}
