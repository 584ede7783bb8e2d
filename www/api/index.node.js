// The package in Node: the work runs in a worker thread, `render` in this one. Importing it reads no
// file: a bundler for a server may take it in for a page that works in browsers only.
import * as core from "../coranto_core.js";
import { createClient, digestText } from "../worker/client.js";
import { FORMATS } from "./formats.js";
import { CorantoError, failure } from "../worker/protocol.js";
import { compile, spawn } from "../worker/spawn-node.js";

let isReady = false;

export const { digest, inspect, verify, check } = createClient(spawn);

/**
 * The same digest in, the same text out.
 * @param {import("../../pkg/index.js").Digest} digest
 * @param {import("../../pkg/index.js").Format} format
 */
export function render(digest, format) {
  if (!isReady) {
    core.initSync({ module: compile() });
    isReady = true;
  }
  try {
    return core.render(digestText(digest), format);
  } catch (thrown) {
    throw new CorantoError(failure(thrown));
  }
}

/** Nothing to wait for in Node. */
export async function ready() {}

/** Nothing to configure in Node. */
export function configure() {}

export { version } from "../version.js";
export { CorantoError, FORMATS };
