// <coranto-digest>, safe to import anywhere: where there is no DOM the class is null.
import { outlineOf } from "../worker/client.js";
import { aborted, CorantoError, messageOf, overall } from "../worker/protocol.js";
import { make } from "../render/dom.js";
import { clientFor } from "./queue.js";
import { STYLE } from "./style.js";
import { renderEdition } from "./view.js";

/** @import { Digest, Input, Options, Progress } from "../../pkg/index.js" */

const Base = typeof HTMLElement === "undefined" ? null : HTMLElement;

/** How far below the window work begins. */
const AHEAD = "600px 0px";

/** Attributes that decide the digest, with the option that each one sets. */
/** @type {Record<string, string>} */
const OPTIONS = {
  lang: "language",
  sections: "sections",
  from: "from",
  to: "to",
  "time-zone": "timeZone",
  format: "format",
};
/** Attributes with a property of the same meaning; `lang` has the one that every element has. */
const REFLECTED = {
  src: "src",
  sections: "sections",
  from: "from",
  to: "to",
  "time-zone": "timeZone",
  format: "format",
  theme: "theme",
  loading: "loading",
  "worker-url": "workerUrl",
  "wasm-url": "wasmUrl",
  "vectors-url": "vectorsUrl",
};
/** Options that are no text: properties only. */
const VALUES = /** @type {const} */ (["input", "columns", "include", "publication", "edits", "previous"]);

/** @type {CSSStyleSheet | null | undefined} */
let sheet;

