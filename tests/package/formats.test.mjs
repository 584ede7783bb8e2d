// Every format, read back by a parser of its own and compared with the digest: no word lost, none
// added. Over the sample in every language of the narrator, over hostile text in every place, and,
// where they are, over real exports.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse as parseBlocks } from "@wordpress/block-serialization-default-parser";
import * as commonmark from "commonmark";
import jsonld from "jsonld";
import { micromark } from "micromark";
import { gfmFootnote, gfmFootnoteHtml } from "micromark-extension-gfm-footnote";
import { SaxesParser } from "saxes";
import { packagesOf } from "./harness.mjs";
import { LABELS, attributes, calm, poison, quotesOf, readHtml, unitsOf, wordsOf } from "./reading.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const exportsFolder = process.env.CORANTO_EXPORTS ?? join(root, "..", "shared", "data", "exports");
const SAMPLE = [
  "x-search.json",
  "bluesky-search.json",
  "mastodon-timeline.json",
  "reddit-listing.json",
  "letters.csv",
].map((name) => ({
  name,
  data: readFileSync(join(root, "www", "site", "sample", name)),
}));

let coranto;
let editions;

/** Small real exports of every kind, where they are. */
function realExports() {
  if (!existsSync(exportsFolder)) return [];
  const found = [];
  for (const kind of readdirSync(exportsFolder).sort()) {
    const folder = join(exportsFolder, kind);
    if (!statSync(folder).isDirectory()) continue;
    const files = readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
    found.push(...files.filter((path) => statSync(path).isFile() && statSync(path).size < 1_500_000).slice(0, 4));
  }
  return found;
}

before(async () => {
  coranto = await import(pathToFileURL(join(root, "pkg", "index.node.js")).href);
  editions = [];
  for (const language of Object.keys(LABELS)) {
    try {
      editions.push([`the sample in ${language}`, await coranto.digest(SAMPLE, { language })]);
    } catch (error) {
      if (error.code !== "bad-option") throw error;
    }
  }
  assert.ok(editions.length >= 2);
  for (const [name, digest] of [...editions]) editions.push([`${name}, poisoned`, poison(digest)]);
  let count = 0;
  for (const path of realExports()) {
    const name = path.slice(exportsFolder.length + 1);
    try {
      const digest = await coranto.digest({ name: path, data: readFileSync(path) });
      editions.push([name, digest]);
      if (count++ % 4 === 0) editions.push([`${name}, poisoned`, poison(digest)]);
    } catch (error) {
      if (!["unreadable", "empty", "unsupported"].includes(error.code)) throw error;
    }
  }
  if (!count) process.stderr.write("no real exports here: formats are tested on the sample alone\n");
  else assert.ok(count >= 12, `only ${count} real exports make a digest`);
});

/** A test over every edition. */
function each(format, check) {
  test(format, async () => {
    for (const [name, digest] of editions) {
      const text = coranto.render(digest, format);
      try {
        await check(text, digest, name);
      } catch (error) {
        error.message = `${format} of ${name}: ${error.message}`;
        throw error;
      }
    }
  });
}

function sameWords(actual, expected) {
  const [one, other] = [wordsOf(actual), wordsOf(expected)];
  const at = one.findIndex((word, index) => word !== other[index]);
  if (at >= 0 || one.length !== other.length) {
    const from = Math.max(0, at < 0 ? Math.min(one.length, other.length) - 4 : at - 4);
    assert.fail(
      `words differ:\n  is     … ${one.slice(from, from + 14).join(" ")}\n  should … ${other.slice(from, from + 14).join(" ")}`,
    );
  }
}

/** The words that a rendering has before its proof, and those of the proof. */
function proven(text, digest) {
  const [, , proof] = LABELS[digest.language];
  const at = text.lastIndexOf(proof);
  assert.ok(at > 0, "it has no proof");
  const line = text.slice(text.indexOf("coranto-proof/1", at));
  const [mark, version, language, fingerprint, ...entries] = wordsOf(line);
  assert.deepEqual(
    [mark, version, language, fingerprint],
    ["coranto-proof/1", digest.method.version, digest.language, digest.method.fingerprint],
  );
  const quotes = quotesOf(digest);
  assert.equal(entries.length, quotes.length);
  entries.forEach((entry, index) => {
    const { post, quote, at } = quotes[index];
    const [id, ranges] = entry.split(":");
    assert.equal(id, post);
    const pairs = ranges.split(",").map((range) => range.split("-").map(Number));
    const bytes = Buffer.from(digest.sources.find((source) => source.id === post).text);
    const words = pairs.map(([from, to]) => bytes.subarray(from, to).toString()).join(" […] ");
    // What a poisoned digest says is in no post; its ranges are told as they are.
    if (bytes.subarray(...at).includes(quote.split(" […] ")[0])) sameWords(words, quote);
    else assert.deepEqual(pairs, [at]);
  });
  return text.slice(0, at + proof.length);
}

