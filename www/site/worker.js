// The app's worker, with the module inside it, so that the page has nothing to fetch.
import * as core from "../../pkg/coranto_core.js";
import bytes from "../../pkg/coranto_core_bg.wasm";
import { serve } from "../worker/jobs.js";

const answer = serve(
  (message) => self.postMessage(message),
  async ({ vectors }) => {
    core.initSync({ module: new WebAssembly.Module(bytes) });
    if (vectors) core.loadVectors(new Uint8Array(vectors));
    return core;
  },
);
self.onmessage = ({ data }) => answer(data);
