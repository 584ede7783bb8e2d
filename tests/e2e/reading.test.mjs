// The page as it is read: every state held to axe, every width, zoom, print, the keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, open, settled } from "./harness.mjs";

const app = open();

async function visit(options = {}) {
  const context = await app.browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(app.site.address);
  return { page, close: () => context.close() };
}

async function read(page) {
  await page.click("#sample");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
}

const pressEscape = (page) => page.keyboard.press("Escape");

/** Each state of the page, reached from the one before it. */
const STATES = [
  ["first page", async () => {}],
  ["settings", (page) => page.click("#options summary")],
  ["nothing to read", (page) => page.click("#go")],
  [
    "help",
    async (page) => {
      await page.click("#help");
      await page.evaluate(() =>
        document.querySelectorAll("dialog details").forEach((node) => {
          node.open = true;
        }),
      );
    },
  ],
  [
    "a table's columns",
    async (page) => {
      await pressEscape(page);
      await page.setInputFiles("#files", {
        name: "table.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          `who,what,when\n${Array.from({ length: 8 }, (_, n) => `Ann${n},"The ferry was late again and nobody said why, for the ${n}th time.",2026-09-1${n}`).join("\n")}\n`,
        ),
      });
      await page.waitForSelector("#columns .columns", { timeout: 30_000 });
      await page.click("#columns summary");
    },
  ],
  [
    "a file that is none",
    async (page) => {
      await page.click("#file-list button");
      await page.setInputFiles("#files", {
        name: "photo.jpg",
        mimeType: "image/jpeg",
        buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
      });
      await page.click("#go");
      await page.waitForSelector("#error dl");
    },
  ],
  ["edition with the tour", read],
  ["a source in place", (page) => page.locator(".section .paragraph .cite").first().click()],
  [
    "everything behind the edition",
    async (page) => {
      await pressEscape(page);
      await page.evaluate(() => {
        document.querySelector("#tour .quiet")?.click();
        document.querySelectorAll(".boxes details").forEach((node) => {
          node.open = true;
        });
      });
    },
  ],
  [
    "the desk",
    async (page) => {
      await page.click("#edit");
      await page.evaluate(() => {
        document.querySelectorAll("#panel details").forEach((node) => {
          node.open = true;
        });
        document.querySelectorAll(".section-posts")[0].open = true;
      });
      await page.waitForTimeout(200);
    },
  ],
  [
    "a rewriting, judged",
    async (page) => {
      await page.click("#retitle");
      await page.fill("#words", "an unprecedented surge of 9999 voices .");
      await page.waitForSelector(".verdict li", { timeout: 20_000 });
    },
  ],
  [
    "an edit, and what the rules say",
    async (page) => {
      await page.click("#accept");
      await page.waitForFunction(
        () => document.querySelector("#panel .log > li") && document.getElementById("working").hidden,
        null,
        { timeout: 60_000 },
      );
    },
  ],
  ["a choice of messages", (page) => page.locator(".quote-tools button").first().click()],
  ["a choice of sentences", (page) => page.locator(".choices button").nth(1).click()],
  [
    "a cut",
    async (page) => {
      await pressEscape(page);
      await page.locator(".quote-tools button").nth(1).click();
      await page.locator(".piece").nth(2).click();
    },
  ],
  [
    "something that was shared, and the edits of before",
    async (page) => {
      await pressEscape(page);
      await page.check("#keep-edits");
      await page.evaluate(async () => {
        const cache = await caches.open("coranto:/:shared");
        await cache.put("shared/text", new Response(`Words of somebody’s. ${"long".repeat(90)}`));
        const headers = { "X-Name": encodeURIComponent(`${"notes".repeat(30)}.txt`) };
        await cache.put("shared/0", new Response("The bridge reopens.", { headers }));
      });
      await page.goto(new URL("?shared", page.url()).href);
      await page.waitForSelector("#take-shared");
    },
  ],
];

for (const locale of ["en-GB", "fr-FR"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in any state, light or dark: ${locale}, ${width} pixels`, {
      timeout: 300_000,
    }, async () => {
      const { page, close } = await visit({
        locale,
        viewport: { width, height: 900 },
        bypassCSP: true,
        reducedMotion: "reduce",
      });
      for (const [name, act] of STATES) {
        await act(page);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await findings(page), [], `${name}, ${colorScheme}`);
        }
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${name} is too wide`);
        // What is in English in a French page says so; what the core says has been translated.
        if (locale === "fr-FR")
          assert.deepEqual(
            await page
              .locator(
                '#error [lang="en"], #panel [lang="en"], .verdict [lang="en"], #box-checks [lang="en"], #file-list [lang="en"]',
              )
              .allTextContents(),
            [],
            name,
          );
      }
      await close();
    });
  }
}

