// A digest as nodes, for the app and the element. Nodes are made with createElement and
// textContent; nothing here takes or makes HTML.

/** Words of the frame, per language of the interface; a page may pass its own. */
export const WORDS = {
  en: {
    sources: "Sources",
    method: "Method",
    leftOut: "Left out",
    draft: "Draft: this digest breaks editorial rules and is not finished",
    unsigned: "unsigned",
    points: (n, shown) => `${shown} ${n === 1 ? "point" : "points"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "author" : "authors"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "message" : "messages"}`,
    translated: (by) => `translated by ${by}`,
    original: "Open the original",
    byEditor: "The editor’s words",
    copies: (posts, accounts) =>
      `posted ${posts} times by ${accounts} ${accounts === "1" ? "account" : "accounts"}; points not added`,
    translations: (n, posts) =>
      n === 1
        ? "another message says the same in another language"
        : `${posts} other messages say the same in other languages`,
    timeline: (from, to) => `Messages over time, from ${from} to ${to}`,
  },
  fr: {
    sources: "Sources",
    method: "Méthode",
    leftOut: "Laissés de côté",
    draft: "Brouillon : cette édition enfreint des règles éditoriales et n’est pas achevée",
    unsigned: "non signé",
    points: (n, shown) => `${shown} ${Math.abs(n) < 2 ? "point" : "points"}`,
    voices: (n, shown) => `${shown} ${n < 2 ? "auteur" : "auteurs"}`,
    posts: (n, shown) => `${shown} ${n < 2 ? "message" : "messages"}`,
    translated: (by) => `traduit par ${by}`,
    original: "Ouvrir l’original",
    byEditor: "Mots de la rédaction",
    copies: (posts, accounts) =>
      `publié ${posts} fois par ${accounts} ${accounts === "1" ? "compte" : "comptes"} ; points non additionnés`,
    translations: (n, posts) =>
      n === 1
        ? "un autre message dit la même chose dans une autre langue"
        : `${posts} autres messages disent la même chose dans d’autres langues`,
    timeline: (from, to) => `Messages au fil du temps, de ${from} à ${to}`,
  },
  es: {
    sources: "Fuentes",
    method: "Método",
    leftOut: "Descartados",
    draft: "Borrador: esta edición incumple reglas editoriales y no está terminada",
    unsigned: "sin firma",
    points: (n, shown) => `${shown} ${n === 1 ? "punto" : "puntos"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "voz" : "voces"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "mensaje" : "mensajes"}`,
    translated: (by) => `traducido por ${by}`,
    original: "Abrir el original",
    byEditor: "Palabras de la redacción",
    copies: (posts, accounts) =>
      `publicado ${posts} veces desde ${accounts} ${accounts === "1" ? "cuenta" : "cuentas"}; puntos no sumados`,
    translations: (n, posts) =>
      n === 1 ? "otro mensaje dice lo mismo en otro idioma" : `otros ${posts} mensajes dicen lo mismo en otros idiomas`,
    timeline: (from, to) => `Mensajes a lo largo del tiempo, de ${from} a ${to}`,
  },
  de: {
    sources: "Quellen",
    method: "Methode",
    leftOut: "Ausgelassen",
    draft: "Entwurf: Diese Ausgabe verletzt redaktionelle Regeln und ist nicht fertig",
    unsigned: "ohne Namen",
    points: (n, shown) => `${shown} ${n === 1 ? "Punkt" : "Punkte"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "Stimme" : "Stimmen"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "Beitrag" : "Beiträge"}`,
    translated: (by) => `übersetzt von ${by}`,
    original: "Original öffnen",
    byEditor: "Worte der Redaktion",
    copies: (posts, accounts) =>
      `${posts} Mal über ${accounts} ${accounts === "1" ? "Konto" : "Konten"} veröffentlicht; Punkte nicht addiert`,
    translations: (n, posts) =>
      n === 1
        ? "ein anderer Beitrag sagt dasselbe in einer anderen Sprache"
        : `${posts} andere Beiträge sagen dasselbe in anderen Sprachen`,
    timeline: (from, to) => `Beiträge im Zeitverlauf, von ${from} bis ${to}`,
  },
  pt: {
    sources: "Fontes",
    method: "Método",
    leftOut: "Deixadas de fora",
    draft: "Rascunho: esta edição viola regras editoriais e não está concluída",
    unsigned: "sem assinatura",
    points: (n, shown) => `${shown} ${n === 1 ? "ponto" : "pontos"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "voz" : "vozes"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "mensagem" : "mensagens"}`,
    translated: (by) => `traduzido por ${by}`,
    original: "Abrir o original",
    byEditor: "Palavras da redação",
    copies: (posts, accounts) =>
      `publicado ${posts} vezes por ${accounts} ${accounts === "1" ? "conta" : "contas"}; pontos não somados`,
    translations: (n, posts) =>
      n === 1 ? "outra mensagem diz o mesmo noutra língua" : `outras ${posts} mensagens dizem o mesmo noutras línguas`,
    timeline: (from, to) => `Mensagens ao longo do tempo, de ${from} a ${to}`,
  },
  it: {
    sources: "Fonti",
    method: "Metodo",
    leftOut: "Esclusi",
    draft: "Bozza: questa edizione viola regole editoriali e non è finita",
    unsigned: "senza firma",
    points: (n, shown) => `${shown} ${n === 1 ? "punto" : "punti"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "voce" : "voci"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "messaggio" : "messaggi"}`,
    translated: (by) => `tradotto da ${by}`,
    original: "Apri l’originale",
    byEditor: "Parole della redazione",
    copies: (posts, accounts) => `pubblicato ${posts} volte da ${accounts} account; punti non sommati`,
    translations: (n, posts) =>
      n === 1
        ? "un altro messaggio dice la stessa cosa in un’altra lingua"
        : `altri ${posts} messaggi dicono la stessa cosa in altre lingue`,
    timeline: (from, to) => `Messaggi nel tempo, da ${from} a ${to}`,
  },
  nl: {
    sources: "Bronnen",
    method: "Methode",
    leftOut: "Weggelaten",
    draft: "Concept: deze editie schendt redactionele regels en is niet af",
    unsigned: "zonder naam",
    points: (n, shown) => `${shown} ${n === 1 ? "punt" : "punten"}`,
    voices: (n, shown) => `${shown} ${n === 1 ? "stem" : "stemmen"}`,
    posts: (n, shown) => `${shown} ${n === 1 ? "bericht" : "berichten"}`,
    translated: (by) => `vertaald door ${by}`,
    original: "Het origineel openen",
    byEditor: "Woorden van de redactie",
    copies: (posts, accounts) =>
      `${posts} keer geplaatst door ${accounts} ${accounts === "1" ? "account" : "accounts"}; punten niet opgeteld`,
    translations: (n, posts) =>
      n === 1
        ? "een ander bericht zegt hetzelfde in een andere taal"
        : `${posts} andere berichten zeggen hetzelfde in andere talen`,
    timeline: (from, to) => `Berichten door de tijd, van ${from} tot ${to}`,
  },
};

