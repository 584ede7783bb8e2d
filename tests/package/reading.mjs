// What a digest says, word for word, told from its JSON alone; and the words of a rendering, by parsers
// that know nothing of this project. The tests of formats compare the two.
import { parse, parseFragment } from "parse5";

/**
 * What formats add, per language of the narrator: three headings, two phrases, the noun for points, then
 * the thousands separator and the quotation marks.
 */
export const LABELS = {
  en: ["Method", "Sources", "Proof", "unsigned", "translated by", "point", "points", ",", "“", "”"],
  fr: ["Méthode", "Sources", "Preuve", "non signé", "traduit par", "point", "points", "\u202f", "«\u00a0", "\u00a0»"],
  es: ["Método", "Fuentes", "Prueba", "sin firma", "traducido por", "punto", "puntos", ".", "«", "»"],
  de: ["Methode", "Quellen", "Nachweis", "ohne Namen", "übersetzt von", "Punkt", "Punkte", ".", "„", "“"],
  pt: ["Método", "Fontes", "Prova", "sem assinatura", "traduzido por", "ponto", "pontos", ".", "“", "”"],
  it: ["Metodo", "Fonti", "Prova", "senza firma", "tradotto da", "punto", "punti", ".", "«", "»"],
  nl: ["Methode", "Bronnen", "Bewijs", "zonder naam", "vertaald door", "punt", "punten", ".", "“", "”"],
};
const CORRECTIONS = {
  en: "Corrections: none in this edition. To report an error, give the number of its source.",
  fr: "Rectificatifs : aucun dans cette édition. Pour signaler une erreur, indiquez le numéro de sa source.",
  es: "Rectificaciones: ninguna en esta edición. Para señalar un error, indique el número de su fuente.",
  de: "Berichtigungen: keine in dieser Ausgabe. Wer einen Fehler meldet, nennt bitte die Nummer der Quelle.",
  pt: "Correções: nenhuma nesta edição. Para assinalar um erro, indique o número da sua fonte.",
  it: "Rettifiche: nessuna in questa edizione. Per segnalare un errore, indicare il numero della sua fonte.",
  nl: "Correcties: geen in deze editie. Vermeld bij het melden van een fout het nummer van de bron.",
};

// Characters that reorder or hide text are no words.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
export const calm = (text) => String(text).replace(HIDDEN, "");

/** A text as the list of its words; punctuation stays with its word. */
export const wordsOf = (text) => calm(text).split(/\s+/u).filter(Boolean);

const wordsOfSpans = ({ spans }) => spans.map((span) => span.quote ?? span.text).join("");

/** Every quotation of a digest in the order of the page. */
export function quotesOf(digest) {
  const of = ({ spans }) =>
    spans.filter((span) => "quote" in span).map((span) => ({ post: span.cites[0], quote: span.quote, at: span.at }));
  const out = [digest.title, digest.deck, digest.lede].flatMap(of);
  for (const { heading, paragraphs, quote } of digest.sections) {
    const [first, ...rest] = paragraphs;
    out.push(...of(heading), ...(first ? of(first) : []), { ...quote, isPull: true }, ...rest.flatMap(of));
  }
  return [...out, ...of(digest.closing)];
}

// Platforms whose accounts are written with an at sign.
const AT = new Set(["x", "bluesky", "mastodon", "misskey", "threads", "instagram", "telegram"]);
const SMALL = new Set(
  `a al and at au aux d da de del della den der des di do dos du e el en et for in l la le les of on the to und
  van von y zu à`.split(/\s+/u),
);