test("from 320 to 2560 pixels, and at twice the size of letters, nothing is wider than the window", async () => {
  const { page, close } = await visit();
  const fits = async (what) => {
    for (const width of [320, 390, 640, 768, 1024, 1280, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${what} at ${width}: ${over} pixels too wide`);
    }
    // 200 % zoom of a 1280-pixel window, and letters alone twice as large.
    await page.setViewportSize({ width: 640, height: 450 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${what} with large letters: ${over} pixels too wide`);
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await fits("the first page");
  await read(page);
  await fits("the edition");
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
  await page.click("#edit");
  await page.evaluate(() =>
    document.querySelectorAll("#panel details, .section-posts").forEach((node) => {
      node.open = true;
    }),
  );
  await fits("the desk");
  await close();
});

test("printed, the sheet stands alone with its method and sources", async () => {
  const { page, close } = await visit();
  await read(page);
  await page.evaluate(() =>
    document.querySelectorAll("#box-method, #box-sources").forEach((node) => {
      node.open = false;
    }),
  );
  await page.emulateMedia({ media: "print" });
  for (const selector of [".tools", ".ears", "#tour", ".colophon"])
    assert.ok(await page.locator(selector).first().isHidden(), selector);
  for (const selector of [".title", ".lede", ".section .quote", ".themes"])
    assert.ok(await page.locator(selector).first().isVisible(), selector);
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.ok(pdf.length > 60_000, "fonts and letters are in it");
  await close();
});

test("by the keyboard alone: sample, a source, an edit, undo, help, back", { timeout: 120_000 }, async () => {
  const { page, close } = await visit();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName,
    );
  /** Tabs on until the focus matches; fails where it never does. */
  const tabTo = async (selector, most = 400) => {
    for (let n = 0; n < most; n += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`no way to ${selector} by Tab; the focus is at ${await focused()}`);
  };
  await tabTo("#sample");
  await page.keyboard.press("Enter");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  assert.match(String(await focused()), /^title\b/, "the edition's title has the focus");
  await tabTo(".cite");
  assert.ok(await page.locator("#card").isVisible(), "the focus shows the source");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "card");
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#card").isHidden());
  assert.match(String(await focused()), /cite/);
  await page.keyboard.press("j");
  assert.match(String(await focused()), /heading/);
  await page.keyboard.press("e");
  await page.waitForSelector("#panel");
  await tabTo("#retitle");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Written by keys alone");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent === "Written by keys alone" &&
      document.getElementById("working").hidden,
    null,
    { timeout: 60_000 },
  );
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent !== "Written by keys alone" &&
      document.getElementById("working").hidden,
    null,
    { timeout: 60_000 },
  );
  await page.keyboard.press("Control+Shift+Z");
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent === "Written by keys alone" &&
      document.getElementById("working").hidden,
    null,
    { timeout: 60_000 },
  );
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] kbd");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  await close();
});

test("a link carries the settings", async () => {
  const { page, close } = await visit();
  await page.goto(`${app.site.address}#lang=fr&sections=2&tz=Europe/Paris&preset=voices&weights=voices:2`);
  await page.reload();
  await read(page);
  assert.equal(await page.getAttribute(".digest", "lang"), "fr");
  assert.equal(await page.locator(".digest .section").count(), 2);
  await page.click("#edit");
  assert.equal(await page.inputValue("#preset"), "voices");
  assert.equal(await page.inputValue("#weight-voices"), "2");
  await page.evaluate(() => {
    const range = document.getElementById("weight-voices");
    range.value = "0.5";
    range.dispatchEvent(new Event("change"));
  });
  await page.waitForFunction(settled);
  assert.equal(new URL(page.url()).hash, "#lang=fr&sections=2&tz=Europe/Paris&preset=voices&weights=voices:0.5");
  await close();
});

test("an unknown table asks for its columns, and the answer makes the edition", async () => {
  const { page, close } = await visit();
  const rows = Array.from(
    { length: 12 },
    (_, n) => `${n},${n % 2},The tide gate number ${n} stayed shut the whole of Tuesday morning.`,
  );
  await page.setInputFiles("#files", {
    name: "odd.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`a,b,c\n${rows.join("\n")}\n`),
  });
  await page.waitForSelector('#columns select[data-field="text"]', { state: "attached", timeout: 30_000 });
  await page.evaluate(() => (document.querySelector("#columns .columns").open = true));
  await page.selectOption('#columns select[data-field="text"]', "c");
  await page.waitForFunction(
    () =>
      document.querySelector('#columns select[data-field="text"]')?.value === "c" &&
      document.querySelector("#file-list .hint").textContent.includes("12"),
    null,
    { timeout: 30_000 },
  );
  await page.click("#go");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  assert.match(await page.textContent(".digest"), /tide gate/);
  await close();
});
