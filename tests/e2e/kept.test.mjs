// An editor's work is not lost, and the keyboard stays where it works: leaving, the next edition, menus, the focus.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { firefox, open, settled, visitFirefox } from "./harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "coranto-kept-"));
const app = open();

/** A table of posts on two matters, which make two sections. */
function table(name, from = 0) {
  const path = join(folder, name);
  const rows = [
    ...Array.from(
      { length: 20 },
      (_, n) =>
        `a${n % 11},"The ferry number ${n + from} left the harbour ${n + 3} minutes late and nobody on the pier was told why.",${n * 3}`,
    ),
    ...Array.from(
      { length: 20 },
      (_, n) =>
        `b${n % 9},"The night tram passed the market hall at ${n + from} minutes past four and everybody on board was awake.",${n * 2}`,
    ),
  ];
  writeFileSync(path, `author,text,likes\n${rows.join("\n")}\n`);
  return path;
}

async function visit(options = {}) {
  const context = await app.browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(app.site.address);
  return { page, close: () => context.close() };
}

async function read(page, ...files) {
  await page.setInputFiles("#files", files);
  await page.waitForFunction((count) => document.querySelectorAll("#file-list li").length >= count, files.length);
  await page.click("#go");
  await page.waitForFunction(settled);
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
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

test("who leaves with edits that are nowhere else is warned, and nobody else is", async () => {
  const { page, close } = await visit();
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  const leave = async () => {
    asked.length = 0;
    await page.reload();
    await page.waitForFunction(() => document.body.dataset.ready !== undefined);
    return asked.join();
  };
  await page.fill("#paste", "Only words that are pasted.");
  assert.equal(await leave(), "");
  const ferries = table("ferries.csv");
  await read(page, ferries);
  await page.click("#edit");
  assert.equal(await page.locator("#keep-edits").count(), 0, "nothing to keep yet");
  assert.equal(await leave(), "");

  await read(page, ferries);
  await page.click("#edit");
  await retitle(page, "Ferries and trams");
  await logged(page, 1);
  assert.equal(await leave(), "beforeunload");

  // A log that is in a file is not lost; what is added to it would be.
  await read(page, ferries);
  await page.click("#edit");
  await retitle(page, "Ferries and trams");
  await logged(page, 1);
  await page.click("#save-log");
  assert.equal(await leave(), "");
  await read(page, ferries);
  await page.click("#edit");
  await retitle(page, "Ferries and trams");
  await logged(page, 1);
  await page.click("#save-log");
  await retitle(page, "Trams and ferries");
  await logged(page, 2);
  // Also from the first page, where the edits wait for the next edition.
  await page.click("#again");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  assert.equal(await leave(), "beforeunload");
  await close();
});

test("one switch, in sight from the first edit on, keeps the edits on this device, and nothing else", async () => {
  const { page, close } = await visit();
  page.on("dialog", (dialog) => assert.fail(dialog.type()));
  const stored = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open("coranto:/").onsuccess = ({ target: { result } }) => {
            if (!result.objectStoreNames.contains("work")) return resolve(null);
            result.transaction("work").objectStore("work").get("now").onsuccess = ({ target }) => {
              result.close();
              resolve(target.result ?? null);
            };
          };
        }),
    );
  const ferries = table("ferries.csv");
  await read(page, ferries);
  await page.click("#edit");
  await retitle(page, "Ferries and trams");
  await logged(page, 1);
  assert.equal(await page.isChecked("#keep-edits"), false);
  assert.ok(await page.locator("#keep-edits").isVisible());
  await page.check("#keep-edits");
  await retitle(page, "Trams and ferries");
  await logged(page, 2);
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  let kept = await stored();
  while (kept?.edits?.length !== 2) kept = await stored();
  assert.deepEqual(Object.keys(kept).sort(), ["edits", "sampleEdits"], "no files, no words of the export");

  await page.reload();
  await page.waitForSelector("#file-list li");
  assert.match(await page.textContent("#file-list"), /A log of 2 edits/);
  assert.match(await page.textContent("#status"), /Your 2 edits are back/);
  await read(page, ferries);
  assert.equal(await page.textContent(".digest .title"), "Trams and ferries");
  await page.click("#edit");
  assert.equal(await page.isChecked("#keep-edits"), true);
  assert.equal(await page.isChecked("#keep"), false);

  // Those of the sample wait for the sample, and take the place of no other.
  await page.click("#again");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  await page.click("#sample");
  await page.waitForFunction(() => document.querySelector(".note") && document.getElementById("working").hidden);
  assert.notEqual(await page.textContent(".digest .title"), "Trams and ferries");
  await retitle(page, "The sample, edited");
  await logged(page, 1);
  do kept = await stored();
  while (kept.sampleEdits.length !== 1);
  assert.equal(kept.edits.length, 2);
  await page.reload();
  await page.waitForSelector("#file-list li");
  await page.click("#sample");
  await page.waitForFunction(settled);
  assert.equal(await page.textContent(".digest .title"), "The sample, edited");

  // Off: nothing is kept.
  await page.click("#edit");
  await page.uncheck("#keep-edits");
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  await close();
});

