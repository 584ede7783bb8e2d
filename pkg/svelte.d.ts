// Svelte 5: `import type {} from "coranto/svelte"` once in a project.
import type { HTMLAttributes } from "svelte/elements";
import type { CorantoDigestAttributes, CorantoDigestListeners } from "./attributes.js";
import type { CorantoDigest } from "./element-class.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "coranto-digest": Omit<HTMLAttributes<CorantoDigest>, keyof CorantoDigestAttributes> &
      CorantoDigestAttributes &
      CorantoDigestListeners;
  }
}
