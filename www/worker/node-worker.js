// The worker of Node.
import { parentPort } from "node:worker_threads";
import * as core from "../coranto_core.js";
import { serve } from "./jobs.js";

const answer = serve(
  (message) => parentPort?.postMessage(message),
  async ({ wasm, vectors }) => {
    core.initSync({ module: /** @type {WebAssembly.Module} */ (wasm) });
    if (vectors) core.loadVectors(vectors instanceof Uint8Array ? vectors : new Uint8Array(vectors));
    return core;
  },
);
parentPort?.on("message", answer);
