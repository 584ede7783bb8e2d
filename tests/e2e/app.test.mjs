// The app in a real Chromium.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, exports_, host, launchChromium } from "./harness.mjs";

let site;
let browser;
let address;

before(async () => {
  site = await host();
  ({ address } = site);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function visit(options = {}) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  const asked = [];
  const wrong = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(address);
  return { page, asked, wrong, close: () => context.close() };
}

const edition = (page) => page.waitForSelector("#edition .digest", { timeout: 60_000 });

for (const language of ["en", "fr"]) {
  test(`the sample makes an edition in ${language}, and nothing is asked of anyone else`, async () => {
    const { page, asked, wrong, close } = await visit({ bypassCSP: false });
    await page.selectOption("#interface", language);
    await page.click("#options summary");
    await page.selectOption("#language", language);
    await page.click("#sample");
    await edition(page);
    assert.equal(await page.getAttribute("#edition .digest", "lang"), language);
    assert.ok((await page.locator("#edition .section").count()) >= 3);
    assert.equal(await page.locator("#edition .draft").count(), 0);
    await page.locator("#edition .paragraph .cite").first().click();
    assert.ok(await page.locator("#card blockquote").isVisible());
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#card").isHidden());
    await page.click("#verify");
    await page.waitForFunction(() => document.getElementById("status").textContent.length > 20, null, {
      timeout: 30_000,
    });
    assert.match(await page.textContent("#status"), language === "en" ? /All rules hold/ : /Toutes les règles/);
    assert.ok(
      asked.every((url) => url.startsWith(address) || url.startsWith("blob:")),
      asked.join("\n"),
    );
    assert.deepEqual(wrong, []);
    await close();
  });
}

test("the page's policy allows its own files only", async () => {
  const response = await fetch(address);
  assert.match(response.headers.get("content-security-policy"), /^default-src 'none'; script-src 'self';/);
  assert.match(
    (await fetch(`${address}worker.js`)).headers.get("content-security-policy"),
    /^default-src 'none'; script-src 'wasm-unsafe-eval'/,
  );
  const { page, close } = await visit();
  const refused = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "sent",
      () => "refused",
    ),
  );
  assert.equal(refused, "refused");
  await close();
});

test("pasted posts are digested, hostile ones as text", async () => {
  const { page, wrong, close } = await visit();
  await page.fill(
    "#paste",
    "The bridge <img src=x onerror=alert(1)> reopens on Monday morning.\n\nNobody told the school about the closed \u202ebridge.\n\nThe detour costs every bus eleven minutes.",
  );
  await page.click("#go");
  await edition(page);
  assert.equal(await page.locator("#edition img").count(), 0);
  assert.deepEqual(wrong, []);
  await close();
});

test("what cannot be read is said, and what was typed stays", async () => {
  const { page, close } = await visit();
  await page.click("#go");
  assert.ok(await page.locator("#error").isVisible());
  const cases = [
    ["photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])],
    ["deep.json", Buffer.from(`${"[".repeat(30)}${"]".repeat(30)}`)],
    ["cut.json", Buffer.from('[{"text":"The fer')],
    ["table.csv", Buffer.from("a,b\n1,2\n3,4\n")],
  ];
  for (const [name, buffer] of cases) {
    await page.setInputFiles("#files", { name, mimeType: "application/octet-stream", buffer });
    await page.click("#go");
    await page.waitForFunction((name) => document.getElementById("error").textContent.includes(name), name, {
      timeout: 20_000,
    });
    await page.click("#file-list button");
  }
  await page.fill("#paste", "[{");
  await page.click("#go");
  await page.waitForSelector("#error:not([hidden])");
  assert.equal(await page.inputValue("#paste"), "[{");
  await close();
});

test("a long job can be stopped, and the next one works", async () => {
  const { page, close } = await visit();
  const many = JSON.stringify(
    Array.from({ length: 60_000 }, (_, n) => ({
      id: n,
      text: `The ferry number ${n} left the harbour ${n % 97} minutes late`,
      author: `a${n % 500}`,
    })),
  );
  await page.setInputFiles("#files", { name: "many.json", mimeType: "application/json", buffer: Buffer.from(many) });
  await page.click("#go");
  await page.click("#cancel");
  await page.waitForSelector("#working", { state: "hidden" });
  assert.ok(await page.locator("#start").isVisible());
  assert.equal(await page.locator("#file-list li").count(), 1);
  await page.click("#sample");
  await edition(page);
  await close();
});

test("axe finds nothing, light and dark, before and after", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await visit({ colorScheme, bypassCSP: true });
    const look = async () => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
    };
    await look();
    await page.click("#sample");
    await edition(page);
    await look();
    await close();
  }
});

test("320 pixels are wide enough", async () => {
  const { page, close } = await visit({ viewport: { width: 320, height: 640 } });
  await page.click("#sample");
  await edition(page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await close();
});

test("real exports make sound editions", { skip: !existsSync(exports_) && `no exports at ${exports_}` }, async () => {
  const { page, close } = await visit();
  await page.click("#options summary");
  for (const file of [
    "x/graphql_search.json",
    "bluesky/bluesky-posts.json",
    "reddit/listing_popular_hot_2026.json",
    "mastodon/statuses_public.json",
  ]) {
    await page.setInputFiles("#files", join(exports_, file));
    for (const language of ["en", "fr"]) {
      await page.selectOption("#language", language);
      await page.click("#go");
      await edition(page);
      assert.equal(
        await page.locator("#edition .draft").count(),
        0,
        `${file} in ${language}: ${await page.locator("#edition .draft").allTextContents()}`,
      );
      await page.click("#again");
      await page.waitForSelector("#start", { state: "visible" });
    }
    await page.click("#file-list button");
  }
  await close();
});
