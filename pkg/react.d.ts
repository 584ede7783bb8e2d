// React 19: `import type {} from "coranto/react"` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CorantoDigestAttributes, CorantoDigestListeners } from "./attributes.js";
import type { CorantoDigest } from "./element-class.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "coranto-digest": Omit<
        DetailedHTMLProps<HTMLAttributes<CorantoDigest>, CorantoDigest>,
        keyof CorantoDigestAttributes
      > &
        CorantoDigestAttributes &
        CorantoDigestListeners;
    }
  }
}
