// Vue 3: `import type {} from "coranto/vue"` once in a project.
import type {} from "vue";
import type { CorantoDigestAttributes, CorantoDigestEvents } from "./attributes.js";

/** `@coranto-digest` in a template. */
interface Listeners {
  onCorantoProgress?: (event: CorantoDigestEvents["coranto-progress"]) => void;
  onCorantoDigest?: (event: CorantoDigestEvents["coranto-digest"]) => void;
  onCorantoError?: (event: CorantoDigestEvents["coranto-error"]) => void;
}

declare module "vue" {
  interface GlobalComponents {
    "coranto-digest": new () => { $props: CorantoDigestAttributes & Listeners };
  }
}
