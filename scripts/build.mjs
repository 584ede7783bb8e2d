// Builds the WebAssembly module and its JavaScript glue into pkg/.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileURLToPath } from "node:url";
import { buildEmbeds, reportSite } from "./site.mjs";
import { bindgen, needBindgen, needNodeModules, needRust, root, run, say, WASM_TARGET } from "./setup.mjs";

/**
 * What the module may weigh over the wire, in bytes after brotli at its highest quality.
 */
export const BROTLI_BUDGET = 700 * 1024;

/**
 * Engines compile a function well once it was called often, but never while it runs: loops that are gone through for each
 * post are functions of their own, and stay so where they have one caller.
 */
const KEPT = ["*text::kernels*", "*dense::Search::near*"].map((name) => `--no-inline=${name}`);

/**
 * Code that is made good, then flat, packs better, and is made better by the passes after: 1 % of the module, measured
 * against `-Oz`. Another 1 %: nothing lies in the first 1,024 bytes but the far end of the stack, so that an address and a number can be one
 * access (`-lmu`); and what can be in each place is followed through the whole module (`--gufa`).
 */
const SHRINK = [...KEPT, "-Os", "--flatten", "--rereloop", "-Os", "-lmu", "--gufa", "-Os"];

const pkg = join(root, "pkg");
const module = join(pkg, "coranto_core_bg.wasm");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isFresh(output, inputs) {
  return existsSync(output) && inputs.every((input) => newest(join(root, input)) <= statSync(output).mtimeMs);
}

/** Where the sources of crates lie: the module names files of theirs, but not the machine that it was built on. */
function registries() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry", "src");
  return existsSync(sources) ? readdirSync(sources).map((name) => join(sources, name)) : [];
}

export function buildModule() {
  if (isFresh(module, ["src", "assets", "Cargo.toml", "Cargo.lock", "scripts/build.mjs"])) return;
  needRust();
  needNodeModules();
  needBindgen();
  say("compiling the core to WebAssembly");
  run("cargo", ["fetch", "--locked", "--quiet"]);
  const remaps = registries().map((folder) => `--remap-path-prefix=${folder}/=`);
  run("cargo", ["build", "--locked", "--quiet", "--release", "--lib", "--target", WASM_TARGET], {
    env: { RUSTFLAGS: [process.env.RUSTFLAGS, ...remaps].filter(Boolean).join(" ") },
  });
  const out = join(root, "target", "glue");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const compiled = join(root, "target", WASM_TARGET, "release", "coranto.wasm");
  run(bindgen, ["--target", "web", "--out-dir", out, "--out-name", "coranto_core", compiled]);
  say("optimising it");
  run(join(root, "node_modules", ".bin", "wasm-opt"), [...SHRINK, join(out, "coranto_core_bg.wasm"), "-o", module]);
  copyFileSync(join(out, "coranto_core.js"), join(pkg, "coranto_core.js"));
  copyFileSync(join(out, "coranto_core.d.ts"), join(pkg, "coranto_core.d.ts"));
}

/** The package is one flat folder: what the files of these folders are called in it. */
const FOLDERS = ["api", "worker", "render", "element"];
const FLAT_NAMES = {
  class: "element-class",
  define: "element",
  style: "element-style",
  queue: "element-queue",
  view: "element-view",
};
const flatName = (name) => name.replace(/^([a-z]+)(?=\.js$)/, (stem) => FLAT_NAMES[stem] ?? stem);

/** Copies the package's own sources beside the module, their imports made flat. */
export async function buildPackage() {
  const { version } = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, "www", folder))) {
      if (!/\.(js|d\.ts|html|css)$/.test(name)) continue;
      let text = readFileSync(join(root, "www", folder, name), "utf8");
      if (name.endsWith(".js")) {
        text = text.replaceAll(
          /(["'])\.\.?\/(?:[a-z]+\/)?([\w-]+\.js)\1/g,
          (_, mark, file) => `${mark}./${flatName(file)}${mark}`,
        );
      }
      writeFileSync(join(pkg, folder === "element" ? flatName(name) : name), text);
    }
  }
  writeFileSync(join(pkg, "version.js"), `export const version = ${JSON.stringify(version)};\n`);
  copyFileSync(join(root, "assets", "vectors.bin"), join(pkg, "coranto_vectors.bin"));
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"]) copyFileSync(join(root, name), join(pkg, name));
  await bundleWorker();
}

/**
 * The browser's worker is one file without imports: every bundler copies it as it is, and a page of
 * another origin needs one address only.
 */
async function bundleWorker() {
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    mode: "production",
    devtool: false,
    performance: false,
    target: "webworker",
    entry: join(root, "www", "worker", "worker.js"),
    output: { path: pkg, filename: "worker.js" },
    resolve: { alias: { [join(root, "www", "worker", "coranto_core.js")]: join(pkg, "coranto_core.js") } },
    module: { rules: [{ test: /coranto_core\.js$/, parser: { url: false } }] },
    // The module is always handed over; only the generated glue would look for it itself.
    plugins: [new webpack.DefinePlugin({ "import.meta.url": "self.location.href" })],
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) {
    say(stats.toString({ preset: "errors-only" }));
    process.exit(1);
  }
}

/** Builds the app into dist/. */
export function buildSite() {
  const page = join(root, "dist", "index.html");
  if (isFresh(page, ["www", "webpack.config.js", "pkg/coranto_core_bg.wasm"])) return;
  say("bundling the app into dist/");
  run(join(root, "node_modules", ".bin", "webpack"), ["--stats", "errors-warnings"]);
}

/** Prints what the module weighs and returns whether it is within its budget. */
export function reportSize() {
  const bytes = readFileSync(module);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
  const kb = (n) => `${(n / 1024).toFixed(0)} KB`;
  say(`module: ${kb(bytes.length)} raw, ${kb(packed)} brotli, budget ${kb(BROTLI_BUDGET)} brotli`);
  return packed <= BROTLI_BUDGET;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  needNodeModules();
  buildModule();
  await buildPackage();
  buildSite();
  buildEmbeds();
  if (![reportSize(), reportSite()].every(Boolean)) {
    say("over budget");
    process.exit(1);
  }
}
