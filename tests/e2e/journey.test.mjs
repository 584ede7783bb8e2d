// The whole journey, in each browser: first visit, sample, every edit, undo, keeping, reload, export,
// an own file, yesterday's edition, offline, forgetting.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { firefox, host, settled, visitChromium, visitFirefox } from "./harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "coranto-"));

const state = () => ({
  title: document.querySelector(".digest .title").textContent,
  headings: [...document.querySelectorAll(".digest .heading")].map((node) => node.textContent),
  quotes: [...document.querySelectorAll(".digest .quote blockquote")].map((node) => node.textContent),
  log: document.querySelectorAll("#panel .log > li").length,
  refused: [...document.querySelectorAll("#panel .log > .refused")].map((node) => node.textContent),
  drafts: [...document.querySelectorAll(".digest .draft, #panel .lint .breaks")].map((node) => node.textContent),
});

async function journey(browser, site) {
  const { click, fill, press, until, evaluate } = browser;
  const now = async () => {
    await until(settled);
    return evaluate(state);
  };
  let edits = 0;
  /** One more edit: it is in the log, the edition follows it, and no rule is broken by it. */
  const edited = async (what) => {
    edits += 1;
    await until(
      (count) =>
        document.querySelectorAll("#panel .log > li").length === count && document.getElementById("working").hidden,
      edits,
    );
    const after = await now();
    assert.deepEqual(after.refused, [], what);
    assert.deepEqual(after.drafts, [], what);
    return after;
  };
  /** Presses a button by its place among those that have these words. */
  const pressButton = (scope, words) =>
    evaluate(
      ([scope, words]) => {
        const found = [...document.querySelectorAll(`${scope} button`)].find((node) => node.textContent === words);
        if (!found) throw new Error(`no button ${words} in ${scope}`);
        found.click();
      },
      [scope, words],
    );
  const choose = (selector) =>
    evaluate((selector) => {
      const select = document.querySelector(selector);
      select.value = select.options[1].value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, selector);
  const openPosts = (section) =>
    evaluate((section) => (document.querySelectorAll(".section-posts")[section].open = true), section);

  // First visit: nothing is kept, and the sample is one press away.
  assert.equal(await evaluate(() => document.querySelector("#start h1").textContent.length > 10), true);
  await click("#sample");
  const first = await now();
  assert.ok(first.headings.length >= 3);
  assert.deepEqual(first.drafts, []);
  await evaluate(() => document.querySelector("#tour button.quiet").click());

  // A source in place, with its reasons.
  await click(".section .paragraph .cite");
  await until(() => !document.getElementById("card").hidden);
  assert.ok(await evaluate(() => document.querySelectorAll("#card .why li").length >= 2));
  await press("Escape");
  await until(() => document.getElementById("card").hidden);

  // Each thing is edited.
  await click("#edit");
  await until(() => document.getElementById("panel") !== null);
  await click("#retitle");
  await fill("#words", "A harbour town argues about its nights");
  await click("#accept");
  assert.equal((await edited("title")).title, "A harbour town argues about its nights");
  await click("#redeck");
  await fill("#words", "The tram, the whale and the library, told by the messages themselves");
  await click("#accept");
  await edited("deck");
  await pressButton(".section:nth-of-type(1) .section-tools", "Rename");
  await fill("#words", "The night tram");
  await click("#accept");
  assert.equal((await edited("rename")).headings[0], "The night tram");
  await evaluate(() => [...document.querySelectorAll(".closing .rewritable")].at(-1).click());
  await evaluate(() => {
    const words = document.getElementById("words");
    words.value = `${words.value} So ends the day.`.replace(/^[.;] /, ". ");
  });
  await click("#accept");
  await edited("rewrite");
  await openPosts(1);
  await pressButton(".section:nth-of-type(2) .posts li:nth-child(3)", "Pin");
  await edited("pin");
  await openPosts(1);
  await pressButton(".section:nth-of-type(2) .posts li:last-child", "Drop");
  await edited("drop");
  const before = await now();
  await pressButton(".section:nth-of-type(3) .quote-tools", "Another quote");
  await click(".choices li:nth-child(6) button");
  await click(".pieces .piece");
  await click("#accept");
  assert.notEqual((await edited("pull-quote")).quotes[2], before.quotes[2]);
  await openPosts(0);
  await choose(".section:nth-of-type(1) .posts li:nth-child(6) select");
  await edited("move");
  await pressButton(".section:nth-of-type(2) .section-tools", "↑");
  assert.notEqual((await edited("order")).headings[0], "The night tram");
  await openPosts(0);
  await evaluate(() => {
    for (const row of [4, 5, 6, 7]) document.querySelectorAll(".section:nth-of-type(1) .posts input")[row].click();
  });
  const whole = (await now()).headings.length;
  await pressButton(".section:nth-of-type(1) .section-posts", "Make the chosen ones a section");
  assert.equal((await edited("split")).headings.length, whole + 1);
  await choose(".section:nth-of-type(1) .section-tools select");
  assert.equal((await edited("merge")).headings.length, whole);
  await evaluate(() => (document.getElementById("panel-ban").open = true));
  await fill("#phrase", "lighthouse roof");
  await click("#ban-phrase");
  await edited("ban-phrase");
  await evaluate(() => {
    const author = document.getElementById("ban-author");
    author.value = author.options[author.options.length - 1].value;
    author.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await edited("ban-author");
  await evaluate(() => {
    document.getElementById("box-left-out").open = true;
    [...document.querySelectorAll(".left-out details")].find((node) => /promotion/.test(node.textContent)).open = true;
  });
  await until(() => document.querySelector(".left-out details[open] .actions button") !== null);
  await pressButton(".left-out details[open] li", "Bring back");
  await edited("restore");

  // Undo and redo, by keys.
  await evaluate(() => document.activeElement?.blur());
  await press("Escape");
  await evaluate(() => document.getElementById("undo").click());
  await until(
    (count) =>
      document.querySelectorAll("#panel .log > li").length === count && document.getElementById("working").hidden,
    edits - 1,
  );
  await evaluate(() => document.getElementById("redo").click());
  await until(
    (count) =>
      document.querySelectorAll("#panel .log > li").length === count && document.getElementById("working").hidden,
    edits,
  );
  const last = await now();

  // What leaves the page carries the log, and not what only the desk needs.
  await evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob;
      return original.call(URL, blob);
    };
  });
  await browser.select("#format", "json");
  await click("#save");
  await until(() => globalThis.saved !== undefined);
  const saved = JSON.parse(await evaluate(() => globalThis.saved.text()));
  assert.equal(saved.method.edits.length, edits);
  assert.equal(saved.posts, undefined);
  await evaluate(() => (globalThis.saved = undefined));
  await click("#save-log");
  await until(() => globalThis.saved !== undefined);
  const savedLog = await evaluate(() => globalThis.saved.text());
  assert.equal(JSON.parse(savedLog).edits.length, edits);

  // Nothing is kept unless the reader says so; then it survives a reload, also without a network.
  assert.deepEqual(await evaluate(async () => (await indexedDB.databases()).map((one) => one.name)), []);
  await evaluate(() => (document.getElementById("panel-keep").open = true));
  await click("#keep");
  await until(async () => {
    if (!(await indexedDB.databases()).length) return false;
    return new Promise((resolve) => {
      indexedDB.open("coranto:/").onsuccess = ({ target: { result } }) => {
        result.transaction("work").objectStore("work").get("now").onsuccess = ({ target }) => {
          result.close();
          resolve(target.result !== undefined);
        };
      };
    });
  });
  await evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await until(async () =>
    (
      await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))
    ).some((count) => count > 8),
  );
  await site.stop();
  await browser.reload();
  const again = await now();
  assert.equal(again.title, last.title);
  assert.deepEqual(again.headings, last.headings);
  await site.start();

  // An own file beside yesterday's edition.
  await click("#again");
  await until(() => document.body.dataset.view === "start");
  const own = join(folder, "today.csv");
  writeFileSync(
    own,
    `author,text,likes,date\n${Array.from({ length: 40 }, (_, n) => `a${n % 17},"The ferry number ${n} left the harbour ${n + 3} minutes late and nobody on the pier was told why.",${n * 3},2026-09-13T${String(6 + (n % 14)).padStart(2, "0")}:00:00Z`).join("\n")}\n`,
  );
  const yesterday = join(folder, "yesterday.json");
  writeFileSync(yesterday, JSON.stringify(saved));
  await browser.upload("#files", own);
  await browser.upload("#files", yesterday);
  await until(() => document.querySelectorAll("#file-list li").length === 2);
  await click("#go");
  await until(
    () =>
      document.body.dataset.view === "edition" &&
      document.getElementById("working").hidden &&
      document.querySelector(".note") === null,
  );
  assert.ok((await now()).headings.length >= 1);

  // One button forgets everything.
  await evaluate(() => {
    if (!document.getElementById("panel")) document.getElementById("edit").click();
    document.getElementById("panel-keep").open = true;
  });
  await click("#forget");
  await until(() => document.body.dataset.view === "start");
  const left = await evaluate(async () => [
    localStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    document.getElementById("file-list").children.length,
  ]);
  assert.deepEqual(left, [0, 0, 0, 0]);

  assert.deepEqual(browser.wrong, []);
  const strangers = browser.asked.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url));
  assert.deepEqual(strangers, []);
}

for (const [name, visit, missing] of [
  ["Chromium", visitChromium, false],
  ["Firefox", visitFirefox, firefox ? false : "no Firefox is installed"],
]) {
  test(`the whole journey in ${name}`, { skip: missing, timeout: 240_000 }, async () => {
    const site = await host();
    const browser = await visit(site.address);
    try {
      await journey(browser, site);
    } finally {
      await browser.close();
      await site.stop().catch(() => {});
    }
  });
}
