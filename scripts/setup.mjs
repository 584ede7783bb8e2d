// Sets up what a fresh machine lacks. Every step looks first, says what it does, and does nothing
// when there is nothing to do. Only the standard library is imported here: it runs before the packages are there.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const WASM_TARGET = "wasm32-unknown-unknown";
const bindgenDir = join(root, "scripts", "bindgen");
const bindgenTarget = join(root, "target", "bindgen");
export const bindgen = join(bindgenTarget, "debug", "coranto-bindgen");
export const wasmTestRunner = join(bindgenTarget, "debug", "coranto-wasm-test");

/** @param {string} text */
export function say(text) {
  process.stderr.write(`coranto: ${text}\n`);
}

/**
 * Runs a command with its output shown; exits this process where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 */
export function run(command, args, { env = {}, cwd = root } = {}) {
  const result = spawnSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, ...env } });
  if (result.error) {
    say(`cannot run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) {
    say(`${command} ${args.join(" ")} failed`);
    process.exit(result.status ?? 1);
  }
}

/**
 * The output of a command, or null where it cannot be run or fails.
 * @param {string} command
 * @param {string[]} args
 */
export function answer(command, args) {
  try {
    return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

/** Whether `a` is an older version than `b`. @param {string} a @param {string} b */
export function isOlder(a, b) {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let at = 0; at < right.length; at += 1) {
    if ((left[at] ?? 0) !== right[at]) return (left[at] ?? 0) < right[at];
  }
  return false;
}

/** The first group of a pattern in a file of this project. @param {string} path @param {RegExp} pattern */
function written(path, pattern) {
  return pattern.exec(readFileSync(join(root, path), "utf8"))?.[1];
}

/**
 * The Rust that this project is built and checked with, from Cargo.toml. It is no rust-toolchain.toml: rustup takes a
 * pinned `1.95.0` for another toolchain than a `stable` that is 1.95.0, and either downloads it a second time or,
 * where it may install nothing by itself, refuses every command.
 */
export const RUST = written("Cargo.toml", /^rust-version = "([\d.]+)"/m) ?? "";

export function needRust() {
  const version = /^rustc ([\d.]+)/.exec(answer("rustc", ["--version"]) ?? "")?.[1];
  if (version === undefined) {
    say("Rust is missing: install it with rustup (https://rustup.rs), then run this again");
    process.exit(1);
  }
  if (isOlder(version, RUST)) {
    say(`Rust ${version} is too old, ${RUST} is needed: run \`rustup update stable\`, then this again`);
    process.exit(1);
  }
  const installed = answer("rustup", ["target", "list", "--installed"]);
  if (installed === null) {
    const sysroot = answer("rustc", ["--print", "sysroot"])?.trim();
    if (sysroot && existsSync(join(sysroot, "lib", "rustlib", WASM_TARGET))) return;
    say(`Rust's ${WASM_TARGET} target is missing, and there is no rustup to add it`);
    process.exit(1);
  }
  if (!installed.split("\n").includes(WASM_TARGET)) {
    say(`adding Rust's ${WASM_TARGET} target`);
    run("rustup", ["target", "add", WASM_TARGET]);
  }
}

/** rustfmt and clippy, which a minimal toolchain lacks. */
export function needRustTools() {
  for (const [tool, component] of [
    ["cargo-fmt", "rustfmt"],
    ["cargo-clippy", "clippy"],
  ]) {
    if (answer(tool, ["--version"]) !== null) continue;
    say(`adding Rust's ${component}`);
    run("rustup", ["component", "add", component]);
  }
}

export function needNode() {
  const range = written("package.json", /"node": "([^"]+)"/) ?? "";
  const oldest = range.replace(/^>=\s*/, "");
  if (!isOlder(process.versions.node, oldest)) return;
  say(`Node ${process.versions.node} is too old, ${oldest} is needed`);
  process.exit(1);
}

export function needNodeModules() {
  const lock = join(root, "package-lock.json");
  const stamp = join(root, "node_modules", ".coranto-lock");
  const digest = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  needNode();
  say("installing the JavaScript packages of package-lock.json");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, digest);
}

