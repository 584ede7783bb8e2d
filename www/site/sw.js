// Keeps the app's own files, so that it works offline after the first load, and takes files that are
// shared to it. It answers for this site's own addresses only and never asks anyone else.
//
// An update never mixes versions. The files that belong together are asked for by the name of their build (`app.js?…`); they are
// kept only if each is, byte for byte, the one that this build has made; and the build before stays, for pages
// that are open.
const BUILD = "__CORANTO_BUILD__";
/** Each file with its hash, `name=sha256-…`. */
const FILES = "__CORANTO_FILES__";

/**
 * A worker of this kind and its events, of which the types of a page know nothing.
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void, request: Request,
 *   respondWith(answer: Promise<Response>): void }} KeeperEvent
 * @typedef {{ location: Location, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> },
 *   addEventListener(type: string, listen: (event: KeeperEvent) => void): void }} Keeper
 */
const keeper = /** @type {Keeper} */ (/** @type {unknown} */ (self));
const scope = new URL("./", keeper.location.href);
/** Other sites of this origin, and other copies of the app, have their own. */
const OURS = `coranto:${scope.pathname}:`;
const CACHE = OURS + BUILD;
const SHARED = `${OURS}shared`;

/** The caches of builds, the oldest first. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== SHARED);

keeper.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => keeper.skipWaiting()));
});

async function keepFiles() {
  const cache = await caches.open(CACHE);
  const wanted = FILES.split(" ").map((file) => {
    const at = file.indexOf("=sha256-");
    return new Request(new URL(file.slice(0, at), scope), { cache: "reload", integrity: file.slice(at + 1) });
  });
  try {
    await cache.addAll(wanted);
  } catch (error) {
    if ((await cache.keys()).length === 0) await caches.delete(CACHE);
    throw error;
  }
}

keeper.addEventListener("activate", (event) => {
  event.waitUntil(
    builds()
      .then((names) => {
        const before = names.filter((name) => name !== CACHE);
        return Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
      })
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
  const isPage = request.mode === "navigate" && [scope.pathname, `${scope.pathname}index.html`].includes(url.pathname);
  const wanted = isPage ? new URL("index.html", scope) : request;
  // A page that is open has the build before this one at most.
  for (const name of [CACHE, ...(await builds()).reverse()]) {
    const kept = await (await caches.open(name)).match(wanted);
    if (kept) return kept;
  }
  return fetch(request);
}

/**
 * Whether what is shared comes from the device: another site that sends a form here says who it is, unless it hides
 * that. So the page, too, does nothing with it before the reader has pressed a button.
 * @param {Request} request
 */
function isFromDevice(request) {
  const origins = [request.headers.get("Origin"), request.referrer && new URL(request.referrer, scope).origin];
  return origins.every((origin) => !origin || origin === "null" || origin === scope.origin);
}

/** @param {Request} request */
async function takeShared(request) {
  if (!isFromDevice(request)) return Response.redirect(scope, 303);
  const form = await request.formData();
  // What was shared before and never asked for makes room.
  await caches.delete(SHARED);
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
    .filter((part) => part && typeof part === "string")
    .join("\n");
  if (text) await cache.put(new URL("shared/text", scope), new Response(text));
  return Response.redirect(new URL("./?shared", scope), 303);
}