/** The frame's words for a BCP 47 tag. */
export function wordsFor(language) {
  return WORDS[String(language).split("-")[0]] ?? WORDS.en;
}

const MARKS = {
  en: ["“", "”"],
  fr: ["«\u00a0", "\u00a0»"],
  es: ["«", "»"],
  de: ["„", "“"],
  pt: ["“", "”"],
  it: ["«", "»"],
  nl: ["“", "”"],
};

export function marksFor(language) {
  return MARKS[String(language).split("-")[0]] ?? MARKS.en;
}

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

const DIRECTIONAL = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without the characters that reorder or hide the text around them. */
export function calm(text) {
  return String(text).replace(DIRECTIONAL, "");
}

/** An `http` or `https` address, or null. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Before each three digits; Spanish has it from five digits on. */
const THOUSANDS = { en: ",", fr: "\u202f", es: ".", de: ".", pt: ".", it: ".", nl: "." };

export function number(value, language) {
  const primary = String(language).split("-")[0];
  const plain = Math.abs(value).toString();
  const whole = primary === "es" && plain.length < 5;
  const digits = whole ? plain : plain.replace(/\B(?=(\d{3})+(?!\d))/g, THOUSANDS[primary] ?? ",");
  return value < 0 ? `−${digits}` : digits;
}

