// The installed app: its manifest and icons, what its keeper keeps, files that are shared to it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host, launchChromium, settled } from "./harness.mjs";

let site;
let browser;
before(async () => {
  site = await host();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test("the manifest names icons that are there, in the sizes it says", async () => {
  const manifest = await (await fetch(`${site.address}manifest.webmanifest`)).json();
  for (const { src, sizes, type } of manifest.icons) {
    const response = await fetch(site.address + src);
    assert.equal(response.status, 200, src);
    if (type !== "image/png") continue;
    const bytes = new DataView(await response.arrayBuffer());
    assert.equal(bytes.getUint32(0), 0x89504e47, src);
    assert.equal(`${bytes.getUint32(16)}x${bytes.getUint32(20)}`, sizes, src);
  }
});

test("a file shared to the app is read, also without a network, and only own files are kept", { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)))).flat());
  assert.ok(kept.length > 8);
  assert.ok(kept.every((url) => url.startsWith(site.address)), kept.join("\n"));
  await site.stop();
  const posts = Array.from({ length: 24 }, (_, n) => `The ferry number ${n} left the harbour ${n + 3} minutes late, and nobody on the pier was told why.`).join("\n\n");
  const answer = await page.evaluate(async (posts) => {
    const form = new FormData();
    form.append("files", new File([posts], "shared notes.txt", { type: "text/plain" }));
    return (await fetch("share", { method: "POST", body: form, redirect: "manual" })).type;
  }, posts);
  assert.equal(answer, "opaqueredirect");
  await page.goto(`${site.address}?shared`);
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  assert.match(await page.textContent("#box-files"), /shared notes\.txt/);
  assert.ok(!page.url().includes("shared"));
  await context.close();
  await site.start();
});
