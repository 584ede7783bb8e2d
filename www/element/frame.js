// For the page around embed.html: gives each such frame the height of what it shows, and takes heights from no other.
import { addressOf } from "./allowed.js";

/** No digest is higher, in pixels. */
const HIGHEST = 100_000;

/** Where a frame's page is, if that is the page for frames. @param {HTMLIFrameElement} frame */
function pageOf(frame) {
  const url = addressOf(frame.src);
  const isOwn = url?.pathname.endsWith("/embed.html") && new URLSearchParams(url.hash.slice(1)).has("src");
  return isOwn ? url : null;
}

/** Says who is there: not every browser tells a framed page. There is nothing in it for anyone else. @param {EventTarget | null} frame */
function greet(frame) {
  if (frame instanceof HTMLIFrameElement && pageOf(frame))
    frame.contentWindow?.postMessage({ type: "coranto-hello" }, "*");
}

if (typeof window !== "undefined") {
  addEventListener("message", ({ source, origin, data }) => {
    if (data?.type !== "coranto-height" || !Number.isFinite(data.height)) return;
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    // Its page may have gone elsewhere.
    if (!frame || pageOf(frame)?.origin !== origin) return;
    frame.style.height = `${Math.min(Math.max(0, data.height), HIGHEST)}px`;
  });
  // `load` does not bubble.
  document.addEventListener("load", ({ target }) => greet(target), true);
  for (const frame of document.querySelectorAll("iframe")) greet(frame);
}
