// The words of the interface: each language has the same, and the page asks for none that there is not.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";

const read = (path) => JSON.parse(readFileSync(join(root, "www", path), "utf8"));
const PLURALS = ["zero", "one", "two", "few", "many", "other"];

/** Path → words; the forms of a plural are one path. */
function flat(value, path = "") {
  if (typeof value === "string") return [[path, value]];
  if (!Array.isArray(value) && "other" in value && Object.keys(value).every((key) => PLURALS.includes(key)))
    return [[path, value.other]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
}

for (const folder of ["i18n", "i18n/help"]) {
  const languages = readdirSync(join(root, "www", folder)).filter((name) => name.endsWith(".json"));
  test(`${folder}: ${languages.join(", ")} have the same words`, () => {
    assert.ok(languages.includes("en.json") && languages.includes("fr.json"));
    const english = new Map(flat(read(`${folder}/en.json`)));
    for (const language of languages) {
      const other = new Map(flat(read(`${folder}/${language}`)));
      assert.deepEqual([...other.keys()].sort(), [...english.keys()].sort(), language);
      if (folder !== "i18n") continue;
      const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      for (const [path, text] of english) assert.deepEqual(holes(other.get(path)), holes(text), `${language}: ${path}`);
    }
  });
}

test("the page asks for no words that are missing, and none lie unused", () => {
  const english = new Map(flat(read("i18n/en.json")));
  // What is said by a source is asked for where sources are drawn, in words of who draws them.
  const sources = ["www/site", "www/render"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
  const html = readFileSync(join(root, "www/site/index.html"), "utf8");
  const asked = new Set([...html.matchAll(/data-i18n(?:-\w+)?="([^"]+)"/g)].map((match) => match[1]));
  const families = new Set();
  for (const source of sources) {
    for (const [, key] of source.matchAll(/["']([a-z]\w*(?:\.[\w-]+)*)["']/gi)) if (english.has(key)) asked.add(key);
    for (const [, key] of source.matchAll(/\bt\("([^"]+)"/g)) asked.add(key);
    for (const [, family] of source.matchAll(/[`]([a-z]\w*(?:\.\w+)*)\.\$\{/gi)) families.add(family);
  }
  for (const key of asked) assert.ok(english.has(key), `no words for ${key}`);
  const unused = [...english.keys()].filter(
    (key) => key !== "name" && !asked.has(key) && ![...families].some((family) => key.startsWith(`${family}.`)),
  );
  assert.deepEqual(unused, []);
});
