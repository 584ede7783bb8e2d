// The worker of Node.
import { parentPort } from "node:worker_threads";
import * as core from "../coranto_core.js";
import { serve } from "./jobs.js";

const answer = serve(
  (message) => parentPort.postMessage(message),
  async ({ wasm, vectors }) => {
    core.initSync({ module: wasm });
    if (vectors) core.loadVectors(vectors);
    return core;
  },
);
parentPort.on("message", answer);