/** How a pull quote is signed: a display name without decoration, or the handle where that name speaks. */
function called({ author: { name, handle }, platform }, unsigned) {
  const kept = [...name.replace(/\p{White_Space}/gu, " ")].filter((ch) =>
    /[\p{Alphabetic}\p{N} .\-–’'&,_“”"«»+/·@]/u.test(ch),
  );
  const plain = kept
    .join("")
    .split(/ +/u)
    .filter(Boolean)
    .join(" ")
    .replace(/^[^\p{Alphabetic}\p{N}.”"»“«]+|[^\p{Alphabetic}\p{N}.”"»“«]+$/gu, "");
  const isName = /[\p{Alphabetic}\p{N}]/u.test(plain) && !/http|www\./u.test(plain) && [...plain].length <= 60;
  const words = plain.split(" ");
  const lower = words.filter((word) => /^\p{Ll}[\p{Alphabetic}'’,.]*$/u.test(word) && !SMALL.has(word));
  const speaks = / ?\d\S* point/iu.test(plain) || (words.length >= 3 && lower.length >= 2);
  if (isName && !speaks) return plain;
  if (handle) return AT.has(platform) ? `@${handle}` : handle;
  if (!isName) return name || unsigned;
  const capitals = words.slice(0, 3);
  const end = capitals.findIndex((word) => !/^\p{Lu}[\p{Alphabetic}\-'’]*$/u.test(word));
  return capitals.slice(0, end < 0 ? 3 : end).join(" ") || plain;
}

/**
 * The paragraphs that a rendering has to have, in order: `{ kind, text }`. The proof is left to the
 * tests that read it.
 */
export function unitsOf(digest) {
  const language = digest.language;
  const [method, sources, proof, unsigned, translated, one, many] = LABELS[language];
  const thousands = LABELS[language][7];
  const sourceOf = (id) => digest.sources.find((source) => source.id === id);
  const author = (source) => source?.author.name || source?.author.handle || unsigned;
  const number = (n) =>
    (n < 0 ? "−" : "") +
    (Math.abs(n) < 10_000 && language === "es"
      ? Math.abs(n).toString()
      : Math.abs(n)
          .toString()
          .replace(/\B(?=(\d{3})+$)/g, thousands));
  const points = (n) =>
    n === undefined
      ? undefined
      : `${number(n)}\u00a0${Math.abs(n) === 1 || (n === 0 && language === "fr") ? one : many}`;
  const out = [
    { kind: "title", text: wordsOfSpans(digest.title) },
    { kind: "deck", text: wordsOfSpans(digest.deck) },
    { kind: "paragraph", text: wordsOfSpans(digest.lede) },
  ];
  const marks = LABELS[language].slice(8);
  for (const section of digest.sections) {
    const prose = section.paragraphs.map((paragraph) => ({
      kind: paragraph.item ? "item" : "paragraph",
      text: wordsOfSpans(paragraph),
    }));
    // The pull quote stands below the first paragraph, but above a list and what leads up to it.
    const leads = !prose[0] || prose[0].kind === "item" || prose[0].text.trimEnd().endsWith(":");
    const first = prose.splice(0, leads ? 0 : 1);
    const { quote } = section;
    out.push({ kind: "heading", text: wordsOfSpans(section.heading) });
    out.push(...first);
    out.push({ kind: "quote", text: `${marks[0]}${quote.quote}${marks[1]}` });
    // No points are none to show under a quotation.
    // The place is told where the page is of several.
    const counted = points(quote.points || undefined);
    const places = new Set(digest.sources.flatMap(({ place }) => place ?? []));
    const facts = [places.size > 1 ? sourceOf(quote.post)?.place : undefined, counted].filter(Boolean).join(", ");
    out.push({ kind: "caption", text: `— ${called(sourceOf(quote.post), unsigned)}${facts ? ` (${facts})` : ""}` });
    if (quote.translation)
      out.push({
        kind: "caption",
        text: `${marks[0]}${quote.translation.text}${marks[1]} (${translated} ${quote.translation.by})`,
      });
    out.push(...prose);
  }
  out.push(
    { kind: "paragraph", text: wordsOfSpans(digest.closing) },
    { kind: "paragraph", text: `${digest.signoff.tagline} — ${digest.signoff.byline}` },
    { kind: "heading", text: method },
    ...digest.method.notes.map((text) => ({ kind: "item", text })),
    { kind: "paragraph", text: CORRECTIONS[language] },
    { kind: "heading", text: sources },
  );
  for (const source of digest.sources) {
    let head = `${source.id} ${author(source)}`;
    if (source.author.handle && source.author.handle !== source.author.name) head += ` @${source.author.handle}`;
    if (source.points !== undefined) head += `, ${points(source.points)}`;
    if (source.createdAt) head += `, ${source.createdAt.slice(0, 16).replace("T", " ")} UTC`;
    out.push({ kind: "source", id: source.id, text: head }, { kind: "text", id: source.id, text: source.text });
    if (/^https?:\/\/[^\s\p{Cc}]*$/iu.test(source.url ?? "") && calm(source.url) === source.url)
      out.push({ kind: "address", id: source.id, text: source.url });
  }
  out.push({ kind: "heading", text: proof });
  return out;
}

const BLOCKS = new Set(
  "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html li main ol p pre section table tbody td tr ul title cite".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "template", "head"]);

/** All elements of a tree, in order. */
export function elements(node, out = []) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) out.push(child);
    elements(child, out);
  }
  return out;
}

export const attributes = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));