export const CorantoDigest =
  Base &&
  class CorantoDigest extends Base {
    static observedAttributes = ["lang", ...Object.keys(REFLECTED)];

    /** @type {ElementInternals | undefined} */
    #internals = this.attachInternals?.();
    #root = this.attachShadow({ mode: "open" });
    #view;
    /** @type {{ input?: Input } & Partial<Pick<Options, "columns" | "include" | "publication" | "edits" | "previous">>} */
    #values = {};
    /** @type {AbortController | null} */
    #work = null;
    /** @type {Digest | null} */
    #digest = null;
    /** @type {CorantoError | null} */
    #error = null;
    #stale = true;
    #scheduled = false;
    /** @type {IntersectionObserver | null} */
    #watcher = null;

    constructor() {
      super();
      sheet ??= style();
      if (sheet) this.#root.adoptedStyleSheets = [sheet];
      this.#view = make(document, "div", { class: "view" });
      this.#root.append(
        make(document, "slot", { name: "before" }),
        this.#view,
        make(document, "slot", { name: "after" }),
      );
      this.#showChildren();
    }

    connectedCallback() {
      // What a framework has set before the element was defined lies on the instance itself.
      for (const name of [...VALUES, ...Object.values(REFLECTED)]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      if (this.#stale) this.#schedule();
    }

    disconnectedCallback() {
      this.#unwatch();
      if (!this.#work) return;
      this.#work.abort();
      this.#work = null;
      this.#stale = true;
      this.#busy(false);
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} after
     */
    attributeChangedCallback(name, before, after) {
      if (before === after || name === "theme" || name === "loading") return;
      this.#stale = true;
      if (this.isConnected) this.#schedule();
    }

    /** The digest shown, or null. */
    get digest() {
      return this.#digest;
    }

    /** Why the last attempt failed, or null. */
    get error() {
      return this.#error;
    }

    /** Digests again; resolves when done, also when it failed. */
    async refresh() {
      this.#unwatch();
      this.#work?.abort();
      const work = new AbortController();
      this.#work = work;
      this.#stale = false;
      this.#busy(true);
      try {
        const input = await this.#read(work.signal);
        const client = clientFor({
          workerUrl: this.#address("worker-url"),
          wasmUrl: this.#address("wasm-url"),
          vectorsUrl: this.#address("vectors-url"),
        });
        const digest = await client.digest(input, {
          ...this.#options(),
          signal: work.signal,
          onProgress: (progress) => {
            if (work.signal.aborted) return;
            this.#progress(progress);
            this.#tell("coranto-progress", progress);
          },
        });
        if (work.signal.aborted) return;
        this.#digest = digest;
        this.#error = null;
        this.#view.replaceChildren(renderEdition(document, digest, outlineOf(digest)));
        this.#busy(false);
        this.#tell("coranto-digest", digest);
      } catch (thrown) {
        if (work.signal.aborted) return;
        this.#digest = null;
        this.#error =
          thrown instanceof CorantoError
            ? thrown
            : new CorantoError({
                code: "internal",
                message: messageOf(thrown),
                hint: "please report this",
              });
        this.#showChildren();
        this.#busy(false);
        this.#tell("coranto-error", this.#error);
      } finally {
        if (this.#work === work) this.#work = null;
      }
    }

    #schedule() {
      if (this.#scheduled) return;
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        if (!this.isConnected) return;
        // Already begun or shown: what is in sight follows at once.
        if (
          this.#digest ||
          this.#work ||
          this.getAttribute("loading") === "eager" ||
          typeof IntersectionObserver === "undefined"
        )
          this.#begin();
        else this.#watch();
      });
    }

    #watch() {
      this.#watcher ??= new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#begin();
        },
        { rootMargin: AHEAD },
      );
      this.#watcher.observe(this);
    }

    #unwatch() {
      this.#watcher?.disconnect();
      this.#watcher = null;
    }

    #begin() {
      this.#unwatch();
      // The parser makes the element before its children: an inline script may be still to come.
      if (
        document.readyState === "loading" &&
        this.#values.input === undefined &&
        !this.hasAttribute("src") &&
        !this.#script()
      ) {
        document.addEventListener("DOMContentLoaded", () => this.isConnected && this.refresh(), { once: true });
      } else this.refresh();
    }

    #script() {
      return this.querySelector(':scope > script[type="application/json"]');
    }

    /** @param {AbortSignal} signal @returns {Promise<Input>} */
    async #read(signal) {
      if (this.#values.input !== undefined) return this.#values.input;
      const src = this.getAttribute("src");
      if (src !== null) {
        /** @param {string} message @param {string} hint */
        const failed = (message, hint) => new CorantoError({ code: "unreadable", message, hint, file: src });
        let url;
        try {
          url = new URL(src, document.baseURI);
        } catch {
          throw failed("`src` is no address", "check the address");
        }
        let response;
        try {
          response = await fetch(url, { signal, credentials: "same-origin" });
        } catch (thrown) {
          if (signal.aborted) throw aborted();
          throw failed(
            `\`src\` could not be loaded: ${messageOf(thrown)}`,
            "it must be on this site, or its site must allow this one to read it (CORS), and the page's policy must allow it (connect-src)",
          );
        }
        if (!response.ok) throw failed(`\`src\` answered ${response.status}`, "check the address");
        try {
          return { name: url.pathname.split("/").pop() || src, data: await response.blob() };
        } catch (thrown) {
          if (signal.aborted) throw aborted();
          throw failed(`\`src\` broke off: ${messageOf(thrown)}`, "try again");
        }
      }
      const script = this.#script();
      if (script) return script.textContent;
      throw new CorantoError({
        code: "empty",
        message: "there is nothing to digest",
        hint: 'give the element a `src`, or a child <script type="application/json"> with posts',
      });
    }

    #options() {
      /** @type {Record<string, unknown>} */
      const options = {};
      for (const [attribute, name] of Object.entries(OPTIONS)) {
        const value = this.getAttribute(attribute);
        if (value !== null && value !== "") options[name] = value;
      }
      for (const name of VALUES)
        if (name !== "input" && this.#values[name] !== undefined) options[name] = this.#values[name];
      return options;
    }

    /** @param {string} attribute */
    #address(attribute) {
      return this.getAttribute(attribute) || undefined;
    }

    #showChildren() {
      // The slot for what has failed shows the ordinary children where it is given none.
      const slot = make(
        document,
        "slot",
        this.#error ? { name: "error" } : {},
        this.#error ? make(document, "slot") : null,
      );
      this.#view.replaceChildren(slot);
    }

    /** @param {boolean} busy */
    #busy(busy) {
      if (this.#internals) {
        this.#internals.ariaBusy = String(busy);
        this.#state("busy", busy);
        this.#state("ready", this.#digest !== null);
        this.#state("failed", this.#error !== null);
      }
      this.#root.querySelector(".progress")?.remove();
      if (!busy) return;
      this.#view.before(
        make(document, "progress", {
          part: "progress",
          class: "progress",
          max: 1,
          value: 0,
          // Shown before there are words in any language: those come with the module.
          "aria-label": "Coranto",
        }),
      );
    }

    /** @param {Progress} progress */
    #progress(progress) {
      const bar = this.#root.querySelector("progress");
      if (bar) bar.value = overall(progress);
    }

    // The states are on the internals and not in attributes, so that a page made on a server and the
    // element in it stay equal.
    /** @param {string} name @param {boolean} on */
    #state(name, on) {
      try {
        if (on) this.#internals?.states.add(name);
        else this.#internals?.states.delete(name);
      } catch {
        // An older browser takes only names with two hyphens; it does without.
      }
    }

    /** @param {string} type @param {unknown} detail */
    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }

    static {
      for (const [attribute, name] of Object.entries(REFLECTED)) {
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get() {
            return this.getAttribute(attribute) ?? "";
          },
          set(value) {
            if (value === null || value === undefined) this.removeAttribute(attribute);
            else this.setAttribute(attribute, String(value));
          },
        });
      }
      for (const name of VALUES) {
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get() {
            return this.#values[name];
          },
          set(value) {
            if (this.#values[name] === value) return;
            this.#values[name] = value;
            this.#stale = true;
            if (this.isConnected) this.#schedule();
          },
        });
      }
    }
  };

/**
 * Registers the element under a name of its own, for a page that has another version already under
 * the usual one. Where there is no DOM, or the name is taken, it does nothing.
 */
export function defineElement(name = "coranto-digest") {
  if (!CorantoDigest || typeof customElements === "undefined" || customElements.get(name)) return;
  // A class serves one name only.
  customElements.define(name, name === "coranto-digest" ? CorantoDigest : class extends CorantoDigest {});
}

function style() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    return sheet;
  } catch {
    return null;
  }
}
