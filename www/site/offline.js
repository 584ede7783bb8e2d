// The app without a network, files that other apps share to it, and the build that all of its parts have to be of.
import { SHARED } from "./storage.js";

/** The build of this script: the page, its worker and the module carry the same name. */
export const BUILD = __CORANTO_BUILD__;

/** Whether the page around this script is of its build. */
export const isWhole = () => document.querySelector('meta[name="coranto-build"]')?.getAttribute("content") === BUILD;

/** Whether this site has another build by now; false where it cannot be asked. */
export async function isOutdated() {
  try {
    const response = await fetch(document.baseURI, { cache: "no-store" });
    return response.ok && !(await response.text()).includes(BUILD);
  } catch {
    return false;
  }
}

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

/**
 * What was shared to the app: `{ files, text }`, taken out of where it waited; null where nothing was. It may be any
 * site's: nothing is to be done with it before the reader says so.
 */
export async function takeShared() {
  if (!isShared() || !globalThis.caches) return null;
  history.replaceState(history.state, "", `${location.pathname}${location.hash}`);
  const cache = await caches.open(SHARED);
  /** @type {File[]} */
  const files = [];
  let text = "";
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    if (request.url.endsWith("/text")) text = await response.text();
    else files.push(new File([await response.blob()], decodeURIComponent(response.headers.get("X-Name") ?? "shared")));
  }
  await caches.delete(SHARED);
  return { files, text };
}
