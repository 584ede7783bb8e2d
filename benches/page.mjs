// Figures of the page in a real Chromium, printed and not judged: time to the first edition from a cold
// cache and its parts, layout shift, how fast an edit is seen, the main thread while many posts are digested, how fast
// a job is cancelled.
//
//   node benches/page.mjs [POSTS]      100000 posts where it is not said; 0 leaves the last part out
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { host, launchChromium, settled } from "../tests/e2e/harness.mjs";

const many = Number(process.argv[2] ?? 100_000);
const print = (name, value, unit) =>
  console.log(`${name.padEnd(58)} ${String(Math.round(value * 1000) / 1000).padStart(10)} ${unit}`);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

const site = await host();
const browser = await launchChromium();

async function fresh(options = {}) {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.figures = { shift: 0, tasks: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.figures.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.figures.tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  return { page, context };
}

// From a cold cache: the page is asked for, the sample is pressed as soon as it can be, or once the page has rested.
async function firstEdition(rest) {
  const { page, context } = await fresh();
  await page.addInitScript(() => {
    globalThis.stages = [];
    addEventListener("DOMContentLoaded", () => {
      const stage = document.getElementById("stage");
      new MutationObserver(() => globalThis.stages.push([stage.textContent, performance.now()])).observe(stage, {
        childList: true,
      });
      const edition = document.getElementById("edition");
      new MutationObserver(
        () =>
          edition.querySelector(".digest") &&
          requestAnimationFrame(() => globalThis.stages.push(["shown", performance.now()])),
      ).observe(edition, { childList: true });
    });
  });
  await page.goto(site.address, { waitUntil: "domcontentloaded" });
  await page.waitForSelector("#sample", { state: "visible" });
  await page.waitForTimeout(rest);
  await page.evaluate(() =>
    document
      .getElementById("sample")
      .addEventListener("click", () => (globalThis.pressed = performance.now()), { capture: true }),
  );
  await page.click("#sample");
  await page.waitForFunction(() => globalThis.stages.at(-1)?.[0] === "shown", null, { timeout: 60_000 });
  await page.waitForTimeout(400);
  const found = await page.evaluate(() => ({
    pressed: globalThis.pressed,
    stages: globalThis.stages,
    shift: globalThis.figures.shift,
  }));
  await context.close();
  return found;
}

function printRounds(name, rounds, from) {
  const shown = (round) => round.stages.findLast(([stage]) => stage === "shown")[1] - from(round);
  const middle = rounds.toSorted((a, b) => shown(a) - shown(b))[Math.floor(rounds.length / 2)];
  print(name, shown(middle), "ms");
  print("    until the sample can be pressed", middle.pressed, "ms");
  for (const [index, [stage, at]] of middle.stages.slice(0, -1).entries())
    print(`    ${stage}`, middle.stages[index + 1][1] - at, "ms");
}

const cold = [];
const rested = [];
for (let round = 0; round < 5; round += 1) {
  cold.push(await firstEdition(0));
  rested.push(await firstEdition(3000));
}
printRounds("first edition, cold cache, from the address (median of 5)", cold, () => 0);
printRounds("the same, 3 s on the first page, from the press", rested, (round) => round.pressed);
print(
  "cumulative layout shift, first page to edition (worst of 10)",
  Math.max(...[...cold, ...rested].map((round) => round.shift)),
  "",
);

const folder = mkdtempSync(join(tmpdir(), "coranto-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
let seed = 1;
const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
const pick = (list) => list[random(list.length)];

// An edit, from the press until its edition is shown: other words, and a message less.
async function edits(page) {
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
  await page.click("#edit");
  const taken = { words: [], drop: [] };
  for (let round = 0; round < 4; round += 1) {
    await page.click("#retitle");
    await page.fill("#words", `A headline of round ${round}`);
    taken.words.push(await seen(page, "#accept"));
  }
  for (let round = 0; round < 4; round += 1) {
    await page.evaluate(() => (document.querySelector(".section-posts").open = true));
    await page.waitForSelector(".posts li:last-child .actions");
    taken.drop.push(await seen(page, ".posts li:last-child .actions button:nth-of-type(3)"));
  }
  return taken;
}

const seen = (page, selector) =>
  page.evaluate(
    (selector) =>
      new Promise((resolve) => {
        const began = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - began));
        });
        watch.observe(document.getElementById("edition"), { childList: true });
        document.querySelector(selector).click();
      }),
    selector,
  );

