// `npm run screenshots`: the main states of the page, from the fictional sample, into docs/screenshots/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { host, launchChromium, settled } from "../tests/e2e/harness.mjs";
import { root, say } from "./setup.mjs";

const folder = join(root, "docs", "screenshots");
mkdirSync(folder, { recursive: true });
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/** Name, what the browser is like, and what is done before the picture is taken. */
const STATES = [
  ["first-page", { viewport: desktop }, async () => {}],
  ["edition", { viewport: { width: 1280, height: 1400 } }, read],
  [
    "edition-dark-phone-fr",
    { viewport: phone, colorScheme: "dark", locale: "fr-FR" },
    async (page) => {
      await page.click("#options summary");
      await page.selectOption("#language", "fr");
      await read(page);
    },
  ],
  [
    "source",
    { viewport: desktop },
    async (page) => {
      await read(page);
      await page.locator(".section .paragraph .cite").nth(1).click();
    },
  ],
  [
    "desk",
    { viewport: { width: 1440, height: 900 } },
    async (page) => {
      await read(page);
      await page.click("#edit");
      await page.click("#retitle");
      await page.fill("#words", "A harbour town argues about its nights");
      await page.click("#accept");
      await page.waitForFunction(settled);
    },
  ],
];

async function read(page) {
  await page.click("#sample");
  await page.waitForFunction(settled);
  await page.evaluate(() => document.querySelector("#tour .quiet")?.click());
}

const site = await host();
const browser = await launchChromium();
try {
  for (const [name, options, act] of STATES) {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const page = await context.newPage();
    await page.goto(site.address);
    await act(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    say(`took docs/screenshots/${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
