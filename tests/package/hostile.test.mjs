// Small hostile inputs, each with what it must show; they lie beside the repository.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./harness.mjs";

const folder = process.env.CORANTO_HOSTILE ?? join(root, "..", "shared", "data", "hostile");
const skip = !existsSync(folder) && `no inputs at ${folder}`;
const run = (name, ...args) =>
  spawnSync(process.execPath, [join(root, "pkg", "bin", "coranto.js"), ...args, join(folder, name)], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
/** A digest of a file, or what was said in its place. */
const made = (name) => {
  const { status, stdout, stderr } = run(name, "--format", "json");
  return status === 0 ? JSON.parse(stdout) : stderr;
};

test("one record that is cut off is one record, with its line", { skip }, () => {
  const { files } = JSON.parse(run("broken-line.ndjson", "inspect").stdout);
  assert.equal(files[0].posts, 999);
  assert.deepEqual(
    files[0].skipped.map(({ line }) => line),
    [6],
  );
});

for (const [name, used] of [
  ["slack-private-channel.zip", 3],
  ["discord-package-dm.zip", 3],
]) {
  test(`${name}: private messages are left out and counted`, { skip }, () => {
    const { method, leftOut } = made(name);
    assert.equal(method.postsUsed, used);
    assert.deepEqual(
      leftOut.map(({ reason, posts }) => [reason, posts]),
      [["private", 1]],
    );
  });
}

for (const name of ["discourse-pm.json", "lemmy-pm.json"]) {
  test(`${name}: where all is private, nothing is told`, { skip }, () => {
    assert.match(made(name), /all 3 posts are private/);
  });
}

test("a member's name commands no terminal", { skip }, () => {
  for (const args of [["inspect"], ["--format", "text"]]) {
    const { stdout, stderr } = run("escape-in-member-name.zip", ...args);
    assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    assert.match(stderr, /a\\u001b\[31m\\u0007b\.json/);
  }
});
