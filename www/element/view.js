// What the element shows: a digest whose statements open their sources in place. A disclosure below
// the paragraph, not a dialog: it is in sight also in a frame that is as high as its content.
import { make, renderDigest, renderMethod, renderSource, renderSources, wordsFor } from "../render/dom.js";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"]);

const OWN_WORDS = {
  en: { open: "Show the source", close: "Close", working: "Setting the digest…" },
  fr: { open: "Voir la source", close: "Fermer", working: "Mise en page…" },
  es: { open: "Ver la fuente", close: "Cerrar", working: "Componiendo la edición…" },
  de: { open: "Quelle anzeigen", close: "Schließen", working: "Die Ausgabe wird gesetzt…" },
  pt: { open: "Ver a fonte", close: "Fechar", working: "A compor a edição…" },
  it: { open: "Mostra la fonte", close: "Chiudi", working: "Composizione in corso…" },
  nl: { open: "Bron tonen", close: "Sluiten", working: "De editie wordt gezet…" },
};

const primary = (language) => String(language).toLowerCase().split("-")[0];

/** `ltr` or `rtl`, for a BCP 47 tag. */
export function directionOf(language) {
  return RIGHT_TO_LEFT.has(primary(language)) ? "rtl" : "ltr";
}

/** The element's own words for a BCP 47 tag. */
export function ownWords(language) {
  return OWN_WORDS[primary(language)] ?? OWN_WORDS.en;
}

/** A digest as an article, with its method and all its sources to unfold. */
export function renderEdition(document, digest) {
  const words = wordsFor(digest.language);
  const own = ownWords(digest.language);
  const byId = new Map(digest.sources.map((source) => [source.id, source]));
  let open = null;
  let count = 0;

  const shut = (focus) => {
    if (!open) return;
    const { trigger, panel } = open;
    open = null;
    panel.remove();
    trigger.setAttribute("aria-expanded", "false");
    trigger.removeAttribute("aria-controls");
    if (focus) trigger.focus();
  };

  const show = (trigger, sources, at) => {
    const id = `coranto-open-${(count += 1)}`;
    const close = make(document, "button", { type: "button", part: "close", class: "close" }, own.close);
    close.addEventListener("click", () => shut(true));
    const panel = make(
      document,
      "div",
      { part: "source-panel", class: "source-panel", id, role: "group", "aria-label": words.sources },
      ...sources.map((source) =>
        renderSource(document, digest, source, { words, tag: "div", at: sources.length === 1 ? at : undefined }),
      ),
      close,
    );
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      shut(true);
    });
    const block = trigger.closest("figure, p, h1, h2, h3, h4, h5, h6") ?? trigger;
    block.after(panel);
    trigger.setAttribute("aria-expanded", "true");
    trigger.setAttribute("aria-controls", id);
    open = { trigger, panel };
  };

  const cite = (span, node) => {
    const sources = (span.cites ?? []).map((id) => byId.get(id)).filter(Boolean);
    if (sources.length === 0) return node;
    // A span with a role, not a button: a button does not break across lines as a sentence does.
    const trigger = make(document, "span", {
      part: "cite",
      class: "cite",
      role: "button",
      tabindex: "0",
      "aria-expanded": "false",
      title: own.open,
    });
    trigger.append(node);
    const toggle = () => {
      const mine = open?.trigger === trigger;
      shut(false);
      if (!mine) show(trigger, sources, span.at);
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

  const unfold = (name, title, content) =>
    make(
      document,
      "details",
      { part: name, class: "box" },
      make(document, "summary", { part: "summary" }, title),
      content,
    );
  const article = renderDigest(document, digest, { words, heading: 2, cite });
  article.dir = directionOf(digest.language);
  article.append(
    unfold("method-box", words.method, renderMethod(document, digest)),
    unfold("sources-box", words.sources, renderSources(document, digest, { words })),
  );
  return article;
}
