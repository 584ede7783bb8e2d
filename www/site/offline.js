// The app without a network, and files that other apps share to it.

/**
 * Registers the keeper of the app's own files; `policy` vouches for its address.
 * @param {{ createScriptURL(url: string): string } | undefined} policy
 */
export async function workOffline(policy) {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  const url = new URL("sw.js", document.baseURI).href;
  try {
    await navigator.serviceWorker.register(policy ? policy.createScriptURL(url) : url);
  } catch {
    // A private window, or a site that does not serve it: the page works all the same while online.
  }
}

/** Whether another app has just shared something to this one. */
export const isShared = () => new URLSearchParams(location.search).has("shared");

/** What was shared to the app: `{ files, text }`, taken out of where it waited; null where nothing was. */
export async function takeShared() {
  if (!isShared() || !globalThis.caches) return null;
  history.replaceState(history.state, "", `${location.pathname}${location.hash}`);
  const cache = await caches.open("coranto-shared");
  /** @type {File[]} */
  const files = [];
  let text = "";
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    if (request.url.endsWith("/text")) text = await response.text();
    else files.push(new File([await response.blob()], decodeURIComponent(response.headers.get("X-Name") ?? "shared")));
    await cache.delete(request);
  }
  return { files, text };
}
