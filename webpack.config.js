// Two bundles: the worker, then the app with the module beside it; then the keeper of the files offline.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
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

/** Writes sw.js with the names of the app's own files, and a version that changes with any of them. */
class Offline {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Offline", (compilation) => {
      const dist = compiler.outputPath;
      const files = [...Object.keys(compilation.assets), "worker.js"].sort();
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(readFileSync(resolve(dist, file)));
      const keeper = readFileSync(resolve(root, "www/site/sw.js"), "utf8")
        .replace("__CORANTO_VERSION__", hash.digest("hex").slice(0, 16))
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
    plugins: [new webpack.DefinePlugin({ "import.meta.url": "self.location.href" })],
  },
  {
    ...common,
    name: "app",
    dependencies: ["worker"],
    entry: resolve(root, "www/site/main.js"),
    output: { ...common.output, filename: "app.js" },
    module: {
      rules: [
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.woff2$/, type: "asset/resource" },
        { test: /site[\\/]sample[\\/].*\.(json|csv)$/, type: "asset/source" },
        { test: /spawn-browser\.js$/, parser: { url: false, worker: false } },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "app.css" }),
      new HtmlWebpackPlugin({ template: resolve(root, "www/site/index.html"), scriptLoading: "defer", minify: false }),
      new CopyWebpackPlugin({
        patterns: [
          ...["icon.svg", "manifest.webmanifest", "icons"].map((from) => ({
            from: resolve(root, "www/site", from),
            to: "[name][ext]",
          })),
          { from: resolve(root, "pkg/coranto_core_bg.wasm"), to: "[name][ext]" },
          { from: resolve(root, "assets/vectors.bin"), to: "coranto_vectors.bin" },
        ],
      }),
      new Offline(),
    ],
  },
];
