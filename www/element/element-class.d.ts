import type { CorantoError, Digest, Input, Progress } from "./index.js";

/** `<coranto-digest>`: attributes src, lang, sections, theme, from, to, time-zone. */
export declare class CorantoDigest extends HTMLElement {
  /** The digest shown, or null. */
  readonly digest: Digest | null;
  /** Posts to digest instead of `src` or the inline script. */
  input: Input | undefined;
  /** Digests again; resolves when done, also when it failed. */
  refresh(): Promise<void>;
}

declare global {
  interface HTMLElementEventMap {
    "coranto-progress": CustomEvent<Progress>;
    "coranto-digest": CustomEvent<Digest>;
    "coranto-error": CustomEvent<CorantoError>;
  }
}
