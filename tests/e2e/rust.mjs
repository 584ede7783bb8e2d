// What stands in quotation marks in the core's sources, so that what it may say can be held to have words elsewhere.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/setup.mjs";

/** The string literals of a Rust source, without comments, bytes, raw strings and what is for tests alone. */
export function literals(source) {
  const tests = source.search(/#\[cfg\(test\)\]\s*mod \w+ \{/);
  const text = tests < 0 ? source : source.slice(0, tests);
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|b?r(#*)"[\s\S]*?"\1|b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^'\\])'|'\w+|(b?)"((?:[^"\\]|\\[\s\S])*)"/g;
  return [...text.matchAll(token)]
    .filter(([, , bytes, words]) => words !== undefined && !bytes)
    .map(([, , , words]) =>
      words
        .replace(/\\\n\s*/g, "")
        .replace(/\\u\{([0-9a-f]+)\}/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replace(/\\n/g, "\n")
        .replace(/\\(["'\\])/g, "$1"),
    );
}

export const source = (path) => readFileSync(join(root, "src", path), "utf8");

/** The Rust files of a folder of src/ and of those in it, without those that are tests alone. */
export const files = (folder) =>
  readdirSync(join(root, "src", folder), { recursive: true })
    .filter((name) => name.endsWith(".rs") && !/^(tests|fixture)/.test(basename(name)))
    .map((name) => `${folder}/${name}`);

/** The variants of an enum, as they are on the wire. */
export function variants(path, name) {
  const [, body] = new RegExp(`pub enum ${name} \\{([\\s\\S]*?)\\n\\}`).exec(source(path));
  const plain = body.replace(/\/\/\/[^\n]*|#\[[^\]]*\]/g, "");
  return [...plain.matchAll(/\b([A-Z]\w*)/g)].map(([, variant]) =>
    variant.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase(),
  );
}