/** The text of a tree as shown: elements that begin a line do. */
export function textOf(node) {
  if (node.nodeName === "#text") return node.value;
  if (SILENT.has(node.tagName)) return "";
  const inner = (node.childNodes ?? []).map(textOf).join("");
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

/** HTML by its standard's parser; whatever that parser objects to is an error. */
export function readHtml(html, { isPage = false } = {}) {
  const errors = [];
  const onParseError = (error) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`);
  const tree = isPage
    ? parse(html, { onParseError, sourceCodeLocationInfo: true })
    : parseFragment(html, { onParseError, sourceCodeLocationInfo: true });
  return { tree, errors, text: textOf(tree), elements: elements(tree) };
}

/** Strange characters, markup of every format, and addresses that must not become links. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  "</script><!--<script>",
  "</p></article></body><img src=x onerror=alert(2)>",
  '<!-- wp:html --><iframe src="//evil.example"></iframe><!-- /wp:html -->',
  "--> ]]> --!> <![CDATA[ x ]]>",
  "&amp; &lt;b&gt; &#x3c; &copy &notanentity;",
  "\"double\" 'single' `tick` ``two``",
  '*star* _under_ **bold** ~~gone~~ [link](javascript:alert(3)) ![i](x) [^n] [^n]: y [x]: /url "t"',
  "# head > quote - item + item 1. one 2) two === --- *** | a | b | \\ \\* $x$ ^a^ :smile: @everyone",
  '[gallery ids="1"] [caption]x[/caption] [embed]https://evil.example[/embed]',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker would write.
  "{{handlebars}} {% liquid %} <?php echo 1; ?> <%= erb %> ${js}",
  "javascript:alert(4) data:text/html,<b>x</b>",
  "a\u202eb\u202c \u2066c\u2069 \u200fd\u200e \ufeffe",
  "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u{1F469}\u{200D}\u{1F692} e\u0301",
  "\u2028line\u2029separators",
  "word--dash --- \"x\" ... (tm) (c) 9x9 :) ;-) 8-) Wordpress 'tain't",
].join(" ");

/** The same digest with hostile text in every place that takes text. */
export function poison(digest) {
  const copy = structuredClone(digest);
  const spans = ({ spans }) => {
    for (const span of spans) {
      if ("quote" in span) span.quote = `${HOSTILE} ${span.quote}`;
      else if (span.cites?.length) span.text = `${span.text} ${HOSTILE}`;
    }
  };
  [copy.title, copy.deck, copy.lede, copy.closing].forEach(spans);
  copy.deck.spans.unshift({ text: `${HOSTILE} ` });
  for (const section of copy.sections) {
    spans(section.heading);
    section.paragraphs.forEach(spans);
    section.quote.quote = `${HOSTILE}\n- ${section.quote.quote}\n\n1. ${HOSTILE}`;
    section.quote.translation = { text: HOSTILE, by: HOSTILE };
    section.keywords = [HOSTILE];
  }
  const bad = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "https://x.example/\"onclick=alert(1)//<b>'`",
    "https://x.example/a b",
    "//x.example",
    "https://x.example/\u202egpj",
    "http://[",
    "https://x.example/(a)[b]*c*_d_?e=1&f=2#g-->",
  ];
  copy.sources.forEach((source, index) => {
    source.text = `${source.text}\n${HOSTILE}\n\n    indented\n- item\n1. one\n> quote\n${HOSTILE}`;
    source.author.name = index % 3 === 0 ? `"${HOSTILE}"` : index % 3 === 1 ? `(${index})` : `'x'`;
    source.author.handle = HOSTILE;
    source.author.url = bad[index % bad.length];
    source.url = bad[index % bad.length];
    source.key = HOSTILE;
  });
  copy.signoff = { tagline: HOSTILE, byline: HOSTILE };
  copy.method.notes = [HOSTILE, ...copy.method.notes];
  return copy;
}
