// Two bundles: the worker with the module inside it, then the app.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import CopyWebpackPlugin from "copy-webpack-plugin";

const root = dirname(fileURLToPath(import.meta.url));
const common = {
  mode: "production",
  devtool: false,
  performance: false,
  output: { path: resolve(root, "dist"), publicPath: "", assetModuleFilename: "[name][ext]" },
};

export default [
  {
    ...common,
    name: "worker",
    target: "webworker",
    entry: resolve(root, "www/site/worker.js"),
    output: { ...common.output, filename: "worker.js" },
    module: {
      rules: [
        { test: /\.wasm$/, type: "asset/bytes" },
        { test: /coranto_core\.js$/, parser: { url: false } },
      ],
    },
  },
  {
    ...common,
    name: "app",
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
      new CopyWebpackPlugin({ patterns: [resolve(root, "www/site/icon.svg"), { from: resolve(root, "assets/vectors.bin"), to: "coranto_vectors.bin" }] }),
    ],
  },
];
