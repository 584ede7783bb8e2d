// Draws the PNG icons of the app from www/site/icon.svg, in Chromium. They are committed; run this
// when the drawing changes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { needBrowser, root, say } from "./setup.mjs";

const svg = readFileSync(join(root, "www/site/icon.svg"), "utf8");
/** @param {string} name */
const out = (name) => join(root, "www/site/icons", name);
/** Name, size, and the part of the size that the drawing takes: what is maskable needs a margin. */
/** @type {[string, number, number][]} */
const ICONS = [
  ["icon-192.png", 192, 1],
  ["icon-512.png", 512, 1],
  ["icon-maskable-512.png", 512, 0.8],
  ["apple-touch-icon.png", 180, 0.9],
];

const browser = await chromium.launch({
  executablePath: needBrowser().chromium ?? undefined,
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
for (const [name, size, part] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = part < 1 ? "#8c1c13" : "transparent";
  await page.setContent(
    `<style>body{margin:0;background:${ground};display:grid;place-items:center;height:100vh}svg{width:${part * 100}vw;height:${part * 100}vh}</style>${svg}`,
  );
  await page.screenshot({ path: out(name), omitBackground: true });
  await page.close();
  say(`drew www/site/icons/${name}`);
}
await browser.close();