const words = (digest, leave = []) =>
  unitsOf(digest)
    .filter(({ kind }) => !leave.includes(kind))
    .map(({ text }) => text)
    .join("\n");

/** What no HTML of ours may have. */
function harmless(read, { styles = false } = {}) {
  assert.deepEqual(read.errors, []);
  for (const node of read.elements) {
    const attrs = attributes(node);
    assert.ok(
      !["img", "iframe", "object", "embed", "form", "input", "link", "base", "svg", "math", "video", "audio"].includes(
        node.tagName,
      ),
      `<${node.tagName}>`,
    );
    if (node.tagName === "script") assert.equal(attrs.type, "application/json");
    for (const [name, value] of Object.entries(attrs)) {
      assert.ok(!name.startsWith("on"), name);
      if (!styles) assert.ok(name !== "class" && (name !== "style" || value === "quotes:none"), `${name}="${value}"`);
      if (["href", "cite", "src"].includes(name)) assert.match(value, /^(https?:\/\/|#coranto-)/i);
    }
  }
}

/** Quotations are marked as such, cite their posts, and lead to them. */
function cites(read, digest) {
  const byId = new Map(read.elements.filter((node) => attributes(node).id).map((node) => [attributes(node).id, node]));
  assert.equal(byId.size, read.elements.filter((node) => attributes(node).id).length, "an id stands twice");
  const inline = quotesOf(digest).filter(({ isPull }) => !isPull);
  const nodes = read.elements.filter((node) => node.tagName === "q");
  assert.equal(nodes.length, inline.length);
  nodes.forEach((node, index) => {
    const { post, quote } = inline[index];
    sameWords(textWithin(node), quote);
    const source = digest.sources.find((source) => source.id === post);
    const { cite, lang, dir } = attributes(node);
    if (cite) assert.equal(cite, source.url);
    else
      assert.ok(
        !/^https?:\/\/\S+$/i.test(source.url ?? "") || calm(source.url) !== source.url,
        `no cite for ${source.url}`,
      );
    assert.ok(lang && dir === "auto");
    const target = attributes(node.childNodes[0]).href;
    const entry = byId.get(target.slice(1));
    assert.ok(entry && textWithin(entry).includes(post), `${target} leads nowhere`);
  });
}

const textWithin = (node) =>
  node.nodeName === "#text"
    ? node.value
    : node.tagName === "br"
      ? "\n"
      : (node.childNodes ?? []).map(textWithin).join("");

each("html", (html, digest) => {
  const read = readHtml(html);
  harmless(read);
  cites(read, digest);
  assert.ok(!/<(script|style)/i.test(html));
  const [article] = read.elements;
  assert.deepEqual(
    [article.tagName, attributes(article).lang, attributes(article).dir],
    ["article", digest.language, "ltr"],
  );
  sameWords(proven(read.text, digest), words(digest));
});

each("clipboard", (html, digest) => {
  const read = readHtml(html);
  harmless(read);
  for (const node of read.elements)
    assert.ok(node.tagName !== "q" && !attributes(node).style && !attributes(node).href?.startsWith("#"));
  sameWords(proven(read.text, digest), words(digest));
});

each("page", (html, digest) => {
  const read = readHtml(html, { isPage: true });
  harmless(read);
  cites({ ...read, elements: read.elements.filter((node) => attributes(node).id !== "coranto-digest") }, digest);
  const main = read.elements.find((node) => node.tagName === "main");
  sameWords(proven(readText(main), digest), words(digest));
  const data = read.elements.find((node) => attributes(node).id === "coranto-digest");
  assert.deepEqual(JSON.parse(data.childNodes[0].value), digest);
  const policy = read.elements.find((node) => attributes(node)["http-equiv"] === "Content-Security-Policy");
  assert.match(attributes(policy).content, /default-src 'none'/);
  assert.ok(!/url\(|@import/.test(html.slice(0, html.indexOf("</style>"))), "its style loads something");
});

const readText = (node) => readHtml(serialise(node)).text;
const serialise = (node) => {
  if (node.nodeName === "#text") return node.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (node.nodeName === "#comment") return "";
  const inner = (node.childNodes ?? []).map(serialise).join("");
  return node.tagName === "br" ? "<br>" : `<${node.tagName}>${inner}</${node.tagName}>`;
};

each("markdown", (markdown, digest) => {
  // A reader without footnotes shows their marks as they are written.
  const html = new commonmark.HtmlRenderer({ safe: true }).render(new commonmark.Parser().parse(markdown));
  const read = readHtml(html);
  harmless(read);
  const label = /\[\^(p\d+)\]/g;
  sameWords(
    proven(read.text, digest).replace(/\[\^p\d+\]:?/g, (mark) => (mark.endsWith(":") ? " " : "")),
    words(digest),
  );
  const told = new Set([...markdown.matchAll(label)].map(([, id]) => id));
  assert.deepEqual([...told].sort(), digest.sources.map(({ id }) => id).sort());
  // One with footnotes: each source is one, and each is referred to.
  const noted = readHtml(micromark(markdown, { extensions: [gfmFootnote()], htmlExtensions: [gfmFootnoteHtml()] }));
  const notes = noted.elements.filter(
    (node) => node.tagName === "li" && /^user-content-fn-/.test(attributes(node).id ?? ""),
  );
  assert.equal(notes.length, digest.sources.length);
  for (const note of notes) {
    const source = digest.sources.find(({ id }) => attributes(note).id === `user-content-fn-${id}`);
    for (const line of calm(source.text).split("\n"))
      assert.ok(
        wordsOf(textWithin(note)).join(" ").includes(wordsOf(line).join(" ")),
        `the note of ${source.id} lacks “${line}”`,
      );
  }
});

each("text", (text, digest) => {
  const rule = { title: "=", heading: "-" };
  const lines = unitsOf(digest).map(({ kind, text }) => {
    if (kind === "item") return `- ${text}`;
    const length = [...calm(text).replace(/[\n\t]/g, " ")].length;
    return rule[kind] ? `${text}\n${rule[kind].repeat(Math.min(76, length))}` : text;
  });
  const [, , proof] = LABELS[digest.language];
  sameWords(`${proven(text, digest)}\n${"-".repeat(proof.length)}`, lines.join("\n"));
});

each("json", (json, digest) => assert.deepEqual(JSON.parse(json), digest));

each("jsonld", async (json, digest) => {
  // The vocabulary as schema.org maps it, so that nothing is fetched; a name with no mapping would vanish.
  const documentLoader = async (url) => ({
    contextUrl: null,
    documentUrl: url,
    document: { "@context": { "@vocab": "http://schema.org/", url: { "@type": "@id" } } },
  });
  const [article] = await jsonld.expand(JSON.parse(json), { documentLoader });
  const all = (node, name) =>
    (node[`http://schema.org/${name}`] ?? []).map((value) => value["@value"] ?? value["@id"] ?? value);
  assert.deepEqual(article["@type"], ["http://schema.org/Article"]);
  assert.match(article["@id"], /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  sameWords(all(article, "headline").join(), wordsOfTitle(digest));
  const quotations = all(article, "hasPart");
  const quotes = quotesOf(digest);
  assert.equal(quotations.length, quotes.length);
  quotations.forEach((quotation, index) => {
    assert.deepEqual(quotation["@type"], ["http://schema.org/Quotation"]);
    sameWords(all(quotation, "text").join(), quotes[index].quote);
    assert.equal(all(quotation, "isBasedOn").join(), `${article["@id"]}#${quotes[index].post}`);
  });
  const citations = article["http://schema.org/citation"];
  assert.equal(citations.length, digest.sources.length);
  citations.forEach((citation, index) => {
    const source = digest.sources[index];
    assert.equal(citation["@id"], `${article["@id"]}#${source.id}`);
    sameWords(all(citation, "text").join(), source.text);
    for (const url of all(citation, "url")) assert.match(url, /^https?:/i);
  });
  const prose = unitsOf(digest);
  const last = prose.findIndex(
    ({ kind }, index) =>
      index > 2 &&
      kind === "heading" &&
      prose[index].text === LABELS[digest.language][0] &&
      prose[index - 1].text.includes(" — "),
  );
  sameWords(
    all(article, "articleBody").join(),
    prose
      .slice(2, last - 1)
      .map(({ text }) => text)
      .join("\n"),
  );
  sameWords(all(article, "backstory").join(), digest.method.notes.join("\n"));
  assert.equal(all(article, "correction").length, 1);
  assert.match(all(all(article, "identifier")[0], "value").join(), /^coranto-proof\/1 /);
});

const wordsOfTitle = (digest) => digest.title.spans.map((span) => span.quote ?? span.text).join("");

each("wordpress", (text, digest) => {
  const known = new Set([
    "core/heading",
    "core/paragraph",
    "core/quote",
    "core/list",
    "core/list-item",
    "core/separator",
  ]);
  const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
  const blocks = parseBlocks(text);
  for (const block of flat(blocks)) {
    if (block.blockName === null) assert.equal(block.innerHTML.trim(), "", "there is text outside of all blocks");
    else assert.ok(known.has(block.blockName), block.blockName);
  }
  const html = (block) => {
    let inner = 0;
    return block.innerContent.map((piece) => piece ?? html(block.innerBlocks[inner++])).join("");
  };
  const read = readHtml(blocks.map(html).join(""));
  harmless(read, { styles: true });
  for (const node of read.elements) for (const name of Object.keys(attributes(node))) assert.notEqual(name, "style");
  sameWords(proven(read.text, digest), words(digest));
  assert.ok(!/\[[a-z]/i.test(text), "a short code is live");
  for (const node of read.elements.filter((node) => attributes(node).href?.startsWith("#"))) {
    assert.ok(
      read.elements.some((other) => attributes(other).id === attributes(node).href.slice(1)),
      attributes(node).href,
    );
  }
});

each("email", (html, digest, name) => {
  const read = readHtml(html, { isPage: true });
  harmless(read, { styles: true });
  // The prose itself is never cut: poison makes it longer than any letter.
  if (!/poisoned/.test(name)) assert.ok(Buffer.byteLength(html) <= 100 * 1024, `${Buffer.byteLength(html)} bytes`);
  const body = readText(read.elements.find((node) => node.tagName === "body"));
  const units = unitsOf(digest);
  const told = proven(body, digest);
  if (!/\[…\]/.test(told.slice(told.lastIndexOf(LABELS[digest.language][1])))) return sameWords(told, words(digest));
  // A letter that would be too long has less of its sources, whole words and a mark, and all else.
  const list = wordsOf(told);
  let at = 0;
  for (const { kind, text } of units) {
    const want = wordsOf(text);
    const end = kind === "text" ? list.slice(at).findIndex((word, index) => word !== want[index]) : want.length;
    sameWords(list.slice(at, at + end).join(" "), want.slice(0, end).join(" "));
    at += end;
    if (kind === "text" && end < want.length) assert.equal(list[at++], "[…]");
  }
  assert.equal(at, list.length);
});

/** A feed as a tree of `{ name, attributes, children, text }`, by a parser that stops at any fault. */
function feed(xml) {
  const top = { children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => assert.fail(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const node = {
      name,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    open.at(-1).children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => (open.at(-1).text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top.children[0];
}

/** The one child of that name. */
function only(node, name) {
  const found = node.children.filter((child) => child.name === name);
  assert.equal(found.length, 1, `<${node.name}> has ${found.length} <${name}>`);
  return found[0];
}

each("atom", (xml, digest) => {
  const whole = feed(xml);
  assert.equal(whole.attributes["xml:lang"], digest.language);
  for (const name of ["title", "id", "updated"]) assert.ok(only(whole, name).text, `the feed lacks ${name}`);
  assert.ok(only(only(whole, "author"), "name").text);
  const entry = only(whole, "entry");
  assert.match(only(entry, "id").text, /^urn:uuid:/);
  assert.equal(Date.parse(only(entry, "updated").text), digest.method.to ? Date.parse(digest.method.to) : 0);
  sameWords(only(entry, "title").text, wordsOfTitle(digest));
  const content = only(entry, "content");
  assert.equal(content.attributes.type, "html");
  const read = readHtml(content.text);
  harmless(read);
  sameWords(proven(read.text, digest), words(digest, ["title"]));
});

each("rss", (xml, digest) => {
  const channel = only(feed(xml), "channel");
  for (const name of ["title", "link", "description"]) only(channel, name);
  const item = only(channel, "item");
  assert.equal(
    new Date(only(item, "pubDate").text).getTime(),
    digest.method.to ? Math.floor(Date.parse(digest.method.to) / 1000) * 1000 : 0,
  );
  assert.equal(only(item, "guid").attributes.isPermaLink, "false");
  sameWords(only(item, "title").text, wordsOfTitle(digest));
  const read = readHtml(only(item, "content:encoded").text);
  harmless(read);
  sameWords(proven(read.text, digest), words(digest, ["title"]));
});

each("ghost", async (json, digest) => {
  // Their modules for `import` do not load in Node 20, those for `require` do.
  const require = packagesOf("ghost");
  const { LexicalHTMLRenderer } = require("@tryghost/kg-lexical-html-renderer");
  const { DEFAULT_NODES } = require("@tryghost/kg-default-nodes");
  const [{ meta, data }] = JSON.parse(json).db;
  assert.ok(Number.isInteger(meta.exported_on));
  const [post] = data.posts;
  assert.equal(post.status, "draft");
  if ([...calm(wordsOfTitle(digest))].length <= 255) sameWords(post.title, wordsOfTitle(digest));
  const html = await new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(post.lexical);
  const read = readHtml(html);
  for (const node of read.elements) {
    assert.ok(!["script", "img", "iframe"].includes(node.tagName));
    for (const [name, value] of Object.entries(attributes(node))) if (name === "href") assert.match(value, /^https?:/i);
  }
  sameWords(proven(read.text, digest), words(digest, ["title"]));
});

test("a draft says so in every format of prose", async () => {
  const digest = structuredClone(editions[0][1]);
  digest.checks[3] = { ...digest.checks[3], passed: false, breaches: ["x"] };
  for (const { name } of coranto.FORMATS) {
    if (name === "json") continue;
    assert.match(
      coranto.render(digest, name),
      name === "jsonld" ? /"creativeWorkStatus":"Draft"/ : new RegExp(digest.checks[3].rule),
      name,
    );
  }
});

test("the formats are those that the core knows", () => {
  assert.throws(
    () => coranto.render(editions[0][1], "pdf"),
    (error) => {
      assert.deepEqual(
        error.hint.replace("choose one of ", "").split(", "),
        coranto.FORMATS.map(({ name }) => name),
      );
      return true;
    },
  );
});

test("a published page is verified by its proof, and a changed one found out", async () => {
  const rules = (checks) => checks.filter((check) => !check.passed).map((check) => check.rule);
  const digest = await coranto.digest(SAMPLE, { language: "fr" });
  const word = /[a-z]{6,}/.exec(digest.sections[0].quote.quote)[0];
  const figure = digest.sections[0].paragraphs
    .flatMap(({ spans }) => spans)
    .find((span) => span.figure && /[1-8]/.test(span.text)).text;
  for (const name of ["page", "html", "clipboard", "markdown", "text", "wordpress", "email", "atom", "rss"]) {
    const text = coranto.render(digest, name);
    assert.deepEqual(rules(await coranto.verify(text, SAMPLE, { language: "fr" })), [], name);
    const changed = text.replaceAll(word, word.toUpperCase());
    assert.ok(changed !== text, `${name} lacks “${word}”`);
    assert.notDeepEqual(
      rules(await coranto.verify(changed, SAMPLE, { language: "fr" })),
      [],
      `${name}: a changed quotation passes`,
    );
    const narrated = text.replace(new RegExp(figure.replace(/\s/gu, "\\s+"), "u"), (told) =>
      told.replace(/[1-8]/, (digit) => Number(digit) + 1),
    );
    assert.ok(narrated !== text, `${name} lacks “${figure}”`);
    assert.ok(
      rules(await coranto.verify(narrated, SAMPLE, { language: "fr" })).some((rule) => /^page-as-/.test(rule)),
      `${name}: a changed number passes`,
    );
  }
  const fragment = coranto.render(digest, "html");
  assert.deepEqual(
    rules(await coranto.verify(fragment, SAMPLE, { sections: 3 })),
    ["page-as-digested"],
    "other options make another edition",
  );
  assert.deepEqual(rules(await coranto.verify(fragment, SAMPLE.slice(0, 2), { language: "fr" })).sort(), [
    "page-as-digested",
    "page-quotations-verbatim",
  ]);
  await assert.rejects(coranto.verify("<p>No proof here.</p>", SAMPLE), { code: "unreadable" });
});
