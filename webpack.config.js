// Two bundles: the worker, then the app with the module beside it; then the keeper of the files offline.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import CopyWebpackPlugin from "copy-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const common = {
  mode: "production",
  devtool: false,
  performance: false,
  output: { path: resolve(root, "dist"), publicPath: "", assetModuleFilename: "[name][ext]" },
};

/** Everything that the app is made of: a change of any of it is another build. */
const SOURCES = ["www", "assets/vectors.bin", "package-lock.json", "webpack.config.js"];
const MODULE = ["pkg/coranto_core.js", "pkg/coranto_core_bg.wasm"];

/** @param {string} path @returns {string[]} */
const filesOf = (path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesOf(`${path}/${name}`))
    : [path];

/** The name of the build: page, worker and module carry it, and what belongs together is asked for by it. */
function nameOfBuild() {
  const hash = createHash("sha256");
  for (const path of [...SOURCES, ...MODULE].flatMap(filesOf).sort()) {
    hash
      .update(path)
      .update("\0")
      .update(
        createHash("sha256")
          .update(readFileSync(join(root, path)))
          .digest(),
      );
  }
  return hash.digest("hex").slice(0, 16);
}

const build = nameOfBuild();
const defined = { __CORANTO_BUILD__: JSON.stringify(build) };

/** Files that are asked for by the name of their build. */
const TOGETHER = ["app.js", "app.css", "worker.js", "coranto_core_bg.wasm", "coranto_vectors.bin"];

/** A number as WebAssembly writes it (LEB128). @param {number} value @returns {number[]} */
const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);

/** The module with one more section of its own, which names the build. @param {Buffer} bytes */
function withBuild(bytes) {
  const [name, words] = ["coranto-build", build].map((text) => Buffer.from(text));
  const body = Buffer.concat([Buffer.from(leb(name.length)), name, words]);
  return Buffer.concat([bytes, Buffer.from([0, ...leb(body.length)]), body]);
}

/** Writes sw.js with the names of the app's own files and their hashes. */
class Offline {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Offline", (compilation) => {
      const dist = compiler.outputPath;
      const names = [...Object.keys(compilation.assets), "worker.js"].map((name) => name.split("?")[0]).sort();
      const files = names.map((name) => {
        const hash = createHash("sha256")
          .update(readFileSync(resolve(dist, name)))
          .digest("base64");
        return `${TOGETHER.includes(name) ? `${name}?${build}` : name}=sha256-${hash}`;
      });
      const keeper = readFileSync(resolve(root, "www/site/sw.js"), "utf8")
        .replace("__CORANTO_BUILD__", build)
        .replace("__CORANTO_FILES__", files.join(" "));
      writeFileSync(resolve(dist, "sw.js"), keeper);
    });
  }
}

export default [
  {
    ...common,
    name: "worker",
    target: "webworker",
    entry: resolve(root, "www/site/worker.js"),
    output: { ...common.output, filename: "worker.js" },
    module: {
      rules: [{ test: /coranto_core\.js$/, parser: { url: false } }],
    },
    // Else the place of the build would stand in it.
    plugins: [new webpack.DefinePlugin({ "import.meta.url": "self.location.href", ...defined })],
  },
  {
    ...common,
    name: "app",
    dependencies: ["worker"],
    entry: resolve(root, "www/site/main.js"),
    output: { ...common.output, filename: `app.js?${build}` },
    module: {
      rules: [
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.woff2$/, type: "asset/resource" },
        { test: /site[\\/]sample[\\/].*\.(json|csv)$/, type: "asset/source" },
        { test: /spawn-browser\.js$/, parser: { url: false, worker: false } },
      ],
    },
    plugins: [
      new webpack.DefinePlugin(defined),
      new MiniCssExtractPlugin({ filename: `app.css?${build}` }),
      new HtmlWebpackPlugin({
        template: resolve(root, "www/site/index.html"),
        scriptLoading: "defer",
        minify: false,
        templateParameters: { build },
      }),
      new CopyWebpackPlugin({
        patterns: [
          ...["icon.svg", "manifest.webmanifest", "icons"].map((from) => ({
            from: resolve(root, "www/site", from),
            to: "[name][ext]",
          })),
          { from: resolve(root, "pkg/coranto_core_bg.wasm"), to: "[name][ext]", transform: withBuild },
          { from: resolve(root, "assets/vectors.bin"), to: "coranto_vectors.bin" },
        ],
      }),
      new Offline(),
    ],
  },
];
