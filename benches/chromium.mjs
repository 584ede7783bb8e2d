// The built package in a real Chromium, for the benches.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { needBrowser } from "../scripts/setup.mjs";
import { launchChromium } from "../tests/e2e/harness.mjs";

/** Gives `work` a way to run a function with one argument in a fresh page beside the package's files. */
export async function withPackage(work) {
  const files = sirv(fileURLToPath(new URL("../pkg/", import.meta.url)), { dev: true });
  const server = createServer((request, response) => {
    if (request.url === "/")
      return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>bench</title>");
    return files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  needBrowser();
  const browser = await launchChromium();
  try {
    await work(async (measure, argument) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const found = await page.evaluate(measure, argument);
      await page.close();
      return found;
    });
  } finally {
    await browser.close();
    server.close();
  }
}
