// What a change has to pass before its tests matter, each with what mends it where something can.
//
//   node scripts/gates.mjs            all of them (`npm run check`)
//   node scripts/gates.mjs NAME…      these
//   node scripts/gates.mjs --fix      mends what can be mended (`npm run fix`)
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answer, needNodeModules, needRust, needRustTools, root, RUST, run, say, WASM_TARGET } from "./setup.mjs";
import { runStage } from "./stage.mjs";

/** Crates beside the one that is published: the binding generator, and the fuzz targets. */
const BESIDE = ["scripts/bindgen/Cargo.toml", "tests/fuzz/Cargo.toml"];

const node = process.execPath;
const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const denied = ["--", "-D", "warnings"];

/**
 * @typedef {object} Gate
 * @property {string} name
 * @property {"rust" | "script"} lane  Gates of Rust wait for each other's build folder anyway.
 * @property {string[][]} check
 * @property {string[][]} [fix]
 * @property {Record<string, string>} [env]
 */

/** @type {Gate[]} */
export const GATES = [
  {
    name: "rustfmt",
    lane: "rust",
    check: [["cargo", "fmt", "--check"], ...BESIDE.map((path) => ["cargo", "fmt", "--manifest-path", path, "--check"])],
    fix: [["cargo", "fmt"], ...BESIDE.map((path) => ["cargo", "fmt", "--manifest-path", path])],
  },
  {
    name: "clippy",
    lane: "rust",
    check: [
      ["cargo", "clippy", "--locked", "--quiet", "--all-targets", ...denied],
      // The door to JavaScript is compiled for WebAssembly alone.
      ["cargo", "clippy", "--locked", "--quiet", "--lib", "--target", WASM_TARGET, ...denied],
    ],
    fix: [["cargo", "clippy", "--locked", "--quiet", "--all-targets", "--fix", "--allow-dirty", "--allow-staged"]],
  },
  {
    name: "rustdoc",
    lane: "rust",
    check: [["cargo", "doc", "--locked", "--quiet", "--no-deps", "--document-private-items"]],
    env: { RUSTDOCFLAGS: "-D warnings -A rustdoc::private_intra_doc_links" },
  },
  {
    name: "crates",
    lane: "script",
    check: [[node, "scripts/crates.mjs", "--check"]],
    fix: [[node, "scripts/crates.mjs"]],
  },
  {
    name: "biome",
    lane: "script",
    check: [[node, biome, "check", "--error-on-warnings", "--max-diagnostics=100"]],
    fix: [[node, biome, "check", "--write"]],
  },
  { name: "types", lane: "script", check: [[node, tsc, "--project", "tsconfig.json"]] },
];

/**
 * Runs the steps of a gate, up to the first that fails.
 * @param {Gate} gate
 */
export async function pass(gate) {
  let seconds = 0;
  for (const [command, ...args] of gate.check) {
    const outcome = await runStage({ name: gate.name, command, args, env: gate.env });
    seconds += outcome.seconds;
    if (!outcome.passed) {
      if (gate.fix) say(`\`npm run fix\` mends what can be mended of ${gate.name}`);
      return { name: gate.name, passed: false, seconds };
    }
  }
  return { name: gate.name, passed: true, seconds };
}

/** What rustfmt and clippy say changes with their version: another one than the project's is worth a word. */
export function sayToolchain() {
  const version = /^rustc ([\d.]+)/.exec(answer("rustc", ["--version"]) ?? "")?.[1] ?? "";
  if (!version.startsWith(`${RUST}.`)) {
    say(`this is Rust ${version}; the gates are those of ${RUST}, and a newer clippy may ask for more`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = asked.filter((name) => !GATES.some((gate) => gate.name === name));
  if (unknown.length > 0) {
    say(`no such gate: ${unknown.join(", ")}; there are ${GATES.map(({ name }) => name).join(", ")}`);
    process.exit(2);
  }
  const gates = GATES.filter(({ name }) => asked.length === 0 || asked.includes(name));
  needRust();
  needRustTools();
  needNodeModules();
  sayToolchain();
  if (process.argv.includes("--fix")) {
    for (const { fix = [] } of gates) for (const [command, ...args] of fix) run(command, args);
    process.exit(0);
  }
  if (gates.some(({ name }) => name === "types") && !existsSync(join(root, "pkg", "coranto_core.d.ts"))) {
    say("the types of the module are made by the build: `npm run build` first");
    process.exit(1);
  }
  const outcomes = (
    await Promise.all(
      ["rust", "script"].map(async (lane) => {
        const done = [];
        for (const gate of gates) if (gate.lane === lane) done.push(await pass(gate));
        return done;
      }),
    )
  ).flat();
  const failed = outcomes.filter(({ passed }) => !passed);
  say(`${outcomes.length - failed.length} passed, ${failed.length} failed, 0 skipped`);
  if (failed.length > 0) process.exit(1);
}
