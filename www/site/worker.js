// The app's worker. The page hands it the module, so that it needs to fetch nothing and its policy allows nothing.
// It starts only where the page, the module and itself are of one build.
import * as core from "../../pkg/coranto_core.js";
import { serve } from "../worker/jobs.js";
import { MixedBuilds } from "../worker/protocol.js";

/** The build that a module carries. @param {WebAssembly.Module} module */
const buildOf = (module) =>
  WebAssembly.Module.customSections(module, "coranto-build")
    .map((section) => new TextDecoder().decode(section))
    .join();

const answer = serve(
  (message) => self.postMessage(message),
  async ({ wasm, vectors, build }) => {
    const module = await WebAssembly.compile(/** @type {BufferSource} */ (wasm));
    for (const other of [build, buildOf(module)]) if (other !== __CORANTO_BUILD__) throw new MixedBuilds();
    core.initSync({ module });
    if (vectors) core.loadVectors(new Uint8Array(vectors));
    return core;
  },
);
self.onmessage = ({ data }) => answer(data);
