// The desk, one thing at a time: cuts, corrections, a log on another export, private messages, the tour, forgetting.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { open, settled } from "./harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "coranto-desk-"));
const POSTS = join(root, "www", "site", "sample", "bluesky-search.json");
const app = open();

async function visit(options = {}) {
  const context = await app.browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // What is saved is caught instead of downloaded.
  await page.addInitScript(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob;
      return original.call(URL, blob);
    };
  });
  await page.goto(app.site.address);
  return { page, close: () => context.close() };
}

const isSettled = (page) => page.waitForFunction(settled);
const skipTour = (page) => page.evaluate(() => document.querySelector("#tour .quiet")?.click());

async function readSample(page) {
  await page.click("#sample");
  await isSettled(page);
  await skipTour(page);
}

async function readFiles(page, ...files) {
  for (const file of files) await page.setInputFiles("#files", file);
  await page.waitForFunction((count) => document.querySelectorAll("#file-list li").length === count, files.length);
  await page.click("#go");
  await isSettled(page);
  await skipTour(page);
}

const logged = (page, count) =>
  page.waitForFunction(
    (count) =>
      document.querySelectorAll("#panel .log > li").length === count && document.getElementById("working").hidden,
    count,
  );

async function retitle(page, words) {
  await page.click("#retitle");
  await page.fill("#words", words);
  await page.click("#accept");
}

/** What a button saves, as text. */
async function saved(page, button) {
  await page.evaluate(() => (globalThis.saved = undefined));
  await page.click(button);
  await page.waitForFunction(() => globalThis.saved !== undefined);
  return page.evaluate(() => globalThis.saved.text());
}

/** Lets files fall onto the page. */
const drop = (page, ...files) =>
  page.evaluate((files) => {
    const carried = new DataTransfer();
    for (const { name, text } of files) carried.items.add(new File([text], name, { type: "application/json" }));
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);

test("a quotation is cut with the mark, its other words stay, and the cut can be undone", async () => {
  const { page, close } = await visit();
  await readSample(page);
  await page.click("#edit");
  const words = () => page.evaluate(() => document.querySelector(".section .quote blockquote").textContent);
  const whole = await words();
  await page.locator(".quote-tools button").nth(1).click();
  const pieces = await page.locator(".piece").allTextContents();
  assert.ok(pieces.length >= 8, whole);
  // All but the first three and the last three words: the first press begins, the next one ends.
  await page.locator(".piece").nth(3).click();
  await page
    .locator(".piece")
    .nth(pieces.length - 4)
    .click();
  await page.click("#accept");
  await logged(page, 1);
  const cut = (await words()).replace(/^[“«„\s]+|[”»“\s]+$/gu, "");
  assert.equal(cut.replace(/\s+/g, " "), `${pieces.slice(0, 3).join(" ")} […] ${pieces.slice(-3).join(" ")}`);
  assert.equal(await page.locator("#panel .log .refused").count(), 0);
  await page.click("#undo");
  await logged(page, 0);
  assert.equal(await words(), whole);
  // Nothing may be left of a quotation: that cannot be accepted.
  await page.locator(".quote-tools button").nth(1).click();
  await page.locator(".piece").first().click();
  await page.locator(".piece").last().click();
  assert.ok(await page.locator("#accept").isDisabled());
  await close();
});

test("what was changed since an earlier edition of the same messages is told as a correction, with its date", async () => {
  const { page, close } = await visit();
  await readFiles(page, POSTS);
  await page.selectOption("#format", "json");
  const earlier = join(folder, "earlier.json");
  writeFileSync(earlier, await saved(page, "#save"));
  assert.equal(await page.locator(".corrections").count(), 0);
  await page.click("#again");
  await page.setInputFiles("#files", earlier);
  await page.waitForFunction(() => document.querySelectorAll("#file-list li").length === 2);
  await page.click("#go");
  await isSettled(page);
  await page.click("#edit");
  await retitle(page, "The whale stays in the harbour");
  await logged(page, 1);
  const made = JSON.parse(await saved(page, "#save-log")).edits[0].made;
  const correction = page.locator(".corrections li");
  assert.equal(await correction.count(), 1);
  assert.ok(await correction.isVisible());
  assert.match(await correction.textContent(), /The whale stays in the harbour/);
  const time = correction.locator("time");
  assert.equal(new Date(await time.getAttribute("datetime")).getTime(), new Date(made).getTime());
  const year = String(new Date(made).getUTCFullYear());
  assert.ok((await time.textContent()).includes(year), await time.textContent());
  await close();
});

const table = (name, rows) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    `author,text,likes,date\n${rows.map(([author, text], n) => `${author},"${text}",${n * 3},2026-09-13T${String(6 + (n % 14)).padStart(2, "0")}:00:00Z`).join("\n")}\n`,
  );
  return path;
};

