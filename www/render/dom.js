// A digest as nodes, for the app and the element. Nodes are made with createElement and textContent; nothing here takes
// or makes HTML. What comes after what, and every word that is not the digest's, is in the outline that the core makes.

/**
 * @import { Digest, Paragraph, Section, SourcePost, Span } from "../../pkg/index.js"
 *
 * @typedef {{ one: string, other: string }} Forms
 *
 * @typedef {{ text: string } | { strong: string } | { em: string } | { quote: string } | { name: string }
 *   | { time: string } | { code: string } | { break: null }} Piece  What a format adds to a line.
 *
 * @typedef {{ is: "draft", pieces: Piece[] }
 *   | { is: "title" | "deck" | "lede" | "closing" | "heading" | "paragraph", place: string }
 *   | { is: "list", places: string[] }
 *   | { is: "quote", caption: Piece[] }
 *   | { is: "section", id: string, parts: Part[] }
 *   | { is: "signoff" | "note", pieces: Piece[] }
 *   | { is: "box", title: Piece[], parts: Part[] }
 *   | { is: "notes", items: Piece[][] }
 *   | { is: "sources", ids: string[] }} Part
 *
 * @typedef {object} Outline  What the core says about how a digest is set.
 * @property {string} language
 * @property {[string, string]} marks  What opens and closes a quotation.
 * @property {Record<string, string | Forms>} words
 * @property {Part[]} parts
 *
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say  Words for a key, filled in.
 *
 * @typedef {Span & { speaker?: boolean }} Citing  A span, or the speaker of a pull quote.
 *
 * @typedef {object} Hooks
 * @property {number} [heading]  The level of the title.
 * @property {string} [idPrefix]  Before the ids of sections.
 * @property {string} [byEditor]  What is said of an editor's words, in place of the outline's.
 * @property {(rules: string[]) => string} [draft]  What is said of a digest that breaks rules, in place of the outline's.
 * @property {(span: Citing, node: Node, place?: string) => Node} [cite]
 *   For each piece that cites posts: what it returns stands in the node's place.
 * @property {(span: Span, node: Node, place: string) => Node} [connective]  The same for each piece that cites none.
 * @property {(section: Section) => Node | null | undefined} [intro]  What stands below a section's heading.
 * @property {(section: Section) => Node | null | undefined} [aside]  What stands at its end.
 * @property {(part: string, node: Element, section: Section | null) => void} [decorate]  Hears of each part when it is made.
 */

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

const DIRECTIONAL = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without the characters that reorder or hide the text around them. @param {unknown} text */
export function calm(text) {
  return String(text).replace(DIRECTIONAL, "");
}

/**
 * What a table has under a word; undefined where it has none of its own. Words come from outside, and every object
 * inherits some (`constructor`).
 * @template T
 * @param {Readonly<Record<string, T>>} table
 * @param {string} word
 * @returns {T | undefined}
 */
export const own = (table, word) => (Object.hasOwn(table, word) ? table[word] : undefined);

/** An `http` or `https` address, or null. @param {string | undefined} url */
export function safeUrl(url) {
  try {
    const parsed = new URL(url ?? "");
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
  } catch {
    return null;
  }
}

/**
 * Fills in a table of words: `{name}` is put in, numbers as the language writes them; where there are forms, `n` chooses.
 * @param {Record<string, string | Forms>} words
 * @param {string} language
 * @returns {Say}
 */
export function filler(words, language) {
  const plural = new Intl.PluralRules(language);
  const numerals = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const found = own(words, key) ?? key;
    const text =
      typeof found === "string" ? found : plural.select(Number(values.n)) === "one" ? found.one : found.other;
    return text.replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => {
      const value = own(values, name);
      return typeof value === "number" ? numerals.format(value) : (value ?? "");
    });
  };
}

/**
 * Makes an element: attributes, then children (nodes or text).
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Document} document
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(document, tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== "") node.append(child);
  return node;
}

/**
 * Byte offsets in UTF-8 as offsets into the string.
 * @param {string} text
 * @param {readonly [number, number]} range
 * @returns {[number, number] | null}
 */
export function utf16Range(text, [from, to]) {
  let bytes = 0;
  let index = 0;
  let start = -1;
  for (const ch of text) {
    if (bytes === from) start = index;
    if (bytes === to) return start < 0 ? null : [start, index];
    const code = ch.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += ch.length;
  }
  return bytes === to && start >= 0 ? [start, index] : null;
}

/**
 * The author of a source, or the word for one who has not signed.
 * @param {SourcePost | undefined} source
 * @param {string} unsigned
 */
export function authorName(source, unsigned) {
  return calm(source?.author?.name || source?.author?.handle || unsigned);
}

/** The spans at a place of a digest. @param {Digest} digest @param {string} place @returns {Span[]} */
function spansAt(digest, place) {
  const [id, line] = place.split("/");
  if (line === undefined) {
    return digest[/** @type {"title" | "deck" | "lede" | "closing"} */ (id)].spans;
  }
  const section = digest.sections.find((one) => one.id === id);
  return (line === "heading" ? section?.heading : section?.paragraphs[Number(line.slice(1))])?.spans ?? [];
}

