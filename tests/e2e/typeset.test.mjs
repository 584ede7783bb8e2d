// What the desk's button mends is what the core's rules want: in each language, badly set words break rules, and mended ones none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/setup.mjs";
import { typeset } from "../../www/site/typeset.js";
import { source } from "./rust.mjs";

const { check, digest } = await import(pathToFileURL(join(root, "pkg", "index.node.js")).href);
const name = "bluesky-search.json";
const data = readFileSync(join(root, "www", "site", "sample", name));
const TYPOGRAPHIC = [
  "quotation-marks",
  "apostrophes",
  "spaces",
  "dashes",
  "thousands",
  "accented-capitals",
  "titles-without-full-stop",
];

const BAD = {
  en: [
    'He said "no", and that\'s all .',
    "a -- b ; c :d? e",
    "the 'old' town..",
    "too  many   spaces ( here )",
    "«wrong marks»,again",
  ],
  fr: [
    'Il dit "non", et c\'est tout .',
    "Quoi? Rien; si! Oui: non",
    "l'Etat et l'Ecole",
    "A la recherche du temps",
    "un « mot», “deux”",
    "trop  d'espaces ( ici )",
    "a - b",
  ],
  es: ['Dijo "no" , y ya', "¿Qué ? Nada ; sí !", "uno -- dos", "l'otro “mundo”"],
  de: ['Er sagt "nein" , und „ja"', "Was ? Nichts ; doch !", "eins - zwei", "so geht's..", "«falsch»"],
  pt: ['Disse "não" , e pronto', "O quê ? Nada ; sim !", "um - dois", "«errado»"],
  it: ['Disse "no" , e basta', "Che ? Niente ; sì !", "l'uno - l'altro", "“sbagliato”"],
  nl: ['Hij zei "nee" , en klaar', "Wat ? Niets ; ja !", "'s avonds - 's morgens", "„fout”"],
};

for (const [language, list] of Object.entries(BAD)) {
  test(`badly set words are mended: ${language}`, async () => {
    const sound = await digest({ name, data }, { language });
    const complaints = async (place, text) => {
      const edited = { ...sound, [place]: { spans: [{ text, by: "editor" }] } };
      return (await check(edited))
        .filter(({ rule }) => TYPOGRAPHIC.includes(rule))
        .flatMap(({ rule, breaches = [], warnings = [] }) =>
          [...breaches, ...warnings].map((words) => `${rule}: ${words}`),
        );
    };
    for (const [place, text] of [...list.map((text) => ["deck", text]), ["title", "A headline that ends."]]) {
      assert.notDeepEqual(await complaints(place, text), [], `the rules say nothing of ${text}`);
      const mended = typeset(text, language, { isTitle: place === "title" });
      assert.deepEqual(await complaints(place, mended), [], `${text} → ${mended}`);
      assert.equal(typeset(mended, language, { isTitle: place === "title" }), mended, "what is mended stays as it is");
      assert.equal(
        mended
          .replace(/[^\p{L}\p{N}]/gu, "")
          .normalize("NFD")
          .replace(/\p{M}/gu, ""),
        text
          .replace(/[^\p{L}\p{N}]/gu, "")
          .normalize("NFD")
          .replace(/\p{M}/gu, ""),
        "no letter is lost",
      );
    }
  });
}

test("every word that the core knows to lack its accent is given it", () => {
  const pairs = [...source("lang/fr/locale.rs").matchAll(/\("(\p{L}+)", "(\p{L}+)"\),/gu)].filter(
    ([, bare, accented]) => bare !== accented && bare === accented.normalize("NFD")[0] + accented.slice(1),
  );
  assert.ok(pairs.length >= 30);
  for (const [, bare, accented] of pairs) assert.equal(typeset(`de ${bare} ici`, "fr"), `de ${accented} ici`);
});
