// Sets up what a fresh machine lacks. Every step looks first, says what it does, and does nothing
// when there is nothing to do.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const WASM_TARGET = "wasm32-unknown-unknown";
const bindgenDir = join(root, "scripts", "bindgen");
const bindgenTarget = join(root, "target", "bindgen");
export const bindgen = join(bindgenTarget, "debug", "coranto-bindgen");
export const wasmTestRunner = join(bindgenTarget, "debug", "coranto-wasm-test");

export function say(text) {
  process.stderr.write(`coranto: ${text}\n`);
}

/** Runs a command with its output shown; exits this process where it fails. */
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

/** The output of a command, or null where it cannot be run or fails. */
function answer(command, args) {
  try {
    return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

export function needRust() {
  const installed = answer("rustup", ["target", "list", "--installed"]);
  if (installed === null) {
    const sysroot = answer("rustc", ["--print", "sysroot"])?.trim();
    if (sysroot && existsSync(join(sysroot, "lib", "rustlib", WASM_TARGET))) return;
    say("Rust is missing: install it with rustup (https://rustup.rs), then run this again");
    process.exit(1);
  }
  if (!installed.split("\n").includes(WASM_TARGET)) {
    say(`adding Rust's ${WASM_TARGET} target`);
    run("rustup", ["target", "add", WASM_TARGET]);
  }
}

export function needNodeModules() {
  const lock = join(root, "package-lock.json");
  const stamp = join(root, "node_modules", ".coranto-lock");
  const digest = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  say("installing the JavaScript packages of package-lock.json");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, digest);
}

export function needBindgen() {
  const pinned = /^wasm-bindgen = "=([\d.]+)"/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
  const generator = /^wasm-bindgen-cli = \{ version = "=([\d.]+)"/m.exec(
    readFileSync(join(bindgenDir, "Cargo.toml"), "utf8"),
  )?.[1];
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

function onPath(...names) {
  return names.map((name) => answer("which", [name])?.trim()).find(Boolean) ?? null;
}

/** Where Chromium and its driver are; installs Debian's where there is none. */
export function needBrowser() {
  const find = () => ({
    chromium: process.env.CHROMIUM ?? onPath("chromium", "chromium-browser", "google-chrome"),
    driver: process.env.CHROMEDRIVER ?? onPath("chromedriver"),
  });
  let found = find();
  if (!(found.chromium && found.driver) && onPath("apt-get") && process.getuid?.() === 0) {
    say("installing Debian's chromium and chromium-driver");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    found = find();
  }
  if (!found.chromium) {
    say("no Chromium found; installing Playwright's");
    run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  }
  return found;
}

/** Where Firefox is; installs Debian's where there is none and there can be, else says so. */
export function needFirefox() {
  const find = () => process.env.FIREFOX ?? onPath("firefox-esr", "firefox");
  if (!find() && onPath("apt-get") && process.getuid?.() === 0) {
    say("installing Debian's firefox-esr");
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "firefox-esr"], {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    } catch {
      // Said below: a machine without it still tests everything else.
    }
  }
  const found = find();
  if (!found) say("no Firefox here and none can be installed: the journey in Firefox is skipped");
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  needRust();
  needNodeModules();
  needBindgen();
  if (process.argv.includes("--browser")) {
    needBrowser();
    needFirefox();
  }
}
