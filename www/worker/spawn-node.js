// Starts the package's worker in Node, and holds the module compiled once.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

// In a form that a server's bundler does not take for an asset of the page: the files stay where
// they are in node_modules, with this one.
const here = import.meta.url;
/** @param {string} name */
const pathOf = (name) => fileURLToPath(new URL(name, here));

/** @type {WebAssembly.Module | undefined} */
let module;

/** The module, compiled once. */
export function compile() {
  module ??= new WebAssembly.Module(readFileSync(pathOf("../coranto_core_bg.wasm")));
  return module;
}

/** @type {Uint8Array | undefined} */
let table;

/** The table of word vectors beside the module, read once; undefined where there is none. */
export function vectors() {
  try {
    table ??= new Uint8Array(readFileSync(pathOf("../coranto_vectors.bin")));
  } catch {
    // Without it, posts are grouped by their words alone, and the digest's method says so.
  }
  return table;
}

/**
 * A worker for `createClient`. It does not keep the process alive while it rests.
 * @returns {Promise<import("./client.js").Spawned>}
 */
export async function spawn() {
  const worker = new Worker(pathOf("./node-worker.js"));
  /** @type {import("./client.js").Spawned} */
  const wrapped = {
    startWith: { wasm: compile(), vectors: vectors() },
    onMessage: null,
    onError: null,
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    terminate: () => void worker.terminate(),
    rest: () => worker.unref(),
    wake: () => worker.ref(),
  };
  worker.on("message", (message) => wrapped.onMessage?.(message));
  worker.on("error", (error) => wrapped.onError?.(error));
  worker.on("exit", (code) => wrapped.onError?.(new Error(`the worker ended with code ${code}`)));
  return wrapped;
}
