// Registers <coranto-digest>. Where there is no DOM, and the second time, it does nothing.
import { CorantoDigest, defineElement } from "./class.js";

defineElement();

export { CorantoDigest, defineElement };
export { configure } from "../worker/spawn-browser.js";