test("a new edition brings the edits along, in sight, and they can be taken off", async () => {
  const { page, close } = await visit();
  await read(page, table("monday.csv"));
  await page.click("#edit");
  await retitle(page, "Ferries and trams");
  await logged(page, 1);
  await page.click("#again");
  await page.waitForFunction(() => document.body.dataset.view === "start");
  assert.match(await page.textContent("#file-list"), /monday\.csv.*40 messages.*A log of 1 edit/s);
  await page.click("#file-list li:first-child button");
  await read(page, table("tuesday.csv", 100));
  assert.match(await page.textContent("#box-files"), /tuesday/);
  assert.equal(await page.textContent(".digest .title"), "Ferries and trams");
  await logged(page, 1);

  // A file that is dropped onto the edition makes another one: with the edits, too.
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "wednesday.csv", { type: "text/csv" }));
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, "author,text,likes\nAnn,The library opens on Sundays from now on says the town.,4\n");
  await page.waitForFunction(
    () =>
      /wednesday/.test(document.getElementById("box-files")?.textContent ?? "") &&
      document.getElementById("working").hidden,
  );
  assert.equal(await page.textContent(".digest .title"), "Ferries and trams");

  // By the browser's own button, and without them.
  await page.goBack();
  await page.waitForFunction(() => document.body.dataset.view === "start");
  await page.getByRole("button", { name: "Remove A log of 1 edit" }).click();
  await page.click("#go");
  await page.waitForFunction(settled);
  assert.notEqual(await page.textContent(".digest .title"), "Ferries and trams");
  await close();
});

/** What has the focus: its words, its section, its place in a list, whether it can be seen. */
const focus = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    const list = node.closest("li")?.parentElement;
    const box = node.getBoundingClientRect();
    return {
      words: node.localName === "select" ? node.getAttribute("aria-label") : node.textContent,
      id: node.id,
      section: [...document.querySelectorAll(".digest .section")].indexOf(node.closest(".section")),
      row: list ? [...list.children].indexOf(node.closest("li")) : -1,
      isSeen: box.height > 0 && box.top >= 0 && box.bottom <= innerHeight,
    };
  });

