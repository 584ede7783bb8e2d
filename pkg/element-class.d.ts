import type { CorantoError, Digest, Input, Options, Progress } from "./index.js";

/**
 * `<coranto-digest>`: digests posts on the reader's device and shows the digest in a shadow root.
 * Every property but `input`, `columns`, `include`, `publication`, `edits` and `previous` mirrors
 * the attribute of its name (`timeZone`: `time-zone`, `workerUrl`: `worker-url`, `wasmUrl`: `wasm-url`,
 * `vectorsUrl`: `vectors-url`).
 */
export declare class CorantoDigest extends HTMLElement {
  /** Where the posts are: on this site, or on one that allows it (CORS). */
  src: string;
  /** `"auto"` or 1 to 12. */
  sections: string;
  /** ISO 8601: earlier posts are left out. */
  from: string;
  /** ISO 8601: posts at or after it are left out; a date means through its end. */
  to: string;
  /** IANA time zone, `"UTC"` by default. */
  timeZone: string;
  /** Forces a reader, by the `format` that an inspection shows. */
  format: string;
  /** `"light"`, `"dark"` or `"auto"`, the default: as the page or the device is set. */
  theme: string;
  /** `"eager"` begins at once; else work begins when the element comes near the window. */
  loading: string;
  /** Where the worker is, if not beside the element's own script. */
  workerUrl: string;
  /** Where the module is, if not beside the element's own script. */
  wasmUrl: string;
  /** Where the table of word vectors is, if not beside the module; `"none"` for none: posts are grouped by their words alone. */
  vectorsUrl: string;
  /** Posts to digest instead of `src` or the inline script. */
  input: Input | undefined;
  columns: Options["columns"];
  include: Options["include"];
  publication: Options["publication"];
  /** An editor's log, applied as `digest` applies it. */
  edits: Options["edits"];
  /** An earlier digest of the same conversation. */
  previous: Digest | undefined;
  /** The digest shown, or null. */
  readonly digest: Digest | null;
  /** Why the last attempt failed, or null. */
  readonly error: CorantoError | null;
  /** Digests again, at once; resolves when done, also when it failed. */
  refresh(): Promise<void>;
}

/** Registers the element, under a name of its own where a page has another version already. */
export declare function defineElement(name?: string): void;

declare global {
  interface HTMLElementEventMap {
    "coranto-progress": CustomEvent<Progress>;
    "coranto-digest": CustomEvent<Digest>;
    "coranto-error": CustomEvent<CorantoError>;
  }
}
