// <coranto-digest>, safe to import anywhere: where there is no DOM the class is null.
import { createClient } from "../worker/client.js";
import { CorantoError, aborted } from "../worker/protocol.js";
import { make, renderDigest, renderMethod, renderSources, wordsFor } from "../render/dom.js";
import { spawn } from "../worker/spawn-browser.js";
import { STYLE } from "./style.js";

const Base = typeof HTMLElement === "undefined" ? null : HTMLElement;

let client;
let sheet;

export const CorantoDigest =
  Base &&
  class CorantoDigest extends Base {
    static observedAttributes = ["src", "lang", "sections", "theme", "from", "to", "time-zone"];

    #work = null;
    #digest = null;
    #scheduled = false;
    #input;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      sheet ??= style();
      if (sheet) root.adoptedStyleSheets = [sheet];
      root.append(make(document, "slot"));
    }

    connectedCallback() {
      this.#schedule();
    }

    disconnectedCallback() {
      this.#work?.abort();
      this.#work = null;
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.isConnected) return;
      if (name === "theme") return;
      this.#schedule();
    }

    /** The digest shown, or null. */
    get digest() {
      return this.#digest;
    }

    /** Posts to digest instead of `src` or the inline script. */
    get input() {
      return this.#input;
    }
    set input(value) {
      this.#input = value;
      if (this.isConnected) this.#schedule();
    }

    /** Digests again; resolves when done, also when it failed. */
    async refresh() {
      this.#work?.abort();
      const work = new AbortController();
      this.#work = work;
      this.setAttribute("aria-busy", "true");
      try {
        const input = await this.#read(work.signal);
        client ??= createClient(spawn);
        const digest = await client.digest(input, {
          ...this.#options(),
          signal: work.signal,
          onProgress: (progress) => this.#tell("coranto-progress", progress),
        });
        if (work.signal.aborted) return;
        this.#digest = digest;
        this.#show(digest);
        this.#tell("coranto-digest", digest);
      } catch (thrown) {
        if (work.signal.aborted) return;
        this.#digest = null;
        this.shadowRoot.replaceChildren(make(document, "slot"));
        const error =
          thrown instanceof CorantoError
            ? thrown
            : new CorantoError({ code: "unreadable", message: String(thrown?.message ?? thrown), hint: "check the address in `src`" });
        this.#tell("coranto-error", error);
      } finally {
        if (this.#work === work) {
          this.#work = null;
          this.removeAttribute("aria-busy");
        }
      }
    }

    #schedule() {
      if (this.#scheduled) return;
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        if (this.isConnected) this.refresh();
      });
    }

    async #read(signal) {
      if (this.#input !== undefined) return this.#input;
      const src = this.getAttribute("src");
      if (src !== null) {
        const url = new URL(src, document.baseURI);
        let response;
        try {
          response = await fetch(url, { signal, credentials: "same-origin" });
        } catch (thrown) {
          if (signal.aborted) throw aborted();
          throw new CorantoError({
            code: "unreadable",
            message: `\`src\` could not be loaded: ${thrown.message}`,
            hint: "it must be on this site, or its site must allow this one to read it (CORS)",
            file: src,
          });
        }
        if (!response.ok) {
          throw new CorantoError({
            code: "unreadable",
            message: `\`src\` answered ${response.status}`,
            hint: "check the address",
            file: src,
          });
        }
        return { name: url.pathname.split("/").pop() || src, data: await response.arrayBuffer() };
      }
      const script = this.querySelector('script[type="application/json"]');
      if (script) return script.textContent;
      throw new CorantoError({
        code: "empty",
        message: "there is nothing to digest",
        hint: 'give the element a `src`, or a child <script type="application/json"> with posts',
      });
    }

    #options() {
      const options = {};
      const take = (attribute, name) => {
        const value = this.getAttribute(attribute);
        if (value !== null && value !== "") options[name] = value;
      };
      take("lang", "language");
      take("sections", "sections");
      take("from", "from");
      take("to", "to");
      take("time-zone", "timeZone");
      return options;
    }

    #show(digest) {
      const words = wordsFor(digest.language);
      const details = (name, title, content) =>
        make(document, "details", { part: name }, make(document, "summary", {}, title), content);
      const article = renderDigest(document, digest, {
        words,
        heading: 2,
        cite: (span, node) => {
          const source = digest.sources.find((one) => one.id === span.cites?.[0]);
          if (span.cites?.length === 1 && source) node.title = source.text.slice(0, 300);
          return node;
        },
      });
      article.append(
        details("method-box", words.method, renderMethod(document, digest)),
        details("sources-box", words.sources, renderSources(document, digest, { words })),
      );
      this.shadowRoot.replaceChildren(article);
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  };

function style() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    return sheet;
  } catch {
    return null;
  }
}