test("a log that is dropped as a file is replayed on another export, and says what it could not do", async () => {
  const { page, close } = await visit();
  const ferry = (n) => [
    `a${n % 11}`,
    `The ferry number ${n} left the harbour ${n + 3} minutes late and nobody on the pier was told why.`,
  ];
  const tram = (n) => [
    `b${n % 9}`,
    `The night tram passed the market hall at ${n + 1} minutes past four and everybody on board was awake.`,
  ];
  await readFiles(
    page,
    table("monday.csv", [
      ...Array.from({ length: 20 }, (_, n) => ferry(n)),
      ...Array.from({ length: 20 }, (_, n) => tram(n)),
    ]),
  );
  await page.click("#edit");
  await retitle(page, "Trams by night");
  await logged(page, 1);
  await page.evaluate(() => (document.getElementById("panel-ban").open = true));
  await page.fill("#phrase", "ferry number");
  await page.click("#ban-phrase");
  await logged(page, 2);
  await page.evaluate(() => (document.getElementById("panel-ban").open = true));
  await page.selectOption("#ban-author", { label: "b3" });
  await logged(page, 3);
  const log = await saved(page, "#save-log");
  await page.click("#again");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  await page.click("#file-list button");
  // Another day: other messages, the same phrase, and nobody called b3.
  const tuesday = table("tuesday.csv", [
    ...Array.from({ length: 6 }, (_, n) => ferry(n + 50)),
    ...Array.from({ length: 24 }, (_, n) => [`c${n % 7}`, tram(n + 60)[1]]),
  ]);
  await drop(page, { name: "tuesday.csv", text: readFileSync(tuesday, "utf8") }, { name: "log.json", text: log });
  await page.waitForFunction(
    (words) => document.querySelector(".digest .title")?.textContent === words,
    "Trams by night",
  );
  await isSettled(page);
  assert.doesNotMatch(await page.textContent(".digest"), /ferry/i);
  assert.match(await page.textContent("#box-left-out"), /6 dropped by the editor/);
  const list = page.locator("#box-method .edits li");
  assert.equal(await list.count(), 3);
  assert.match(await list.nth(2).textContent(), /b3 — the export has no such author/);
  assert.match(await list.nth(2).getAttribute("class"), /refused/);
  // Dropped onto an edition that is shown, a log takes the place of the one there is.
  const other = JSON.stringify({ schema: "coranto/edits/1", edits: [{ do: "title", text: "Another headline" }] });
  await drop(page, { name: "other.json", text: other });
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent === "Another headline" &&
      document.getElementById("working").hidden,
  );
  assert.equal(await list.count(), 1);
  await close();
});

test("private messages are told only when the reader's own tick asks for them", async () => {
  const { page, close } = await visit();
  const posts = Array.from({ length: 14 }, (_, n) => ({
    id: String(n + 1),
    uri: `https://m.example/users/u${n}/statuses/${n + 1}`,
    content:
      n % 2
        ? `<p>Between us: the harbour office will close pier ${n} in October, and the staff knows already.</p>`
        : `<p>The market hall of quay ${n} opens again on Saturday, with all its old stands.</p>`,
    visibility: n % 2 ? "private" : "public",
    created_at: `2026-09-12T${String(n + 6).padStart(2, "0")}:00:00Z`,
    favourites_count: 40 - n,
    account: { acct: `u${n}`, url: `https://m.example/@u${n}` },
  }));
  await page.setInputFiles("#files", {
    name: "statuses.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(posts)),
  });
  await page.waitForFunction(() => /14|7/.test(document.querySelector("#file-list .hint")?.textContent ?? ""));
  await page.click("#go");
  await isSettled(page);
  assert.match(await page.textContent("#box-left-out summary"), /7/);
  assert.doesNotMatch(await page.textContent("#edition"), /Between us/);
  await page.click("#again");
  await page.click("#options summary");
  assert.equal(await page.isChecked("#private"), false);
  await page.check("#private");
  await page.click("#go");
  await page.waitForFunction(
    () =>
      document.getElementById("working").hidden && /Between us/.test(document.getElementById("edition").textContent),
  );
  assert.equal(await page.locator("#box-left-out").count(), 0);
  // A link may carry settings, but never this one.
  assert.equal(new URL(page.url()).hash, "");
  await close();
});