{
  const { page, context } = await fresh();
  await page.goto(site.address);
  await page.click("#sample");
  await page.waitForFunction(settled, null, { timeout: 60_000 });
  const own = await edits(page);
  print("an edit of the sample: other words (median of 4)", median(own.words), "ms");
  print("an edit of the sample: a message less (median of 4)", median(own.drop), "ms");
  await context.close();
}
// Messages of some sentences of the sample each.
const told = JSON.parse(readFileSync(new URL("../www/site/sample/bluesky-search.json", import.meta.url), "utf8"));
const sentences = JSON.stringify(told)
  .match(/"text":"(?:[^"\\]|\\.)*"/g)
  .flatMap((text) => JSON.parse(text.slice(7)).split(/(?<=[.!?])\s+/))
  .filter((text) => text.length > 25);
function messages(count) {
  const file = join(folder, `${count}.json`);
  writeFileSync(
    file,
    JSON.stringify(
      Array.from({ length: count }, (_, n) => ({
        id: String(n),
        text: `${pick(sentences)} ${pick(sentences)} ${n % 3 ? pick(sentences) : ""}`,
        author: `a${(n * 611) % Math.ceil(count * 0.6)}`,
        likes: random(1000),
        created_at: new Date(1_790_000_000_000 + (n * 86_400_000) / count).toISOString(),
      })),
    ),
  );
  return file;
}

{
  const file = messages(1000);
  const { page, context } = await fresh();
  await page.goto(site.address);
  await page.setInputFiles("#files", file);
  await page.waitForTimeout(500);
  await page.click("#go");
  await page.waitForFunction(settled, null, { timeout: 120_000 });
  const own = await edits(page);
  print("an edit of 1000 messages: other words (median of 4)", median(own.words), "ms");
  print("an edit of 1000 messages: a message less (median of 4)", median(own.drop), "ms");
  await context.close();
}
if (many === 0) {
  await browser.close();
  await site.stop();
  process.exit();
}

// Many posts: what the main thread does meanwhile, and how fast the work is let go.
const file = messages(many);
try {
  const { page, context } = await fresh();
  await page.goto(site.address);
  await page.setInputFiles("#files", file);
  await page.waitForTimeout(1500);
  const cancels = [];
  for (const after of [150, 600, 1500]) {
    await page.click("#go");
    await page.waitForSelector("#working:not([hidden])");
    await page.waitForTimeout(after);
    cancels.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const began = performance.now();
            new MutationObserver(
              () => document.getElementById("working").hidden && resolve(performance.now() - began),
            ).observe(document.getElementById("working"), { attributes: true });
            document.getElementById("cancel").click();
          }),
      ),
    );
  }
  print("cancel (worst of 3)", Math.max(...cancels), "ms");
  await page.evaluate(() => (globalThis.figures.tasks = []));
  const began = performance.now();
  await page.click("#go");
  await page.waitForFunction(settled, null, { timeout: 1_800_000, polling: 500 });
  print(`edition of ${many} posts`, (performance.now() - began) / 1000, "s");
  const tasks = await page.evaluate(() => globalThis.figures.tasks);
  print("longest task of the main thread meanwhile", Math.max(0, ...tasks), "ms");
  print("tasks over 50 ms meanwhile", tasks.length, "");
  await context.close();
} finally {
  await browser.close();
  await site.stop();
}
