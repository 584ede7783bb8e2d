// What dist/ holds beside the app: the element's own files, the page that shows each way to embed it,
// the sample as files, and the headers for hosts that read them from a file.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { headersFile } from "./policies.mjs";
import { root, say } from "./setup.mjs";

const dist = join(root, "dist");
const pkg = join(root, "pkg");

/**
 * What dist/ may weigh, in bytes after brotli: the app on a first visit, what a page with the element
 * loads, and the table of word vectors, which both fetch.
 * @type {Record<string, number>}
 */
export const SITE_BUDGETS = { app: 1800 * 1024, element: 1260 * 1024, vectors: 5200 * 1024 };

/** A table of the sample as records, as a page would carry them. */
function inlinePosts() {
  const [, ...rows] = readFileSync(join(root, "www", "site", "sample", "letters.csv"), "utf8")
    .trim()
    .split("\n");
  const posts = rows.map((row) => {
    const [createdAt, author, text, likes] = row.split(";");
    return { createdAt, author, text, likes: Number(likes) };
  });
  // A script element ends at the first `</script`, whatever it holds.
  return JSON.stringify(posts).replaceAll("<", "\\u003c");
}

export function buildEmbeds() {
  rmSync(join(dist, "coranto"), { recursive: true, force: true });
  mkdirSync(join(dist, "coranto"), { recursive: true });
  for (const name of elementFiles()) cpSync(join(pkg, name), join(dist, "coranto", name));
  // What the page for frames may read, beside the files of its own folder.
  writeFileSync(join(dist, "coranto", "embed.json"), `${JSON.stringify({ sources: ["../sample/"] })}\n`);
  cpSync(join(root, "www", "site", "sample"), join(dist, "sample"), {
    recursive: true,
    filter: (path) => !path.endsWith(".md"),
  });
  // The licences of what is served: the project's, its crates', its tables' and its fonts'.
  const licences = join(dist, "licences");
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "THIRD-PARTY.txt"])
    cpSync(join(root, name), join(licences, name));
  for (const font of ["@fontsource-variable/source-serif-4", "@fontsource/playfair-display"]) {
    cpSync(join(root, "node_modules", font, "LICENSE"), join(licences, `OFL-${font.split("/")[1]}.txt`));
  }
  const page = readFileSync(join(root, "www", "site", "embeds.html"), "utf8");
  writeFileSync(
    join(dist, "embeds.html"),
    page.replace("<!-- inline posts -->", () => inlinePosts()),
  );
  cpSync(join(root, "www", "site", "embeds.css"), join(dist, "embeds.css"));
  writeFileSync(join(dist, "_headers"), headersFile());
}

/** A file of the package and all that it imports, by their paths in it. @param {string[]} entries */
function withImports(...entries) {
  const files = new Set();
  /** @param {string} path */
  const follow = (path) => {
    if (files.has(path)) return;
    files.add(path);
    const source = readFileSync(join(pkg, path), "utf8");
    for (const [, next] of source.matchAll(/^(?:import|export)\b(?:[^"';]*\bfrom)? "(\.\.?\/[\w./-]+\.js)"/gm))
      follow(posix.join(posix.dirname(path), next));
  };
  entries.forEach(follow);
  return [...files].sort();
}

/** The package's files that a page may load. */
const elementFiles = () => [
  ...["coranto_core_bg.wasm", "coranto_vectors.bin", "worker.js", "embed.html", "element/embed.css"],
  ...withImports("element.js", "element-class.js", "element/embed.js", "frame.js", "index.browser.js"),
];

/** Prints what the site weighs and returns whether it is within its budgets. */
export function reportSite() {
  /** @param {string} path */
  const weigh = (path) => {
    const bytes = readFileSync(path);
    // What is compressed already goes as it is. Quality 9: near what hosts send, in a moment.
    if ([".woff2", ".png"].includes(extname(path))) return bytes.length;
    return brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
  };
  /** @param {string} folder */
  const files = (folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  /** @param {string[]} paths */
  const sum = (paths) => paths.reduce((total, path) => total + weigh(path), 0);
  /** @type {Record<string, number>} */
  const weights = {
    app: sum(files(dist).filter((path) => !/embeds\.|_headers$|vectors\.bin$/.test(path))),
    element: sum(
      [...withImports("element.js"), "worker.js", "coranto_core_bg.wasm"].map((name) => join(dist, "coranto", name)),
    ),
    vectors: weigh(join(dist, "coranto", "coranto_vectors.bin")),
  };
  /** @param {number} n */
  const kb = (n) => `${(n / 1024).toFixed(0)} KB`;
  let held = true;
  for (const [name, weight] of Object.entries(weights)) {
    say(`${name}: ${kb(weight)} over the wire, budget ${kb(SITE_BUDGETS[name])}`);
    held &&= weight <= SITE_BUDGETS[name];
  }
  return held;
}
