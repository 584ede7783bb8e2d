// The package as its users get it: packed, installed elsewhere, imported, run from the command line.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sample = (name) => join(root, "www", "site", "sample", name);
let place;
let coranto;
let cli;

before(async () => {
  place = mkdtempSync(join(tmpdir(), "coranto-"));
  const packed = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", place], { cwd: join(root, "pkg"), encoding: "utf8" }),
  )[0];
  const names = packed.files.map((file) => file.path);
  for (const name of [
    "coranto_core_bg.wasm",
    "coranto_vectors.bin",
    "coranto_core.js",
    "index.node.js",
    "index.browser.js",
    "index.d.ts",
    "element.js",
    "worker.js",
    "bin/coranto.js",
    "LICENSE-MIT",
  ]) {
    assert.ok(names.includes(name), `the package lacks ${name}`);
  }
  writeFileSync(join(place, "package.json"), '{"private":true,"type":"module"}');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", join(place, packed.filename)], {
    cwd: place,
    stdio: "ignore",
  });
  const home = join(place, "node_modules", "coranto");
  cli = join(home, "bin", "coranto.js");
  coranto = await import(pathToFileURL(join(home, "index.node.js")).href);
});

after(() => rmSync(place, { recursive: true, force: true }));

const run = (args, input = "") =>
  spawnSync(process.execPath, [cli, ...args], { input, encoding: "utf8", maxBuffer: 1 << 26 });

test("the API and the command line give the same digest", async () => {
  const data = readFileSync(sample("bluesky-search.json"));
  const stages = new Set();
  const digest = await coranto.digest(
    { name: sample("bluesky-search.json"), data },
    { language: "fr", onProgress: ({ stage }) => stages.add(stage) },
  );
  assert.equal(digest.schema, "coranto/digest/1");
  assert.ok(digest.checks.length > 20 && digest.checks.every((check) => check.passed));
  assert.ok(stages.has("read") && stages.has("rank"));
  const line = run(["--lang", "fr", "--format", "json", sample("bluesky-search.json")]);
  assert.equal(line.status, 0, line.stderr);
  assert.deepEqual(JSON.parse(line.stdout), digest);
  assert.match(coranto.render(digest, "html"), /^<article lang="fr"/);
  assert.throws(() => coranto.render(digest, "pdf"), { code: "bad-option" });
  const checks = await coranto.verify(digest, { name: "b.json", data }, { language: "fr" });
  assert.deepEqual(
    checks.filter((check) => !check.passed),
    [],
  );
});

test("a changed quotation is found out", () => {
  const digest = join(place, "digest.json");
  assert.equal(run([sample("x-search.json"), "--format", "json", "-o", digest]).status, 0);
  assert.equal(run(["verify", digest, sample("x-search.json")]).status, 0);
  const changed = JSON.parse(readFileSync(digest, "utf8"));
  changed.sections[0].quote.quote = changed.sections[0].quote.quote.replace(/\w+/, "Never");
  writeFileSync(digest, JSON.stringify(changed));
  const verdict = run(["verify", digest, sample("x-search.json")]);
  assert.equal(verdict.status, 1);
  assert.match(verdict.stderr, /quote-verbatim/);
});

test("inspect says what is in a file", async () => {
  const inspection = await coranto.inspect(new Blob([readFileSync(sample("mastodon-timeline.json"))]));
  assert.equal(inspection.posts, 18);
  assert.equal(inspection.files[0].platform, "mastodon");
});

test("what cannot be used is answered with file, reason and remedy, and status 1", () => {
  const write = (name, data) => {
    const path = join(place, name);
    writeFileSync(path, data);
    return path;
  };
  const cases = [
    [write("empty.json", ""), /empty/],
    [write("photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1])), /photo\.jpg/],
    [write("deep.json", `${"[".repeat(30)}${"]".repeat(30)}`), /deep\.json/],
    [write("cut.json", '[{"text":"The ferry le'), /cut\.json/],
    [write("table.csv", "a,b\n1,2\n3,4\n"), /table\.csv/],
    [join(place, "missing.json"), /no such file/],
  ];
  for (const [path, reason] of cases) {
    const answer = run([path]);
    assert.equal(answer.status, 1, `${path}: ${answer.stdout}`);
    assert.match(answer.stderr, reason);
    assert.equal(answer.stderr.trim().split("\n").length, 1, answer.stderr);
    assert.match(answer.stderr, /; /, "no remedy");
  }
});

test("wrong usage has status 2", () => {
  for (const args of [["--nonsense"], ["--format", "pdf"], ["--sections", "40"], ["--lang", "xx"]]) {
    const answer = run(args, "The bridge reopens on Monday.");
    assert.equal(answer.status, 2, `${args}: ${answer.stderr}`);
  }
  assert.equal(run(["--help"]).status, 0);
});

test("an abort rejects, and the next job works", async () => {
  await assert.rejects(coranto.digest("Some words here.", { signal: AbortSignal.abort() }), { code: "aborted" });
  const many = JSON.stringify(
    Array.from({ length: 20000 }, (_, n) => ({
      id: n,
      text: `The ferry number ${n} left the harbour ${n % 97} minutes late`,
      author: `a${n % 500}`,
    })),
  );
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  await assert.rejects(coranto.digest(many, { signal: stop.signal }), { code: "aborted" });
  assert.equal((await coranto.digest("The bridge reopens on Monday, says the town.")).sections.length, 1);
  await assert.rejects(coranto.digest("x", { edits: [{ do: "pin" }] }), { code: "bad-option" });
});

test("a package that is not built is not packed", () => {
  const bare = join(place, "bare");
  cpSync(join(root, "scripts"), join(bare, "scripts"), { recursive: true });
  cpSync(join(root, "Cargo.toml"), join(bare, "Cargo.toml"));
  for (const name of ["package.json", "index.d.ts"]) cpSync(join(root, "pkg", name), join(bare, "pkg", name));
  const packed = spawnSync("npm", ["pack"], { cwd: join(bare, "pkg"), encoding: "utf8" });
  assert.notEqual(packed.status, 0);
  assert.match(packed.stderr, /not built: .*coranto_core_bg\.wasm/);
  assert.match(packed.stderr, /npm run build/);
});

test("what is no input, no digest or no column is said, with what to do", async () => {
  for (const path of ["./posts.json", "posts.csv", "/home/me/my posts.ndjson", "https://example.org/a/b.zip"]) {
    await assert.rejects(coranto.digest(path), ({ code, message, hint }) => {
      assert.equal(code, "bad-option", path);
      assert.match(message, /name of a file/);
      assert.match(hint, /read the file first/);
      return true;
    });
  }
  // What only looks a little like one is a post.
  assert.equal((await coranto.inspect("Read posts.json: it is all in there, says the town.")).posts, 1);
  for (const nothing of [undefined, null, {}, "text"]) {
    assert.throws(() => coranto.render(nothing, "html"), { code: "bad-option", message: /no digest to render/ });
  }
  assert.throws(
    () =>
      coranto.render(
        coranto.digest("x").catch(() => {}),
        "html",
      ),
    { hint: /await digest/ },
  );
  for (const columns of [["text"], "text", { text: 3 }, null]) {
    await assert.rejects(coranto.digest("a;b\n1;2", { columns }), { code: "bad-option", message: /columns/ });
  }
});
