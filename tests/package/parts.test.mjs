// A large digest comes from its worker in parts, and is what the core wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/setup.mjs";

const at = (name) => join(root, "pkg", name);

test("the lists of a large digest are whole, in their order and in their place", async () => {
  // Messages of two sentences of the sample each, and some without words.
  const sample = JSON.parse(readFileSync(join(root, "www", "site", "sample", "bluesky-search.json"), "utf8"));
  const sentences = JSON.stringify(sample)
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    .flatMap((text) => JSON.parse(text.slice(7)).split(/(?<=[.!?])\s+/))
    .filter((text) => text.length > 25);
  const pick = (n) => sentences[n % sentences.length];
  const posts = Array.from({ length: 1300 }, (_, n) => ({
    id: String(n),
    text: n % 20 ? `${pick(n * 7)} ${pick(n * 13 + 5)} ${n}` : "👍👍👍",
    author: `a${n % 300}`,
    likes: (n * 7919) % 500,
  }));
  const data = new TextEncoder().encode(JSON.stringify(posts));
  const options = { language: "en", include: ["posts", "left-out"] };

  const core = await import(pathToFileURL(at("coranto_core.js")).href);
  core.initSync({ module: new WebAssembly.Module(readFileSync(at("coranto_core_bg.wasm"))) });
  core.loadVectors(new Uint8Array(readFileSync(at("coranto_vectors.bin"))));
  const files = new core.Files();
  files.open("posts.json", data.length);
  files.push(data);
  const written = core.digest(files, options);
  assert.ok(written.length > 1 << 19, "it is not large");

  const { digest } = await import(pathToFileURL(at("index.node.js")).href);
  const read = await digest({ name: "posts.json", data }, options);
  assert.ok(
    read.posts.length > 500 && read.leftOutPosts.length > 0,
    `${read.posts.length} and ${read.leftOutPosts?.length}`,
  );
  assert.equal(JSON.stringify(read), JSON.stringify(JSON.parse(written)));
});
