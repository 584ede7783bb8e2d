import type { CorantoError, Digest, Input, Options, Progress } from "./index.js";

/** What `<coranto-digest>` takes in a template: attributes by their name in HTML, properties by that in JavaScript. */
export interface CorantoDigestAttributes {
  src?: string;
  lang?: string;
  sections?: "auto" | number | string;
  from?: string;
  to?: string;
  "time-zone"?: string;
  format?: string;
  theme?: "light" | "dark" | "auto";
  loading?: "eager" | "lazy";
  "worker-url"?: string;
  "wasm-url"?: string;
  "vectors-url"?: string;
  input?: Input;
  columns?: Options["columns"];
  include?: Options["include"];
  publication?: Options["publication"];
  edits?: Options["edits"];
  previous?: Digest;
}

/** Its events, by their name. */
export interface CorantoDigestEvents {
  "coranto-progress": CustomEvent<Progress>;
  "coranto-digest": CustomEvent<Digest>;
  "coranto-error": CustomEvent<CorantoError>;
}

/** The same as listeners of a template: `oncoranto-digest`. */
export type CorantoDigestListeners = {
  [Name in keyof CorantoDigestEvents as `on${Name}`]?: (event: CorantoDigestEvents[Name]) => void;
};
