import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export default function (config) {
  // At build time: {% digest "posts/harbour.json", "en" %} is the digest as HTML, without a script.
  config.addAsyncShortcode("digest", async (file, language = "auto") => {
    const { stdout } = await run("node_modules/.bin/coranto", [file, "--lang", language, "--format", "html"], {
      maxBuffer: 1 << 26,
    });
    return stdout;
  });
  config.addWatchTarget("posts/");

  // In the reader's browser: the element's files and the posts lie on the site.
  config.addPassthroughCopy({ "node_modules/coranto/*.{js,wasm,bin}": "coranto", posts: "posts" });
  for (const folder of ["element", "render", "worker"]) {
    config.addPassthroughCopy({ [`node_modules/coranto/${folder}`]: `coranto/${folder}` });
  }

  config.addPassthroughCopy("page.css");
  config.ignores.add("README.md");

  return { dir: { output: "_site", includes: "_includes" } };
}
