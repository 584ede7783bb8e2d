// What the element shows: a digest whose statements open their sources in place. A disclosure below
// the paragraph, not a dialog: it is in sight also in a frame that is as high as its content.
import { filler, make, renderDigest, renderMethod, renderSource, renderSources } from "../render/dom.js";

/**
 * @import { Digest, SourcePost } from "../../pkg/index.js"
 * @import { Citing, Outline } from "../render/dom.js"
 */

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** `ltr` or `rtl`, for a BCP 47 tag. @param {string} language */
export function directionOf(language) {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0]) ? "rtl" : "ltr";
}

/**
 * A digest as an article, with its method and all its sources to unfold.
 * @param {Document} document
 * @param {Digest} digest
 * @param {Outline} outline
 */
export function renderEdition(document, digest, outline) {
  const say = filler(outline.words, digest.language);
  const byId = new Map(digest.sources.map((source) => [source.id, source]));
  /** @type {{ trigger: HTMLElement, panel: HTMLElement } | null} */
  let open = null;
  let count = 0;

  /** @param {boolean} focus */
  const shut = (focus) => {
    if (!open) return;
    const { trigger, panel } = open;
    open = null;
    panel.remove();
    trigger.setAttribute("aria-expanded", "false");
    trigger.removeAttribute("aria-controls");
    if (focus) trigger.focus();
  };

  /** @param {HTMLElement} trigger @param {SourcePost[]} sources @param {readonly [number, number] | undefined} at */
  const show = (trigger, sources, at) => {
    count += 1;
    const id = `coranto-open-${count}`;
    const close = make(document, "button", { type: "button", part: "close", class: "close" }, say("close"));
    close.addEventListener("click", () => shut(true));
    const panel = make(
      document,
      "div",
      { part: "source-panel", class: "source-panel", id, role: "group", "aria-label": say("sources") },
      ...sources.map((source) =>
        renderSource(document, digest, source, { say, tag: "div", at: sources.length === 1 ? at : undefined }),
      ),
      close,
    );
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      shut(true);
    });
    const block = trigger.closest("figure, ul, p, h1, h2, h3, h4, h5, h6") ?? trigger;
    block.after(panel);
    trigger.setAttribute("aria-expanded", "true");
    trigger.setAttribute("aria-controls", id);
    open = { trigger, panel };
  };

  /** @param {Citing} span @param {Node} node */
  const cite = (span, node) => {
    const sources = (span.cites ?? []).flatMap((id) => byId.get(id) ?? []);
    if (sources.length === 0) return node;
    const at = "at" in span ? span.at : undefined;
    // A span with a role, not a button: a button does not break across lines as a sentence does.
    const trigger = make(document, "span", {
      part: "cite",
      class: "cite",
      role: "button",
      tabindex: "0",
      "aria-expanded": "false",
      title: say("open"),
    });
    trigger.append(node);
    const toggle = () => {
      const mine = open?.trigger === trigger;
      shut(false);
      if (!mine) show(trigger, sources, at);
    };
    trigger.addEventListener("click", toggle);
    trigger.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        toggle();
      } else if (event.key === "Escape" && open?.trigger === trigger) shut(true);
    });
    return trigger;
  };

  /** @param {string} name @param {string} title @param {Node} content */
  const unfold = (name, title, content) =>
    make(
      document,
      "details",
      { part: name, class: "box" },
      make(document, "summary", { part: "summary" }, title),
      content,
    );
  const article = renderDigest(document, digest, outline, { heading: 2, cite });
  article.dir = directionOf(digest.language);
  article.append(
    unfold("method-box", say("method"), renderMethod(document, digest)),
    unfold("sources-box", say("sources"), renderSources(document, digest, { say })),
  );
  return article;
}
