// The package in Node: the work runs in a worker thread, `render` in this one.
import * as core from "./coranto_core.js";
import { createClient } from "./client.js";
import { CorantoError, failure } from "./protocol.js";
import { module, spawn } from "./spawn-node.js";

core.initSync({ module });

export const { digest, inspect, verify, check } = createClient(spawn);

/** The same digest in, the same text out. */
export function render(digest, format) {
  try {
    return core.render(JSON.stringify(digest), format);
  } catch (thrown) {
    throw new CorantoError(failure(thrown));
  }
}

/** Nothing to wait for in Node. */
export async function ready() {}

/** Nothing to configure in Node. */
export function configure() {}

export const version = core.version();
export { CorantoError };