export function needBindgen() {
  const pinned = written("Cargo.toml", /^wasm-bindgen = "=([\d.]+)"/m);
  const generator = written("scripts/bindgen/Cargo.toml", /^wasm-bindgen-cli = \{ version = "=([\d.]+)"/m);
  if (!pinned || pinned !== generator) {
    say(`the crate pins wasm-bindgen ${pinned}, the generator is ${generator}: they must be equal`);
    process.exit(1);
  }
  const stamp = join(bindgenTarget, "version");
  const wanted = createHash("sha256")
    .update(readFileSync(join(bindgenDir, "Cargo.lock")))
    .digest("hex");
  if ([bindgen, wasmTestRunner].every(existsSync) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return;
  }
  say(`building the wasm-bindgen ${pinned} generator and test runner (about a minute, once)`);
  mkdirSync(bindgenTarget, { recursive: true });
  run("cargo", [
    "build",
    "--locked",
    "--quiet",
    "--manifest-path",
    join(bindgenDir, "Cargo.toml"),
    "--target-dir",
    bindgenTarget,
  ]);
  writeFileSync(stamp, wanted);
}

/** @param {string[]} names */
function onPath(...names) {
  return names.map((name) => answer("which", [name])?.trim()).find(Boolean) ?? null;
}

/**
 * Whether this machine's own packages may be added to: asked where somebody can answer. `CI` in the environment, or
 * no terminal, is a yes: nobody is there whose machine it is.
 * @param {string} what
 */
function mayInstall(what) {
  if (process.env.CI || !process.stdin.isTTY || !process.stderr.isTTY) return true;
  process.stderr.write(`coranto: the browser tests need ${what}. Install it on this machine? [Y/n] `);
  const line = Buffer.alloc(256);
  try {
    const length = readSync(0, line, 0, line.length, null);
    return /^\s*(y|yes)?\s*$/i.test(line.toString("utf8", 0, length));
  } catch {
    return false;
  }
}

/** Installs Debian's packages, where there is apt-get and the right to use it. @param {string[]} packages */
function install(...packages) {
  if (!onPath("apt-get") || process.getuid?.() !== 0) return;
  say(`installing Debian's ${packages.join(" and ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
  ]) {
    if (spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env }).status !== 0) {
      say(`apt-get ${args[0]} failed`);
      return;
    }
  }
}

/**
 * Where Chromium and its driver are; installs Debian's where there is none and it may.
 * @returns {{ chromium: string | null, driver: string | null }}
 */
export function needBrowser() {
  const find = () => ({
    chromium: process.env.CHROMIUM ?? onPath("chromium", "chromium-browser", "google-chrome"),
    driver: process.env.CHROMEDRIVER ?? onPath("chromedriver"),
  });
  let found = find();
  if (found.chromium && found.driver) return found;
  if (!mayInstall("Chromium and its driver")) {
    say("no Chromium: the tests that need one are skipped");
    return found;
  }
  install("chromium", "chromium-driver");
  found = find();
  if (!found.chromium) {
    say("no Chromium found; installing Playwright's");
    run("npx", ["playwright-core", "install", "--with-deps", "chromium"]);
    const place = answer(process.execPath, ["-p", "require('playwright-core').chromium.executablePath()"])?.trim();
    if (place && existsSync(place)) found.chromium = place;
  }
  return found;
}

/** Where Firefox is; installs Debian's where there is none and there can be, else says so. */
export function needFirefox() {
  const find = () => process.env.FIREFOX ?? onPath("firefox-esr", "firefox");
  if (find()) return find();
  if (mayInstall("Firefox")) install("firefox-esr");
  const found = find();
  if (!found) say("no Firefox here and none can be installed: the journey in Firefox is skipped");
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.slice(2);
  // `--packages` and `--generator` do one thing alone, so that `npm start` can do both at once.
  if (!only.includes("--packages")) {
    needRust();
    needBindgen();
  }
  if (!only.includes("--generator")) needNodeModules();
  if (only.includes("--browser")) {
    needBrowser();
    needFirefox();
  }
}
