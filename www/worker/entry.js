// The worker of a browser: loads the module that lies beside it, or the one it is given.
// The build makes one file of it, `worker.js` at the root of the package, which every bundler copies as it is.
import init, * as core from "../coranto_core.js";
import { serve } from "./jobs.js";

const answer = serve(
  (message) => self.postMessage(message),
  async ({ wasm, vectors }) => {
    await init(wasm === undefined ? undefined : { module_or_path: wasm });
    if (vectors) core.loadVectors(new Uint8Array(vectors));
    return core;
  },
);
self.onmessage = ({ data }) => answer(data);
