// Starts the package's worker in Node, and holds the module compiled once.
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

let module;

/** The module, compiled once. */
export function compile() {
  module ??= new WebAssembly.Module(readFileSync(new URL("./coranto_core_bg.wasm", import.meta.url)));
  return module;
}

/** A worker for `createClient`. It does not keep the process alive while it rests. */
export async function spawn() {
  const worker = new Worker(new URL("./node-worker.js", import.meta.url));
  const wrapped = {
    startWith: { wasm: compile() },
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
