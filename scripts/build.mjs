// Builds the WebAssembly module and its JavaScript glue into pkg/.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileURLToPath } from "node:url";
import { buildEmbeds, reportSite } from "./site.mjs";
import { bindgen, needBindgen, needNodeModules, needRust, root, run, say, WASM_TARGET } from "./setup.mjs";

/**
 * What the module may weigh over the wire, in bytes after brotli at its highest quality.
 */
export const BROTLI_BUDGET = 1000 * 1024;

/**
 * What goes over the wire decides: the module as the compiler leaves it, without its names, weighs 945 KB in brotli; after
 * `-Os --flatten --rereloop -Os -lmu --gufa -Os` it is smaller unpacked (3.2 MB for 3.5) and weighs 1,019 KB.
 */
const SHRINK = ["--strip-debug", "--strip-producers"];

const pkg = join(root, "pkg");
const module = join(pkg, "coranto_core_bg.wasm");
const profileStamp = join(root, "target", "module-profile");

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {string} output @param {string[]} inputs */
export function isFresh(output, inputs) {
  return existsSync(output) && inputs.every((input) => newest(join(root, input)) <= statSync(output).mtimeMs);
}

/** Where the sources of crates lie: the module names files of theirs, but not the machine that it was built on. */
function registries() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry", "src");
  return existsSync(sources) ? readdirSync(sources).map((name) => join(sources, name)) : [];
}

/**
 * What the module was compiled for: `release`, which is published, or `quick`, for a first look: same output, compiled
 * in a third of the time, twice the weight. Null where there is none.
 */
export function builtProfile() {
  if (!existsSync(module) || !existsSync(profileStamp)) return null;
  return readFileSync(profileStamp, "utf8").trim();
}

/** @param {"release" | "quick"} profile */
function isBuilt(profile) {
  const built = builtProfile();
  const serves = built === profile || built === "release";
  return serves && isFresh(module, ["src", "assets", "Cargo.toml", "Cargo.lock", "scripts/build.mjs"]);
}

/** Compiles the core. @param {"release" | "quick"} profile */
function compile(profile) {
  say("compiling the core to WebAssembly");
  run("cargo", ["fetch", "--locked", "--quiet"]);
  const remaps = registries().map((folder) => `--remap-path-prefix=${folder}/=`);
  run("cargo", ["build", "--locked", "--quiet", "--profile", profile, "--lib", "--target", WASM_TARGET], {
    env: { RUSTFLAGS: [process.env.RUSTFLAGS, ...remaps].filter(Boolean).join(" ") },
  });
}

/** Writes the module and its glue. @param {"release" | "quick"} profile */
function bind(profile) {
  const out = join(root, "target", "glue");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  run(bindgen, [
    "--target",
    "web",
    "--out-dir",
    out,
    "--out-name",
    "coranto_core",
    join(root, "target", WASM_TARGET, profile, "coranto.wasm"),
  ]);
  if (profile === "release") {
    say("optimising it");
    run(join(root, "node_modules", ".bin", "wasm-opt"), [...SHRINK, join(out, "coranto_core_bg.wasm"), "-o", module]);
  } else copyFileSync(join(out, "coranto_core_bg.wasm"), module);
  for (const name of ["coranto_core.js", "coranto_core.d.ts"]) copyFileSync(join(out, name), join(pkg, name));
  writeFileSync(profileStamp, `${profile}\n`);
}

/** @param {"release" | "quick"} profile */
export function buildModule(profile = "release") {
  if (isBuilt(profile)) return;
  needRust();
  needNodeModules();
  needBindgen();
  compile(profile);
  bind(profile);
}

/** What is laid into the package as it is, and lies there as it does in www/. */
const FOLDERS = ["api", "worker", "render", "element"];

/** The source of the browser's worker, which is bundled instead. */
const BUNDLED = "entry.js";

/** Lays the package's sources beside the module. */
export async function buildPackage() {
  const { version } = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
  for (const folder of FOLDERS) {
    rmSync(join(pkg, folder), { recursive: true, force: true });
    cpSync(join(root, "www", folder), join(pkg, folder), {
      recursive: true,
      filter: (/** @type {string} */ path) => basename(path) !== BUNDLED,
    });
  }
  writeFileSync(join(pkg, "version.js"), `export const version = ${JSON.stringify(version)};\n`);
  copyFileSync(join(root, "assets", "vectors.bin"), join(pkg, "coranto_vectors.bin"));
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "THIRD-PARTY.txt"]) {
    copyFileSync(join(root, name), join(pkg, name));
  }
  await bundleWorker();
}

/** Runs webpack; exits this process where it fails. @param {import("webpack").Configuration | import("webpack").Configuration[]} configuration */
async function bundle(configuration) {
  const { default: webpack } = await import("webpack");
  const compiler = webpack(/** @type {import("webpack").Configuration} */ (configuration));
  /** @type {import("webpack").Stats} */
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (result ? resolve(result) : reject(error)));
  });
  if (stats.hasErrors() || stats.hasWarnings()) say(stats.toString({ preset: "errors-warnings" }));
  if (stats.hasErrors()) process.exit(1);
}

/**
 * The browser's worker is one file without imports: every bundler copies it as it is, and a page of
 * another origin needs one address only.
 */
async function bundleWorker() {
  const { default: webpack } = await import("webpack");
  await bundle({
    mode: "production",
    devtool: false,
    performance: false,
    target: "webworker",
    entry: join(root, "www", "worker", BUNDLED),
    output: { path: pkg, filename: "worker.js" },
    resolve: { alias: { [join(root, "www", "coranto_core.js")]: join(pkg, "coranto_core.js") } },
    module: { rules: [{ test: /coranto_core\.js$/, parser: { url: false } }] },
    // The module is always handed over; only the generated glue would look for it itself.
    plugins: [new webpack.DefinePlugin({ "import.meta.url": "self.location.href" })],
  });
}

/** Builds the app into dist/. */
export async function buildSite() {
  const page = join(root, "dist", "index.html");
  if (isFresh(page, ["www", "webpack.config.js", "pkg/coranto_core_bg.wasm"])) return;
  say("bundling the app into dist/");
  const { default: configuration } = await import("../webpack.config.js");
  await bundle(/** @type {import("webpack").Configuration[]} */ (configuration));
}

/** Prints what the module weighs and returns whether it is within its budget. */
export function reportSize() {
  const bytes = readFileSync(module);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
  /** @param {number} n */
  const kb = (n) => `${(n / 1024).toFixed(0)} KB`;
  say(`module: ${kb(bytes.length)} raw, ${kb(packed)} brotli, budget ${kb(BROTLI_BUDGET)} brotli`);
  return packed <= BROTLI_BUDGET;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const profile = process.argv.includes("--quick") ? "quick" : "release";
  if (process.argv.includes("--compile")) {
    if (!isBuilt(profile)) compile(profile);
  } else {
    needNodeModules();
    buildModule(profile);
    await buildPackage();
    await buildSite();
    buildEmbeds();
    // Budgets are for what is published.
    if (builtProfile() === "release" && ![reportSize(), reportSite()].every(Boolean)) {
      say("over budget");
      process.exit(1);
    }
  }
}
