// The package in a browser: the work runs in a Web Worker; `render` runs in the page, on the same
// compiled module, once the first `digest`, `inspect` or `ready` has been awaited.
import * as core from "../coranto_core.js";
import { createClient, digestText } from "../worker/client.js";
import { FORMATS } from "./formats.js";
import { CorantoError, failure } from "../worker/protocol.js";
import { compile, configure, spawn } from "../worker/spawn-browser.js";

const client = createClient(spawn);
/** @type {Promise<void> | undefined} */
let prepared;
let isReady = false;

/** Resolves when `render` can be called. */
export function ready() {
  prepared ??= compile().then((module) => {
    core.initSync({ module });
    isReady = true;
  });
  prepared.catch(() => {
    prepared = undefined;
  });
  return prepared;
}

/** @template T @param {Promise<T>} work */
async function after(work) {
  const value = await work;
  // A page whose policy forbids WebAssembly outside workers still gets its digest.
  await ready().catch(() => {});
  return value;
}

/**
 * @param {import("../../pkg/index.js").Input} input
 * @param {import("../../pkg/index.js").Options} [options]
 */
export const digest = (input, options) => after(client.digest(input, options));
/**
 * @param {import("../../pkg/index.js").Input} input
 * @param {import("../../pkg/index.js").Options} [options]
 */
export const inspect = (input, options) => after(client.inspect(input, options));
export const { verify, check } = client;

/**
 * The same digest in, the same text out.
 * @param {import("../../pkg/index.js").Digest} digest
 * @param {import("../../pkg/index.js").Format} format
 */
export function render(digest, format) {
  const text = digestText(digest);
  if (!isReady) {
    throw new CorantoError({
      code: "internal",
      message: "the module is not loaded in this page yet",
      hint: "await ready(), digest() or inspect() before render(); the page's policy needs 'wasm-unsafe-eval'",
    });
  }
  try {
    return core.render(text, format);
  } catch (thrown) {
    throw new CorantoError(failure(thrown));
  }
}

export { version } from "../version.js";
export { CorantoError, FORMATS, configure };