test("what is said in two languages is told once, with its reason, and comes back on request", async () => {
  const { page, close } = await visit();
  const said = [
    ["Ann", 90, "The old bridge over the river reopens on Monday morning after two years of repairs."],
    ["Bruno", 12, "Le vieux pont sur la rivière rouvre lundi matin après deux ans de réparations."],
    ["Chloé", 8, "Le vieux pont sur la rivière ferme mardi soir pour deux ans de travaux, dit la mairie."],
    ["Dan", 30, "The bakery on the market square gives its bread away at noon, and the queue is long."],
    ["Eve", 20, "The swimming pool stays shut because nobody knows how to mend the heating."],
    ["Gaëlle", 3, "Les enfants de l’école ont planté des arbres dans la cour avec leurs parents."],
  ];
  const posts = said.map(([author, likes, text], n) => ({
    id: String(n + 1),
    text,
    author,
    likes,
    createdAt: `2026-03-01T1${n}:00:00Z`,
  }));
  await page.setInputFiles("#files", {
    name: "posts.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(posts)),
  });
  await page.waitForFunction(() => /6/.test(document.querySelector("#file-list .hint")?.textContent ?? ""));
  await page.click("#go");
  await isSettled(page);
  await skipTour(page);
  await page.click("#edit");
  await page.evaluate(() => {
    document.getElementById("box-left-out").open = true;
    document.querySelector(".left-out details").open = true;
  });
  await page.waitForSelector(".left-out details[open] .actions button");
  const box = await page.textContent("#box-left-out");
  assert.match(box, /1 saying in another language what another message says/);
  assert.match(box, /Says in another language what the message by Ann says/);
  assert.match(await page.textContent("#edition"), /another message says the same in another language/);
  await page.locator(".left-out .actions button").first().click();
  await logged(page, 1);
  assert.equal(await page.locator("#box-left-out").count(), 0);
  await close();
});

test("the tour goes round once, and comes back when it is asked for", async () => {
  const { page, close } = await visit();
  await page.click("#sample");
  await isSettled(page);
  const seen = [];
  while (await page.locator("#tour").count()) {
    const target = page.locator(".toured");
    assert.equal(await target.count(), 1);
    seen.push(await target.evaluate((node) => node.id || node.className));
    await page.locator("#tour button").first().click();
  }
  assert.equal(seen.length, 4, seen.join());
  assert.equal(await page.locator(".toured").count(), 0);
  await page.click("#again");
  await page.click("#sample");
  await isSettled(page);
  assert.equal(await page.locator("#tour").count(), 0, "it is offered once");
  await page.click("#help");
  await page.locator("dialog .row button").last().click();
  assert.equal(await page.locator("#tour").count(), 1);
  await page.locator("#tour .quiet").click();
  assert.equal(await page.locator("#tour").count(), 0);
  await close();
});

test("what is forgotten is gone: work, choices, the copy of the app", { timeout: 180_000 }, async () => {
  // Without the policy, since another site registers a keeper here, too.
  const { page, close } = await visit({ serviceWorkers: "allow", bypassCSP: true });
  await page.selectOption("#interface", "fr");
  await page.selectOption("#theme", "dark");
  await readSample(page);
  await page.click("#edit");
  await retitle(page, "Un titre à oublier");
  await logged(page, 1);
  await page.evaluate(() => (document.getElementById("panel-keep").open = true));
  await page.check("#keep");
  // Another site of the same origin, and another copy of the app.
  const OTHERS = { choices: 3, databases: 2, caches: 2, keepers: 1 };
  await page.evaluate(async () => {
    localStorage.setItem("theme", "theirs");
    localStorage.setItem("coranto-theme", "theirs");
    localStorage.setItem("coranto:/other/:theme", "theirs");
    sessionStorage.setItem("draft", "theirs");
    for (const name of ["theirs", "coranto:/other/"])
      await new Promise((resolve) => (indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result.close())));
    for (const name of ["theirs", "coranto:/other/:0123456789abcdef"]) await caches.open(name);
    await navigator.serviceWorker.register("sw.js", { scope: "./other/" });
  });
  const stored = () =>
    page.evaluate(async () => ({
      choices: localStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      keepers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  await page.waitForFunction(
    async () => (await indexedDB.databases()).length === 3 && (await caches.keys()).length === 3,
  );
  assert.ok((await stored()).choices >= 6, JSON.stringify(await stored()));
  // It is kept indeed: a reload brings it back.
  await page.waitForTimeout(500);
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".digest .title")?.textContent === "Un titre à oublier");
  await page.click("#edit");
  await page.evaluate(() => (document.getElementById("panel-keep").open = true));
  await page.click("#forget");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  assert.deepEqual(await stored(), OTHERS);
  assert.equal(await page.evaluate(() => sessionStorage.getItem("draft")), "theirs");
  assert.equal(await page.locator("#edition .digest").count(), 0);
  await page.reload();
  await page.waitForFunction(() => document.body.dataset.ready !== undefined);
  assert.equal(await page.getAttribute("body", "data-view"), "start");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.inputValue("#theme"), "auto");
  await close();
});

