export default {
  mode: "production",
  entry: "./src/index.js",
  performance: { hints: false },
  module: { rules: [{ test: /posts\.json$/, type: "asset/resource" }] },
};
