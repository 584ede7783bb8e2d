import type { Digest, Input } from "./index.js";
import type { CorantoDigest as Class } from "./element-class.js";
export { configure } from "./index.js";
export { defineElement } from "./element-class.js";
/** The class of `<coranto-digest>`; null where there is no DOM. */
export declare const CorantoDigest: typeof Class | null;
declare global {
  interface HTMLElementTagNameMap {
    "coranto-digest": Class;
  }
}
export type { Digest, Input };