test("by keys alone: menus act on Enter, not on an arrow, and the focus stays where the work is", async () => {
  const { page, close } = await visit();
  await page.click("#sample");
  await page.waitForFunction(settled);
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
  await page.click("#edit");
  const headings = () => page.locator(".digest .section .heading").allTextContents();
  await page.locator(".section-posts summary").first().focus();
  await page.keyboard.press("Enter");
  const row = page.locator(".section-posts").first().locator(".posts > li").nth(2);
  const dropped = await row.locator("p").nth(1).textContent();
  await row.getByRole("button", { name: "Drop", exact: true }).focus();
  await page.keyboard.press("Enter");
  await logged(page, 1);
  const after = await focus(page);
  assert.deepEqual(after, { words: "Drop", id: "", section: 0, row: 2, isSeen: true });
  assert.notEqual(await row.locator("p").nth(1).textContent(), dropped, "the next message has come to its place");
  await page.keyboard.press("Enter");
  await logged(page, 2);
  assert.deepEqual(await focus(page), after);

  // Arrows and letters go through a menu; leaving it forgets them.
  const menu = row.locator("select");
  await menu.focus();
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await menu.inputValue(), "", "the arrow has chosen");
  await page.keyboard.press("Tab");
  assert.equal(await menu.inputValue(), "");
  assert.equal(await page.locator("#panel .log > li").count(), 2);
  assert.ok(await page.locator("#working").isHidden());
  await menu.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await logged(page, 3);
  assert.deepEqual(await focus(page), { words: "Move to…", id: "", section: 0, row: 2, isSeen: true });

  // A section that moves takes the focus along.
  const down = page.locator(".section").first().getByRole("button", { name: "Move the section down" });
  const [first, next] = await headings();
  await down.focus();
  await page.keyboard.press("Enter");
  await logged(page, 4);
  assert.deepEqual((await headings()).slice(0, 2), [next, first]);
  assert.equal((await focus(page)).section, 1);

  // Words that are rewritten in a dialog.
  await page.locator(".closing .rewritable").first().focus();
  await page.keyboard.press("Enter");
  await page.fill("#words", "So it was");
  await page.keyboard.press("Enter");
  await logged(page, 5);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".closing") !== null), true);

  // From a source in place.
  const cite = page.locator(".section .paragraph .cite").first();
  await cite.focus();
  await page.keyboard.press("Enter");
  await page.locator("#card .actions").getByRole("button", { name: "Pin" }).first().focus();
  await page.keyboard.press("Enter");
  await logged(page, 6);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".section") !== null), true);

  // Taken back to the last, the button can do no more: the other one has the focus.
  await page.locator("#undo").focus();
  for (let left = 5; left >= 0; left -= 1) {
    await page.keyboard.press("Enter");
    await logged(page, left);
  }
  assert.equal((await focus(page)).id, "redo");

  // A setting is taken when Enter says so, or when it is left.
  await page.evaluate(() => (document.getElementById("panel-front").open = true));
  await page.locator("#preset").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(new URL(page.url()).hash, "");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("preset=") && document.getElementById("working").hidden);
  assert.equal((await focus(page)).id, "preset");
  await close();
});

test("in Firefox, too, menus act on Enter and edits warn", {
  skip: firefox ? false : "no Firefox is installed",
}, async () => {
  const browser = await visitFirefox(app.site.address);
  try {
    await browser.click("#sample");
    await browser.until(settled);
    await browser.evaluate(() => document.querySelector("#tour .quiet")?.click());
    await browser.click("#edit");
    await browser.until(() => document.getElementById("panel") !== null);
    const count = () => browser.evaluate(() => document.querySelectorAll("#panel .log > li").length);
    await browser.evaluate(() => document.querySelector(".section-tools select").focus());
    await browser.press("ArrowDown");
    assert.notEqual(await browser.evaluate(() => document.activeElement.value), "");
    assert.equal(await count(), 0);
    assert.ok(await browser.evaluate(() => document.getElementById("working").hidden));
    await browser.press("Enter");
    await browser.until(
      () => document.querySelectorAll("#panel .log > li").length === 1 && document.getElementById("working").hidden,
    );
    assert.equal(await browser.evaluate(() => document.activeElement.closest(".section-tools") !== null), true);
    assert.equal(
      await browser.evaluate(() => {
        const leaving = new Event("beforeunload", { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
      }),
      true,
    );
    await browser.evaluate(() => document.getElementById("keep-edits").click());
    await browser.until(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leaving);
      return !leaving.defaultPrevented;
    });
  } finally {
    await browser.close();
  }
});
