// The app's worker. The page hands it the module, so that it needs to fetch nothing and its policy allows nothing.
import * as core from "../../pkg/coranto_core.js";
import { serve } from "../worker/jobs.js";

const answer = serve(
  (message) => self.postMessage(message),
  async ({ wasm, vectors }) => {
    core.initSync({ module: await WebAssembly.compile(/** @type {BufferSource} */ (wasm)) });
    if (vectors) core.loadVectors(new Uint8Array(vectors));
    return core;
  },
);
self.onmessage = ({ data }) => answer(data);
