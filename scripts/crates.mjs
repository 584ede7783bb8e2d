// The crates that the project is made of: their licences, sources and versions against deny.toml, and the notices of
// those that are linked into the module, which the package carries.
//
//   node scripts/crates.mjs           writes THIRD-PARTY.txt
//   node scripts/crates.mjs --check   only checks that it is as it would be written
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, say, WASM_TARGET } from "./setup.mjs";

/** Where the notices stand. */
const NOTICES = join(root, "THIRD-PARTY.txt");

/**
 * @typedef {object} Crate
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string | null} license
 * @property {string | null} source
 * @property {string} manifest_path
 *
 * @typedef {{ allow: string[], registries: string[], skip: string[] }} Rules
 */

/** @param {string[]} args */
const cargo = (args) => execFileSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });

/**
 * The crates of a manifest.
 * @param {string} manifest
 * @returns {Crate[]}
 */
const cratesOf = (manifest) =>
  JSON.parse(cargo(["metadata", "--locked", "--format-version", "1", "--manifest-path", manifest])).packages;

/**
 * The lists of deny.toml.
 * @param {string} text
 * @returns {Rules}
 */
export function rulesOf(text) {
  const plain = text.replace(/^\s*#.*$/gm, "");
  /** @param {string} name */
  const list = (name) => {
    const body = new RegExp(`^${name} = \\[([^\\]]*)\\]`, "m").exec(plain)?.[1];
    if (body === undefined) throw new Error(`deny.toml has no list ${name}`);
    return [...body.matchAll(/"([^"]+)"/g)].map(([, item]) => item);
  };
  return { allow: list("allow"), registries: list("allow-registry"), skip: list("skip") };
}

/**
 * Whether an SPDX expression can be met by licences that are allowed; `/` is what crates wrote for `OR` once.
 * @param {string} expression
 * @param {string[]} allowed
 */
export function isAllowed(expression, allowed) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const either = () => {
    let value = both();
    while (tokens[at] === "OR") {
      at += 1;
      const other = both();
      value ||= other;
    }
    return value;
  };
  /** @returns {boolean} */
  const both = () => {
    let value = one();
    while (tokens[at] === "AND") {
      at += 1;
      const other = one();
      value &&= other;
    }
    return value;
  };
  /** @returns {boolean} */
  const one = () => {
    if (tokens[at] === "(") {
      at += 1;
      const value = either();
      at += 1;
      return value;
    }
    let name = tokens[at] ?? "";
    at += 1;
    if (tokens[at] === "WITH") {
      name += ` WITH ${tokens[at + 1]}`;
      at += 2;
    }
    return allowed.includes(name);
  };
  const value = either();
  return value && at === tokens.length;
}

/**
 * What is wrong with crates, a line each.
 * @param {Crate[]} crates
 * @param {Rules} rules
 */
export function faults(crates, rules) {
  const wrong = [];
  for (const { name, version, license, source } of crates) {
    // What has no source lies in this repository.
    if (source !== null && !(license && isAllowed(license, rules.allow))) {
      wrong.push(`${name} ${version}: the licence ${license ?? "(none)"} is not among those of deny.toml`);
    }
    const registry = source?.replace(/^(registry|sparse)\+/, "");
    if (registry && !rules.registries.includes(registry)) {
      wrong.push(`${name} ${version}: comes from ${source}, which deny.toml does not allow`);
    }
  }
  return wrong;
}

/**
 * Crates that are there in more than one version, a line each.
 * @param {Crate[]} crates
 * @param {Rules} rules
 */
export function duplicates(crates, rules) {
  /** @type {Map<string, string[]>} */
  const versions = new Map();
  for (const { name, version } of crates) {
    if (rules.skip.some((one) => `${name}@${version}`.startsWith(`${one}.`) || one === `${name}@${version}`)) continue;
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return [...versions]
    .filter(([, list]) => list.length > 1)
    .map(([name, list]) => `${name}: ${list.join(" and ")} are both there; if that has a reason, deny.toml says it`);
}

/** Names and versions of what is linked into the module. */
function linked() {
  const lines = cargo([
    "tree",
    "--locked",
    "--edges",
    "normal,no-proc-macro",
    "--target",
    WASM_TARGET,
    "--prefix",
    "none",
    "--format",
    "{p}",
  ]);
  return new Set(
    lines
      .split("\n")
      .map((line) => /^(\S+) v(\S+)/.exec(line))
      .flatMap((found) => (found && found[1] !== "coranto" ? [`${found[1]} ${found[2]}`] : [])),
  );
}

/**
 * The texts of a crate's licence: where one may be chosen, the first of these that it has.
 * @param {Crate} crate
 */
function textsOf({ manifest_path }) {
  const folder = dirname(manifest_path);
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|unlicense|copyright|notice)/i.test(name))
    .sort();
  const chosen = [/^licen[cs]e-mit/i, /^licen[cs]e(\.\w+)?$/i, /^licen[cs]e/i, /^copying/i]
    .map((pattern) => names.find((name) => pattern.test(name)))
    .find((name) => name !== undefined);
  const also = names.filter((name) => /^notice|unicode/i.test(name));
  return [...new Set([chosen, ...also])].flatMap((name) =>
    name === undefined ? [] : [readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()],
  );
}

/** @param {Crate[]} crates */
function notices(crates) {
  const wanted = linked();
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  const lines = [];
  for (const crate of crates) {
    const name = `${crate.name} ${crate.version}`;
    if (!wanted.has(name)) continue;
    lines.push(`  ${name} (${crate.license})`);
    const texts = textsOf(crate);
    if (texts.length === 0) throw new Error(`${name} brings no text of its licence`);
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const parts = [...byText].map(([text, names]) => `${"-".repeat(80)}\n${names.join(", ")}\n\n${text}\n`);
  return [
    "The WebAssembly module of Coranto (coranto_core_bg.wasm) is linked with these crates, and with Rust's standard",
    "library (MIT or Apache-2.0). What is bundled as data, and under which licences, is in NOTICE.",
    "",
    ...lines,
    "",
    ...parts,
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rules = rulesOf(readFileSync(join(root, "deny.toml"), "utf8"));
  const own = cratesOf("Cargo.toml");
  const wrong = [
    ...faults(own, rules),
    ...duplicates(own, rules),
    // What builds the binding generator is never shipped: its licences and sources count, its versions do not.
    ...faults(cratesOf("scripts/bindgen/Cargo.toml"), rules),
  ];
  const text = notices(own);
  if (!process.argv.includes("--check")) writeFileSync(NOTICES, text);
  else if (!existsSync(NOTICES) || readFileSync(NOTICES, "utf8") !== text) {
    wrong.push("THIRD-PARTY.txt is not what the crates say: `node scripts/crates.mjs` writes it");
  }
  for (const line of wrong) say(line);
  if (wrong.length > 0) process.exit(1);
}
