// Registers <coranto-digest>. Where there is no DOM, and the second time, it does nothing.
import { CorantoDigest } from "./class.js";

if (CorantoDigest && typeof customElements !== "undefined" && !customElements.get("coranto-digest")) {
  customElements.define("coranto-digest", CorantoDigest);
}

export { CorantoDigest };
export { configure } from "../worker/spawn-browser.js";