/** @param {string} name @param {Record<string, string | undefined>} [extra] */
const part = (name, extra = {}) => ({ part: name, class: name, ...extra });

/**
 * A digest as an article: its parts but the boxes, which a page sets in its own way.
 * @param {Document} document
 * @param {Digest} digest
 * @param {Outline} outline
 * @param {Hooks} [hooks]
 */
export function renderDigest(document, digest, outline, hooks = {}) {
  const language = digest.language;
  const level = hooks.heading ?? 1;
  const cite = hooks.cite ?? ((_span, node) => node);
  const decorate = hooks.decorate ?? (() => {});
  const [open, close] = outline.marks;
  const byEditor = hooks.byEditor ?? String(outline.words.byEditor);

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Record<string, string | boolean | null | undefined>} [attributes]
   * @param {...(Node | string | null | undefined)} children
   */
  const h = (tag, attributes, ...children) => make(document, tag, attributes, ...children);
  /** @param {number} one */
  const heading = (one) => /** @type {"h1"} */ (`h${one}`);

  /** @param {string} place */
  const line = (place) =>
    spansAt(digest, place).map((span) => {
      if ("quote" in span) {
        const words = calm(span.quote).replace(/\n+/g, " ");
        return cite(span, h("q", { class: "run-in", lang: span.language ?? language, dir: "auto" }, words), place);
      }
      const text = calm(span.text).replace(/\n+/g, " ");
      const edited = span.by === "editor" ? { class: "by-editor", title: byEditor } : {};
      if (!span.cites?.length && !span.figure) {
        if (!hooks.connective && !span.by) return document.createTextNode(text);
        const node = h("span", edited, text);
        return hooks.connective?.(span, node, place) ?? node;
      }
      // A name or a phrase of a post that would turn the words around it is set apart.
      return cite(span, h(RIGHT_TO_LEFT.test(text) ? "bdi" : "span", edited, text), place);
    });

  /**
   * What a format adds, as nodes.
   * @param {Piece[]} list
   * @param {(name: string) => Node} [named]
   */
  const pieces = (list, named = (name) => h("bdi", {}, calm(name))) =>
    list.map((piece) => {
      if ("text" in piece) return calm(piece.text);
      if ("strong" in piece) return h("strong", {}, calm(piece.strong));
      if ("em" in piece) return h("em", {}, calm(piece.em));
      if ("quote" in piece) return h("q", { class: "run-in" }, calm(piece.quote));
      if ("name" in piece) return named(piece.name);
      if ("time" in piece) return h("time", {}, piece.time);
      if ("code" in piece) return h("code", {}, piece.code);
      return h("br");
    });

  /** @param {Section} section @param {Piece[]} caption */
  const pullQuote = (section, caption) => {
    const { quote } = section;
    const source = digest.sources.find((one) => one.id === quote.post);
    const end = caption.findIndex((piece) => "break" in piece);
    const [said, translated] = end < 0 ? [caption, []] : [caption.slice(0, end), caption.slice(end + 1)];
    /** @param {string} name */
    const speaker = (name) =>
      cite({ quote: quote.quote, cites: [quote.post], at: quote.at, speaker: true }, h("bdi", {}, calm(name)));
    return h(
      "figure",
      part("quote"),
      h(
        "blockquote",
        {
          lang: quote.language === "und" ? undefined : quote.language,
          dir: "auto",
          cite: safeUrl(source?.url),
        },
        h(
          "p",
          {},
          h("span", { class: "mark", lang: language }, open),
          calm(quote.quote),
          h("span", { class: "mark", lang: language }, close),
        ),
      ),
      h("figcaption", part("attribution"), ...pieces(said, speaker)),
      translated.length ? h("p", part("translation"), ...pieces(translated)) : null,
    );
  };

  /** @param {Part} one @param {Section} section @returns {[string, Element][]} A part of a section: its name, its node. */
  const inSection = (one, section) => {
    if (one.is === "heading") return [["heading", h(heading(level + 1), part("heading"), ...line(one.place))]];
    if (one.is === "paragraph") return [["paragraph", h("p", part("paragraph"), ...line(one.place))]];
    if (one.is === "quote") return [["quote", pullQuote(section, one.caption)]];
    if (one.is !== "list") return [];
    const items = one.places.map((place) => h("li", { part: "item", class: "paragraph item" }, ...line(place)));
    for (const item of items) decorate("paragraph", item, section);
    return [["list", h("ul", part("list"), ...items)]];
  };

  /** @param {Section} section @param {Part[]} parts */
  const wholeSection = (section, parts) => {
    const whole = h("section", part("section", { id: `${hooks.idPrefix ?? ""}${section.id}` }));
    for (const one of parts) {
      for (const [name, node] of inSection(one, section)) {
        decorate(name, node, section);
        whole.append(node);
        if (name === "heading") whole.append(hooks.intro?.(section) ?? "");
      }
    }
    whole.append(hooks.aside?.(section) ?? "");
    decorate("section", whole, section);
    return whole;
  };

  const article = h("article", part("digest", { lang: language }));
  const head = h("header", part("head"));
  const body = h("div", part("sections"));
  for (const one of outline.parts) {
    if (one.is === "draft") {
      const rules = digest.checks.filter((check) => !check.passed).map((check) => check.rule);
      const words = hooks.draft ? [hooks.draft(rules)] : pieces(one.pieces);
      article.append(h("p", part("draft", { role: "note" }), ...words));
    } else if (one.is === "title") {
      const title = h(heading(level), part("title"), ...line(one.place));
      head.append(title);
      article.append(head);
      decorate("title", title, null);
    } else if (one.is === "deck") {
      const deck = h("p", part("deck"), ...line(one.place));
      head.append(deck);
      decorate("deck", deck, null);
    } else if (one.is === "lede") {
      const lede = h("p", part("lede"), ...line(one.place));
      article.append(lede, body);
      decorate("lede", lede, null);
    } else if (one.is === "section") {
      const section = digest.sections.find((each) => each.id === one.id);
      if (section) body.append(wholeSection(section, one.parts));
    } else if (one.is === "closing") {
      article.append(h("p", part("closing"), ...line(one.place)));
    } else if (one.is === "signoff") {
      article.append(h("p", part("signoff"), ...pieces(one.pieces)));
    }
  }
  decorate("head", head, null);
  return article;
}

