// The tarball in fresh projects of each bundler: installed, built, opened in Chromium. The projects'
// own tools are pinned in tests/package/projects/ and come from the npm registry.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { freshFolder, launch, open, pack, root, sample, serve, shown } from "./harness.mjs";

let folder;
let tarball;
let browser;
before(async () => {
  folder = freshFolder();
  ({ tarball } = pack(folder.path));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  folder?.remove();
});

/** Copies a project out of the repository, puts the posts where it wants them, installs. */
function project(name, posts) {
  const place = join(folder.path, name);
  cpSync(join(root, "tests", "package", "projects", name), place, { recursive: true });
  if (posts) cpSync(sample("x-search.json"), join(place, posts));
  npm(place, "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", tarball);
  return place;
}

function npm(place, ...args) {
  execFileSync("npm", args, { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
}

function build(place, ...command) {
  const done = spawnSync(process.execPath, command, {
    cwd: place,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  assert.equal(done.status, 0, `${done.stdout}\n${done.stderr}`);
  return done.stdout + done.stderr;
}

/** The module and the table of word vectors are each once in a built folder. */
function assertOnce(place) {
  for (const extension of [".wasm", ".bin"]) {
    assert.equal(
      readdirSync(place, { recursive: true }).filter((name) => name.endsWith(extension)).length,
      1,
      extension,
    );
  }
}

/** Serves built files and opens a page of them; nothing but a missing icon may go wrong. */
async function visit(pages, path, use) {
  const server = await serve(pages);
  const { page, wrong, close } = await open(browser, server.address + path);
  try {
    await use(page);
    assert.deepEqual(
      wrong.filter((line) => !line.includes("404")),
      [],
    );
  } finally {
    await close();
    server.close();
  }
}

const markdown = async (page) => {
  await page.waitForFunction(() => document.querySelector("pre")?.textContent.length > 500, null, { timeout: 60_000 });
  assert.match(await page.textContent("pre"), /^# .+\n\n/);
};

test("Vite: the API, and the element in React, Vue and Svelte", async () => {
  const place = project("vite", "posts.json");
  build(place, "node_modules/vite/bin/vite.js", "build");
  const dist = join(place, "dist");
  assertOnce(dist);
  // Under a path of its own, as a site in a folder of a host.
  const pages = { "/some/path/": dist };
  await visit(pages, "/some/path/index.html", markdown);
  for (const name of ["React", "Vue", "Svelte"]) {
    await visit(pages, `/some/path/${name.toLowerCase()}.html`, async (page) => {
      await shown(page);
      assert.match(await page.textContent("coranto-digest .signoff"), new RegExp(`The ${name} desk`));
      assert.match(await page.textContent("output"), /^[1-9] sections$/);
    });
  }
});

test("Vite's development server", async () => {
  const place = join(folder.path, "vite");
  const { createServer } = await import(join(place, "node_modules", "vite", "dist", "node", "index.js"));
  const server = await createServer({
    root: place,
    configFile: join(place, "vite.config.js"),
    server: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  try {
    await server.listen();
    const { page, close } = await open(browser, `http://127.0.0.1:${server.httpServer.address().port}/vue.html`);
    await shown(page).finally(close);
  } finally {
    await server.close();
  }
});

test("webpack: the API and the element", async () => {
  const place = project("webpack", "posts.json");
  build(place, "node_modules/webpack/bin/webpack.js");
  const dist = join(place, "dist");
  assertOnce(dist);
  const host = '<!doctype html><meta charset="utf-8"><body><script src="some/path/main.js"></script>';
  await visit({ "/some/path/": dist, "/page.html": host }, "/page.html", async (page) => {
    await shown(page);
    await markdown(page);
  });
});

test("Next: on the server, and in the browser", async () => {
  const place = project("next");
  cpSync(sample("x-search.json"), join(place, "public", "posts.json"));
  // Its own bundler; `npm run test:bundlers` takes the other one too.
  for (const bundler of process.env.CORANTO_EVERY_BUNDLER ? ["--turbopack", "--webpack"] : ["--turbopack"]) {
    build(place, "node_modules/next/dist/bin/next", "build", bundler);
    const out = join(place, "out");
    assertOnce(out);
    assert.match(readFileSync(join(out, "index.html"), "utf8"), /<p id="built">\d+(<!-- -->)? (<!-- -->)?posts<\/p>/);
    await visit({ "/": out }, "/", async (page) => {
      await shown(page);
      await markdown(page);
    });
  }
});

test("types, publint and are-the-types-wrong", () => {
  const place = project("types");
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    build(
      place,
      join(root, "node_modules", "typescript", "bin", "tsc"),
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--lib",
      "es2022,dom,dom.iterable",
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "--jsx",
      "preserve",
      "--skipLibCheck",
      "use.ts",
      "frameworks.tsx",
    );
  }
  const lint = spawnSync(
    process.execPath,
    [join(root, "node_modules", "publint", "src", "cli.js"), "--strict", tarball],
    { encoding: "utf8" },
  );
  assert.equal(lint.status, 0, lint.stdout + lint.stderr);
  assert.match(lint.stdout, /All good!/);
  // The package is of ES modules only. Three of its files are no scripts and have no types.
  const attw = join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
  const wrong = spawnSync(
    process.execPath,
    [
      attw,
      tarball,
      "--profile",
      "esm-only",
      "--no-emoji",
      "--exclude-entrypoints",
      "./coranto_core_bg.wasm",
      "./coranto_vectors.bin",
      "./embed.html",
    ],
    { encoding: "utf8" },
  );
  assert.equal(wrong.status, 0, wrong.stdout + wrong.stderr);
});
