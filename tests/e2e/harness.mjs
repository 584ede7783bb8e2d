// Browsers for the tests: a real Chromium and, where it is installed, a real Firefox, behind one
// small set of acts, so that the same journey is made in both.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { root } from "../../scripts/setup.mjs";

export const exports_ = process.env.CORANTO_EXPORTS ?? join(root, "..", "shared", "data", "exports");
export const axe = readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");

const which = (name) => {
  try {
    return execFileSync("which", [name], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
};

export const firefox = [process.env.FIREFOX, which("firefox-esr"), which("firefox")].find(
  (path) => path && existsSync(path),
);

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium of Playwright's. */
export const launchChromium = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? which("chromium"), args: FLAGS });

/** The app's server and a Chromium for all tests of the file that calls it; both are closed after the last. */
export function open() {
  const opened = {};
  before(async () => {
    opened.site = await host();
    opened.browser = await launchChromium();
  });
  after(async () => {
    await opened.browser?.close();
    await opened.site?.stop();
  });
  return opened;
}

/** The app on a server of its own. `stop()` takes the network away, `start()` brings it back at the same address. */
export async function host() {
  let server = await serve(0);
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      server = await serve(port);
    },
  };
}

/** The edition, shown and with no job at work. */
export const settled = () =>
  document.body.dataset.view === "edition" &&
  document.querySelector("#edition .digest") !== null &&
  document.getElementById("working").hidden;

/** One visit of a browser: `page` with the acts that the journey is made of. */
export async function visitChromium(address, options = {}) {
  const browser = await launchChromium();
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const asked = [];
  const wrong = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(address);
  return {
    name: "Chromium",
    asked,
    wrong,
    click: (selector) => page.locator(selector).first().click(),
    fill: (selector, text) => page.fill(selector, text),
    select: (selector, value) => page.selectOption(selector, value),
    upload: (selector, path) => page.setInputFiles(selector, path),
    press: (key) => page.keyboard.press(key),
    evaluate: (action, value) => page.evaluate(action, value),
    until: (condition, value) => page.waitForFunction(condition, value, { timeout: 60_000 }),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    close: () => browser.close(),
  };
}

/** The same in Firefox, over WebDriver BiDi. */
export async function visitFirefox(address) {
  const { launch } = await import("puppeteer-core");
  const browser = await launch({
    browser: "firefox",
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "en-GB, en" },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(60_000);
  const asked = [];
  const wrong = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(address);
  return {
    name: "Firefox",
    asked,
    wrong,
    async click(selector) {
      const node = await page.waitForSelector(selector, { visible: true });
      await node.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      await node.click();
    },
    async fill(selector, text) {
      await page.waitForSelector(selector, { visible: true });
      await page.$eval(selector, (node) => {
        node.value = "";
        node.focus();
      });
      await page.type(selector, text);
    },
    select: (selector, value) => page.select(selector, value),
    async upload(selector, path) {
      await (await page.$(selector)).uploadFile(path);
    },
    press: (key) => page.keyboard.press(key),
    evaluate: (action, value) => page.evaluate(action, value),
    until: (condition, value) => page.waitForFunction(condition, { timeout: 60_000 }, value),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    close: () => browser.close(),
  };
}

/** What axe finds wrong on a page of Playwright's. */
export async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