/** Makes an element: attributes, then children (nodes or text). */
export function make(document, tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Byte offsets in UTF-8 as offsets into the string. */
export function utf16Range(text, [from, to]) {
  let bytes = 0;
  let index = 0;
  let start = -1;
  for (const ch of text) {
    if (bytes === from) start = index;
    if (bytes === to) return start < 0 ? null : [start, index];
    const code = ch.codePointAt(0);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += ch.length;
  }
  return bytes === to && start >= 0 ? [start, index] : null;
}

export function authorName(source, words) {
  return calm(source?.author?.name || source?.author?.handle || words.unsigned);
}

/**
 * The parts of a digest as nodes. `options`:
 * `words`, the frame's words; `heading`, the level of the title; `idPrefix`, before the ids of sections.
 *
 * Hooks, each of which may be left out:
 * `cite(span, node, place)`, for each piece that cites posts, and `connective(span, node, place)`, for
 * each piece that cites none: what they return stands in the node's place;
 * `intro(section)` and `aside(section)`: nodes below a section's heading and at its end, or null;
 * `decorate(part, node, section)`, for each part when it is made.
 *
 * `place` is `title`, `deck`, `lede`, `closing`, or `<section id>/heading`, `<section id>/p0`, …
 */
export function renderDigest(document, digest, options = {}) {
  const words = options.words ?? wordsFor(digest.language);
  const language = digest.language;
  const level = options.heading ?? 1;
  const cite = options.cite ?? ((_span, node) => node);
  const decorate = options.decorate ?? (() => {});
  const part = (name, extra = {}) => ({ part: name, class: name, ...extra });
  const h = (text, ...children) => make(document, text, ...children);
  const [open, close] = marksFor(language);

  const spans = (list, place) =>
    list.map((span) => {
      const isQuote = "quote" in span;
      const text = calm(isQuote ? span.quote : span.text).replace(/\n+/g, " ");
      if (isQuote) {
        const node = h("q", { class: "run-in", lang: span.language ?? language, dir: "auto" }, text);
        return cite(span, node, place);
      }
      const byEditor = span.by === "editor" ? { class: "by-editor", title: words.byEditor } : {};
      if (!span.cites?.length && !span.figure) {
        if (!options.connective && !span.by) return document.createTextNode(text);
        const node = h("span", byEditor, text);
        return options.connective?.(span, node, place) ?? node;
      }
      // A name or a phrase of a post that would turn the words around it is set apart.
      return cite(span, h(RIGHT_TO_LEFT.test(text) ? "bdi" : "span", byEditor, text), place);
    });

  const article = h("article", part("digest", { lang: language }));
  const broken = digest.checks.filter((check) => !check.passed);
  if (broken.length > 0) {
    article.append(
      h(
        "p",
        part("draft", { role: "note" }),
        `${words.draft}: ${broken.map((check) => words.rule?.(check.rule) ?? check.rule).join(", ")}`,
      ),
    );
  }
  article.append(
    h(
      "header",
      part("head"),
      h(`h${level}`, part("title"), ...spans(digest.title.spans, "title")),
      h("p", part("deck"), ...spans(digest.deck.spans, "deck")),
    ),
    h("p", part("lede"), ...spans(digest.lede.spans, "lede")),
  );
  for (const name of ["head", "title", "deck", "lede"]) decorate(name, article.querySelector(`.${name}`), null);

  const body = h("div", part("sections"));
  for (const section of digest.sections) {
    const source = digest.sources.find((one) => one.id === section.quote.post);
    const quote = section.quote;
    const name = h("bdi", {}, authorName(source, words));
    const caption = h(
      "figcaption",
      part("attribution"),
      "— ",
      cite({ quote: quote.quote, cites: [quote.post], at: quote.at, speaker: true }, name),
    );
    if (typeof quote.points === "number")
      caption.append(` (${words.points(quote.points, number(quote.points, language))})`);
    const figure = h(
      "figure",
      part("quote"),
      h(
        "blockquote",
        {
          lang: quote.language === "und" ? undefined : quote.language,
          dir: "auto",
          cite: source?.url ? safeUrl(source.url) : undefined,
        },
        h(
          "p",
          {},
          h("span", { class: "mark", lang: language }, open),
          calm(quote.quote),
          h("span", { class: "mark", lang: language }, close),
        ),
      ),
      caption,
    );
    if (quote.translation) {
      figure.append(
        h(
          "p",
          part("translation"),
          `${open}${calm(quote.translation.text)}${close} (${words.translated(calm(quote.translation.by))})`,
        ),
      );
    }
    decorate("quote", figure, section);
    const [first, ...rest] = section.paragraphs.map((paragraph, index) => {
      const node = h("p", part("paragraph"), ...spans(paragraph.spans, `${section.id}/p${index}`));
      decorate("paragraph", node, section);
      return node;
    });
    const heading = h(`h${level + 1}`, part("heading"), ...spans(section.heading.spans, `${section.id}/heading`));
    decorate("heading", heading, section);
    const whole = h(
      "section",
      part("section", { id: `${options.idPrefix ?? ""}${section.id}` }),
      heading,
      options.intro?.(section) ?? null,
      first ?? null,
      figure,
      ...rest,
      options.aside?.(section) ?? null,
    );
    decorate("section", whole, section);
    body.append(whole);
  }
  article.append(
    body,
    h("p", part("closing"), ...spans(digest.closing.spans, "closing")),
    h("p", part("signoff"), h("em", {}, calm(digest.signoff.tagline)), ` — ${calm(digest.signoff.byline)}`),
  );
  return article;
}

/** The method as a list of sentences. */
export function renderMethod(document, digest) {
  return make(
    document,
    "ul",
    { part: "method", class: "method", lang: digest.language },
    ...digest.method.notes.map((note) => make(document, "li", {}, calm(note))),
  );
}

/** The sources as a list, each with its whole text. */
export function renderSources(document, digest, { words = wordsFor(digest.language), idPrefix = "source-" } = {}) {
  const list = make(document, "ol", { part: "sources", class: "sources" });
  for (const source of digest.sources) {
    list.append(renderSource(document, digest, source, { words, id: `${idPrefix}${source.id}` }));
  }
  return list;
}

/** One source; `at` highlights a byte range of its text. */
export function renderSource(document, digest, source, { words = wordsFor(digest.language), id, at, tag = "li" } = {}) {
  const h = (name, attributes, ...children) => make(document, name, attributes, ...children);
  const byline = h("p", { class: "source-author" }, h("bdi", { class: "source-name" }, authorName(source, words)));
  const handle = source.author.handle;
  if (handle && handle !== source.author.name)
    byline.append(" ", h("bdi", { class: "source-handle" }, `@${calm(handle)}`));
  const facts = [];
  if (typeof source.points === "number")
    facts.push(words.points(source.points, number(source.points, digest.language)));
  if (source.copies)
    facts.push(
      words.copies(number(source.copies.posts, digest.language), number(source.copies.accounts, digest.language)),
    );
  if (source.translations)
    facts.push(words.translations(source.translations.posts, number(source.translations.posts, digest.language)));
  if (facts.length) byline.append(` · ${facts.join(" · ")}`);
  if (source.createdAt)
    byline.append(
      " · ",
      h(
        "time",
        { datetime: source.createdAt },
        (words.moment ?? localTime)(source.createdAt, digest.method.timeZone, digest.language),
      ),
    );
  const text = h("blockquote", { lang: source.language === "und" ? undefined : source.language, dir: "auto" });
  const range = at ? utf16Range(source.text, at) : null;
  if (range) {
    text.append(
      calm(source.text.slice(0, range[0])),
      h("mark", {}, calm(source.text.slice(...range))),
      calm(source.text.slice(range[1])),
    );
  } else text.append(calm(source.text));
  const url = source.url && safeUrl(source.url);
  return h(
    tag,
    { id, class: "source" },
    byline,
    text,
    url
      ? h("p", {}, h("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow ugc" }, words.original))
      : null,
  );
}

/** A moment in the digest's zone and language. */
export function localTime(iso, timeZone, language) {
  try {
    // Days before months and twelve hours, as the narrator writes English.
    const isEnglish = String(language).split("-")[0] === "en";
    const parts = isEnglish
      ? { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", hour12: true }
      : { dateStyle: "medium", timeStyle: "short" };
    return new Intl.DateTimeFormat(isEnglish ? "en-GB" : language, { ...parts, timeZone }).format(new Date(iso));
  } catch {
    return iso;
  }
}
