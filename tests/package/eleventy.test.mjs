// The example of a static site, built with Eleventy from the tarball, served under a path, opened.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { freshFolder, launch, open, pack, root, serve, shown } from "./harness.mjs";

let folder;
let place;
let browser;
before(async () => {
  folder = freshFolder();
  place = join(folder.path, "site");
  cpSync(join(root, "examples", "eleventy"), place, {
    recursive: true,
    filter: (path) => !/node_modules|_site/.test(path),
  });
  const manifest = join(place, "package.json");
  writeFileSync(
    manifest,
    readFileSync(manifest, "utf8").replace("file:../../pkg", `file:${pack(folder.path).tarball}`),
  );
  execFileSync("npm", ["install", "--silent", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: place,
    stdio: ["ignore", "ignore", "inherit"],
  });
  execFileSync("npx", ["eleventy", "--pathprefix=/some/path/", "--quiet"], {
    cwd: place,
    stdio: ["ignore", "ignore", "inherit"],
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  folder?.remove();
});

async function visit(path, options, use) {
  const server = await serve({ "/some/path/": join(place, "_site") });
  const { page, wrong, close } = await open(browser, `${server.address}/some/path/${path}`, options);
  try {
    await use(page, server);
    assert.deepEqual(wrong, []);
  } finally {
    await close();
    server.close();
  }
}

test("at build time: the digest is in the page as the command line writes it, and needs no script", async () => {
  const html = execFileSync(
    join(place, "node_modules", ".bin", "coranto"),
    ["posts/harbour.json", "--lang", "en", "--format", "html"],
    { cwd: place, encoding: "utf8" },
  );
  assert.ok(readFileSync(join(place, "_site", "index.html"), "utf8").includes(html.trim()));
  await visit("", { javaScriptEnabled: false }, async (page, server) => {
    assert.ok((await page.locator("article section").count()) >= 1);
    assert.ok(server.asked.every((path) => !path.endsWith(".js")));
  });
});

test("in the browser: the element makes it from the site's own files", async () => {
  await visit("live/", {}, async (page, server) => {
    await shown(page);
    assert.equal(await page.getAttribute("coranto-digest article", "lang"), "fr");
    assert.ok(server.asked.includes("/some/path/coranto/coranto_core_bg.wasm"));
  });
});
