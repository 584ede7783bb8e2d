// Whatever the core may say has words in every language of the page: names that it has for things, and its sentences.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { files, literals, source, variants } from "./rust.mjs";

const read = (path) => JSON.parse(readFileSync(join(root, "www", "i18n", path), "utf8"));
const languages = readdirSync(join(root, "www", "i18n")).filter((name) => name.endsWith(".json"));

/** Family of words → the names in the core that need them. */
const NAMES = {
  rule: [
    ...source("check/mod.rs").matchAll(/^ {4}\("([a-z-]+)", \w+::\w+\),/gm),
    ...source("check/against.rs").matchAll(/^ {4}\("([a-z-]+)", \w+\),/gm),
  ].map(([, name]) => name),
  "error.code": variants("error.rs", "Code").filter((code) => code !== "aborted"),
  refusal: variants("model/edit.rs", "Refusal"),
  edit: variants("model/edit.rs", "EditKind"),
  leftOut: variants("model/digest.rs", "LeftOutReason"),
  ranking: variants("options.rs", "Preset"),
  factor: [
    ...new Set(
      [
        ...source("rank/formula.rs").matchAll(/^\s+(?:.*term\()?"([a-z]+)",/gm),
        ...source("rank/score.rs").matchAll(/take\((?:score, )?"([a-z-]+)"/g),
      ].map(([, name]) => name),
    ),
  ],
  reader: [...source("read/registry.rs").matchAll(/^ {4}row\(\s*"([\w-]+)"/gm)].map(([, name]) => name),
  field: [...source("read/table/columns.rs").matchAll(/Field::\w+,\s*"(\w+)",/g)].map(([, name]) => name),
};

for (const [family, names] of Object.entries(NAMES)) {
  test(`${family}: each of ${names.length} names has words`, () => {
    assert.ok(names.length >= 6, names.join());
    for (const language of languages) {
      const words = family.split(".").reduce((at, key) => at[key], read(language));
      assert.deepEqual(
        names.filter((name) => !words[name]),
        [],
        language,
      );
    }
  });
}

/** A sentence for somebody to read, and not a key, a column, a line of another app, or a shape of code. */
const isSentence = (text) =>
  / (?:is|are|has|have|no|not|the|it|of|in|as|or|and|to|that|with|be|here|again|alone|than|so|too|after|before)\b|^(?:an?|the|its?|no|this|there|these|sources?|method|section) |: /.test(
    text,
  ) &&
  /[a-z]{2,}/.test(text) &&
  /^[a-zA“`{]/.test(text) &&
  !/[<>=]|^#/.test(text);

/** What looks like a sentence and is shown to nobody who reads it in this page. */
const NOT_SHOWN = [
  /^(?:created|changed|joined|was|left|hat|ha|a (?:créé|ajouté|quitté|changé|rejoint|modifié|été ajouté)|you|ha)(?: |$)/, // lines of a chat
  /^(?:the part is of this type|named the group|set the (?:nickname|emoji)|to your message|natively a file is read before|one recursive step|two ways to end|archives are looked into)/,
  /^\{(?:lead|word)\} \{(?:lower|word)\}$/,
  /^(?:comment|live chat|conversation|video|channel|sender) /, // columns
  /^section s$/, // the beginning of a place
];

test("every sentence of the core is in every phrase book", () => {
  const paths = [...files("read"), "rank/mod.rs", "options.rs", "lib.rs", "narrate/mod.rs", "render/mod.rs"];
  const sentences = new Set(
    paths
      .flatMap((path) => literals(source(path)))
      .filter((text) => isSentence(text) && !NOT_SHOWN.some((pattern) => pattern.test(text)))
      .map((text) => text.replace(/\{[\w:?]*\}/g, "{}").trim()),
  );
  assert.ok(sentences.size > 90, String(sentences.size));
  for (const name of readdirSync(join(root, "www", "i18n", "core"))) {
    const book = read(`core/${name}`);
    const known = new Set(Object.keys(book));
    assert.deepEqual(
      [...sentences].filter((text) => !known.has(text) && !known.has(`{} ${text}`)),
      [],
      name,
    );
  }
});

test("a translation puts in what the sentence puts in, and nothing else", () => {
  for (const name of readdirSync(join(root, "www", "i18n", "core"))) {
    for (const [english, words] of Object.entries(read(`core/${name}`))) {
      const holes = english.split("{}").length - 1;
      const used = [...words.matchAll(/\{(\d)\}/g)].map(([, n]) => Number(n));
      assert.ok(
        used.every((n) => n >= 1 && n <= holes),
        `${name}: ${english}`,
      );
      assert.equal(new Set(used).size, holes, `${name}: ${english}`);
    }
  }
});