test("what a rule says has ways out: the typography mended, the words written anew, the edit taken back", async () => {
  const { page, close } = await visit();
  await readSample(page);
  await page.click("#edit");
  await retitle(page, 'The "night tram" runs .');
  await logged(page, 1);
  const complaints = () => page.locator("#panel .lint li");
  assert.ok((await complaints().count()) >= 2);
  for (const row of await complaints().all())
    assert.ok((await row.locator("button").count()) >= 2, await row.textContent());
  await page.getByRole("button", { name: "Mend the typography" }).first().click();
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent === "The “night tram” runs" &&
      document.getElementById("working").hidden,
  );
  assert.equal(await page.locator("#panel .lint .warns strong", { hasText: /Spaces|Quotation marks of/ }).count(), 0);
  await page.click("#retitle");
  await page.fill("#words", "An unprecedented night for the tram");
  await page.click("#accept");
  await logged(page, 2);
  const hype = page.locator("#panel .lint li", { hasText: "No big word without a figure" });
  assert.equal(await hype.count(), 1);
  await hype.getByRole("button", { name: "Write it anew" }).click();
  assert.equal(await page.inputValue("#words"), "An unprecedented night for the tram");
  await page.fill("#words", "A night for the tram");
  await page.click("#accept");
  await page.waitForFunction(
    () =>
      document.querySelector(".digest .title").textContent === "A night for the tram" &&
      document.getElementById("working").hidden,
  );
  assert.equal(await hype.count(), 0);
  assert.equal(await page.locator("#panel .log > li").count(), 2, "the edit is changed, not one more");
  await page.click("#retitle");
  await page.fill("#words", "Nobody knows 9876 trams");
  await page.click("#accept");
  await logged(page, 3);
  const digits = page.locator("#panel .lint li", { hasText: "9876" });
  await digits.getByRole("button", { name: "Show me" }).click();
  assert.match(await page.evaluate(() => document.activeElement.className), /title/);
  await digits.getByRole("button", { name: "Take it back" }).click();
  await logged(page, 2);
  assert.equal(await digits.count(), 0);
  await close();
});

test("the French page tells the sample in French, and what cannot be read too", async () => {
  const { page, close } = await visit({ locale: "fr-FR" });
  await page.setInputFiles("#files", {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
  });
  await page.click("#go");
  await page.waitForSelector("#error dl");
  assert.match(await page.textContent("#error"), /c’est une image, où il n’y a pas de messages lisibles/);
  await readSample(page);
  assert.equal(await page.getAttribute(".digest", "lang"), "fr");
  await close();
});

test("a link with odd settings, and odd choices on the device, are the usual ones", async () => {
  const { page, close } = await visit();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  const words = ["constructor", "__proto__", "toString", "hasOwnProperty", "", "é", "%", "a:b,c"];
  for (const word of words) {
    await page.evaluate((word) => {
      localStorage.setItem("coranto:/:interface", word);
      localStorage.setItem("coranto:/:theme", word);
    }, word);
    const one = encodeURIComponent(word);
    const hash = ["preset", "lang", "sections", "from", "to", "tz", word ? one : "x"].map((name) => `${name}=${one}`);
    await page.goto("about:blank");
    await page.goto(`${app.site.address}#${hash.join("&")}&weights=${one}:1,${one}:${one}`);
    await page.waitForFunction(() => document.body.dataset.ready !== undefined);
    const shown = await page.evaluate(() =>
      ["language", "sections", "from", "to"].map((id) => document.getElementById(id).value),
    );
    assert.deepEqual(shown, ["auto", "auto", "", ""], word);
    assert.equal(await page.getAttribute("html", "lang"), "en", word);
    assert.match(await page.textContent("#start-title"), /The day’s conversation/, word);
  }
  await page.goto("about:blank");
  await page.goto(`${app.site.address}#preset=constructor&weights=constructor:1,points:2`);
  await readSample(page);
  await page.click("#edit");
  assert.equal(await page.inputValue("#preset"), "newsroom");
  assert.equal(await page.inputValue("#weight-points"), "2");
  assert.deepEqual(wrong, []);
  await close();
});
