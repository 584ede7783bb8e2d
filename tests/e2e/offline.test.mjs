// The installed app: its manifest and icons, what its keeper keeps, files that are shared to it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { serve } from "../package/harness.mjs";
import { open, settled } from "./harness.mjs";

const app = open();

test("the manifest names icons that are there, in the sizes it says", async () => {
  const manifest = await (await fetch(`${app.site.address}manifest.webmanifest`)).json();
  for (const { src, sizes, type } of manifest.icons) {
    const response = await fetch(app.site.address + src);
    assert.equal(response.status, 200, src);
    if (type !== "image/png") continue;
    const bytes = new DataView(await response.arrayBuffer());
    assert.equal(bytes.getUint32(0), 0x89504e47, src);
    assert.equal(`${bytes.getUint32(16)}x${bytes.getUint32(20)}`, sizes, src);
  }
});

test("after the first load the app works without a network: reload, sample, an own file", {
  timeout: 120_000,
}, async () => {
  const context = await app.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(app.site.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await app.site.stop();
  await page.reload();
  await page.click("#sample");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
  // The table of word vectors is there too: nothing is worse offline.
  const download = page.waitForEvent("download");
  await page.selectOption("#format", "json");
  await page.click("#save");
  const { method } = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  assert.ok(method.vectors && method.vectors !== "none", String(method.vectors));
  await page.click("#again");
  await page.fill(
    "#paste",
    Array.from(
      { length: 12 },
      (_, n) => `The ferry number ${n} left the harbour ${n + 3} minutes late, and nobody was told why.`,
    ).join("\n\n"),
  );
  await page.click("#go");
  await page.waitForFunction(
    () =>
      document.body.dataset.view === "edition" &&
      document.getElementById("working").hidden &&
      /ferry/.test(document.querySelector(".digest")?.textContent ?? ""),
    null,
    { timeout: 60_000 },
  );
  await context.close();
  await app.site.start();
});

test("text and a link that are shared to the app come as the manifest says", { timeout: 120_000 }, async () => {
  const manifest = await (await fetch(`${app.site.address}manifest.webmanifest`)).json();
  const { action, method, enctype, params } = manifest.share_target;
  assert.deepEqual([action, method, enctype], ["share", "POST", "multipart/form-data"]);
  const context = await app.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(app.site.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await page.evaluate(
    async ({ action, params }) => {
      const form = new FormData();
      form.append(params.text, "The harbour office keeps the pier closed.");
      form.append(params.url, "https://example.org/pier");
      await fetch(action, { method: "POST", body: form, redirect: "manual" });
    },
    { action, params },
  );
  await page.goto(`${app.site.address}?shared`);
  await page.waitForSelector("#shared:not([hidden])");
  assert.match(
    await page.textContent("#shared"),
    /harbour office keeps the pier closed\.\nhttps:\/\/example\.org\/pier/,
  );
  assert.equal(await page.inputValue("#paste"), "", "nothing is done with it yet");
  assert.equal(
    await page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith(":shared")).length),
    0,
    "what was shared waits nowhere",
  );
  await page.click("#take-shared");
  await page.waitForFunction(() => document.activeElement?.id === "go");
  assert.match(await page.inputValue("#paste"), /harbour office keeps the pier closed\.\nhttps:\/\/example\.org\/pier/);
  assert.equal(await page.getAttribute("body", "data-view"), "start");
  await context.close();
});

test("a file shared to the app is read, also without a network, and only own files are kept", {
  timeout: 120_000,
}, async () => {
  const context = await app.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(app.site.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  const kept = await page.evaluate(async () =>
    (
      await Promise.all(
        (
          await caches.keys()
        ).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)),
      )
    ).flat(),
  );
  assert.ok(kept.length > 8);
  assert.ok(
    kept.every((url) => url.startsWith(app.site.address)),
    kept.join("\n"),
  );
  await app.site.stop();
  const posts = Array.from(
    { length: 24 },
    (_, n) => `The ferry number ${n} left the harbour ${n + 3} minutes late, and nobody on the pier was told why.`,
  ).join("\n\n");
  const answer = await page.evaluate(async (posts) => {
    const form = new FormData();
    form.append("files", new File([posts], "shared notes.txt", { type: "text/plain" }));
    return (await fetch("share", { method: "POST", body: form, redirect: "manual" })).type;
  }, posts);
  assert.equal(answer, "opaqueredirect");
  await page.goto(`${app.site.address}?shared`);
  await page.click("#take-shared");
  await page.click("#go");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  assert.match(await page.textContent("#box-files"), /shared notes\.txt/);
  assert.ok(!page.url().includes("shared"));
  await context.close();
  await app.site.start();
});

test("what another site sends here is refused; where it hides who it is, nothing is done without a press", {
  timeout: 120_000,
}, async () => {
  const stranger = await serve(
    {
      "/named": `<form method="post" enctype="multipart/form-data" action="${app.site.address}share"><input name="text" value="A named stranger’s sentence."></form>`,
      "/hidden": `<form method="post" enctype="multipart/form-data" action="${app.site.address}share"><input name="text" value="A hidden stranger’s sentence."></form>`,
    },
    (path) => ({ "Content-Type": "text/html", "Referrer-Policy": path === "/hidden" ? "no-referrer" : "unsafe-url" }),
  );
  const context = await app.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(app.site.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  // Work that is kept.
  const own = Array.from({ length: 14 }, (_, n) => `The ferry number ${n} left the harbour ${n + 3} minutes late.`);
  await page.fill("#paste", own.join("\n\n"));
  await page.click("#go");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
  await page.click("#edit");
  await page.evaluate(() => (document.getElementById("panel-keep").open = true));
  await page.check("#keep");
  const kept = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open("coranto:/").onsuccess = ({ target: { result } }) => {
            result.transaction("work").objectStore("work").get("now").onsuccess = ({ target }) => {
              result.close();
              resolve(target.result?.text);
            };
          };
        }),
    );
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  while ((await kept()) === undefined);
  const waiting = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith(":shared")));
  const send = async (path) => {
    await page.goto(`${stranger.address}${path}`);
    await Promise.all([
      page.waitForURL(`${app.site.address}**`),
      page.evaluate(() => document.querySelector("form").submit()),
    ]);
    await page.waitForFunction(settled, null, { timeout: 60_000 });
  };

  await send("/named");
  assert.deepEqual(await waiting(), []);
  assert.ok(await page.locator("#shared").isHidden());

  await send("/hidden");
  await page.waitForSelector("#shared:not([hidden])");
  assert.match(await page.textContent("#shared"), /hidden stranger/);
  // The edition that was kept is back, and is what is kept.
  assert.match(await page.textContent(".digest"), /ferry/);
  assert.doesNotMatch(await page.textContent("#edition"), /stranger/);
  assert.match(await page.inputValue("#paste"), /^The ferry number 0/);
  assert.equal(await kept(), own.join("\n\n"));
  await page.click("#leave-shared");
  assert.ok(await page.locator("#shared").isHidden());
  assert.doesNotMatch(await page.inputValue("#paste"), /stranger/);
  assert.deepEqual(await waiting(), []);

  await send("/hidden");
  await page.click("#take-shared");
  await page.waitForFunction(() => document.activeElement?.id === "go");
  assert.equal(await kept(), own.join("\n\n"), "kept work stays until an edition is asked for");
  await context.close();
  stranger.close();
});