/** The method as a list of sentences. @param {Document} document @param {Digest} digest */
export function renderMethod(document, digest) {
  const notes = digest.method.notes.map((note) => make(document, "li", {}, calm(note)));
  return make(document, "ul", { part: "method", class: "method", lang: digest.language }, ...notes);
}

/**
 * The sources as a list, each with its whole text.
 * @param {Document} document
 * @param {Digest} digest
 * @param {{ say: Say, idPrefix?: string, locale?: string }} options
 */
export function renderSources(document, digest, { say, idPrefix = "source-", locale }) {
  const list = make(document, "ol", { part: "sources", class: "sources" });
  for (const source of digest.sources) {
    list.append(renderSource(document, digest, source, { say, locale, id: `${idPrefix}${source.id}` }));
  }
  return list;
}

/**
 * One source; `at` highlights a byte range of its text, `say` has the words around it and `locale` writes its time.
 * @param {Document} document
 * @param {Digest} digest
 * @param {SourcePost} source
 * @param {{ say: Say, id?: string, at?: readonly [number, number], tag?: "li" | "div", locale?: string }} options
 */
export function renderSource(document, digest, source, { say, id, at, tag = "li", locale = digest.language }) {
  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} name
   * @param {Record<string, string | undefined>} attributes
   * @param {...(Node | string | null)} children
   */
  const h = (name, attributes, ...children) => make(document, name, attributes, ...children);
  const byline = h(
    "p",
    { class: "source-author" },
    h("bdi", { class: "source-name" }, authorName(source, say("unsigned"))),
  );
  const handle = source.author.handle;
  if (handle && handle !== source.author.name) {
    byline.append(" ", h("bdi", { class: "source-handle" }, `@${calm(handle)}`));
  }
  const facts = [];
  if (typeof source.points === "number") facts.push(say("points", { n: source.points }));
  if (source.copies) facts.push(say("copies", { ...source.copies, n: source.copies.accounts }));
  if (source.translations) facts.push(say("translations", { n: source.translations.posts }));
  if (facts.length) byline.append(` · ${facts.join(" · ")}`);
  if (source.createdAt) {
    const shown = localTime(source.createdAt, digest.method.timeZone, locale);
    byline.append(" · ", h("time", { datetime: source.createdAt }, shown));
  }
  const text = h("blockquote", { lang: source.language === "und" ? undefined : source.language, dir: "auto" });
  const range = at ? utf16Range(source.text, at) : null;
  if (range) {
    const [from, to] = range;
    const marked = h("mark", {}, calm(source.text.slice(from, to)));
    text.append(calm(source.text.slice(0, from)), marked, calm(source.text.slice(to)));
  } else text.append(calm(source.text));
  const url = safeUrl(source.url);
  const link = url
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow ugc" }, say("original"))
    : null;
  return h(tag, { id, class: "source" }, byline, text, link && h("p", {}, link));
}

/**
 * A moment in the digest's zone and a language.
 * @param {string} iso
 * @param {string} timeZone
 * @param {string} language
 */
export function localTime(iso, timeZone, language) {
  // Days before months and twelve hours, as the narrator writes English.
  const isEnglish = String(language).split("-")[0] === "en";
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = isEnglish
    ? { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", hour12: true }
    : { dateStyle: "medium", timeStyle: "short" };
  try {
    return new Intl.DateTimeFormat(isEnglish ? "en-GB" : language, { ...parts, timeZone }).format(new Date(iso));
  } catch {
    return iso;
  }
}
