// What is copied, pasted into a rich editor: no word lost, none added, nothing that leads back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchChromium } from "./harness.mjs";
import { readHtml, unitsOf, wordsOf } from "../package/reading.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const EDITOR = "<!doctype html><meta charset=utf-8><body contenteditable>";
let browser;

before(async () => {
  browser = await launchChromium();
});

after(() => browser?.close());

test("a digest is pasted whole", async () => {
  const coranto = await import(pathToFileURL(join(root, "pkg", "index.node.js")).href);
  const name = join(root, "www", "site", "sample", "bluesky-search.json");
  const digest = await coranto.digest({ name, data: readFileSync(name) }, { language: "fr" });
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: EDITOR }));
  await page.goto("http://localhost/app");
  const parts = { "text/html": coranto.render(digest, "clipboard"), "text/plain": coranto.render(digest, "text") };
  await page.evaluate((parts) => {
    const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, parts);
  await page.goto("http://127.0.0.1/editor?post=3");
  await page.click("body");
  await page.keyboard.press("Control+V");
  await page.waitForSelector("h1");
  const html = await page.evaluate(() => document.body.innerHTML);
  const read = readHtml(html);
  assert.ok(!/localhost|127\.0\.0\.1/.test(html), "a link leads back to where it was copied from");
  const text = wordsOf(read.text.slice(0, read.text.lastIndexOf("Preuve"))).concat("Preuve");
  assert.deepEqual(
    text,
    wordsOf(
      unitsOf(digest)
        .map(({ text }) => text)
        .join("\n"),
    ),
  );
  for (const tag of ["h1", "h2", "blockquote", "li", "code"])
    assert.ok(
      read.elements.some((node) => node.tagName === tag),
      `<${tag}> is lost`,
    );
  await context.close();
});
