// The page for frames in each browser: what its site lists is shown, as high as it is, also where the browser does not
// tell a frame whose page it is in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firefox, host, visitChromium, visitFirefox } from "./harness.mjs";

for (const [name, visit, missing] of [
  ["Chromium", visitChromium, false],
  ["Firefox", visitFirefox, firefox ? false : "no Firefox is installed"],
]) {
  test(`a digest in a frame has its height in ${name}`, { skip: missing, timeout: 120_000 }, async () => {
    const site = await host();
    const browser = await visit(`${site.address}embeds.html`);
    try {
      await browser.evaluate(() => {
        for (const other of document.querySelectorAll("coranto-digest")) other.remove();
        document.querySelector("iframe").scrollIntoView();
      });
      await browser.until(() => document.querySelector("iframe").getBoundingClientRect().height > 1000);
      assert.ok(await browser.evaluate(() => document.querySelector("iframe").contentDocument.title.length > 7));
      assert.deepEqual(browser.wrong, []);
      assert.deepEqual(
        browser.asked.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url)),
        [],
      );
    } finally {
      await browser.close();
      await site.stop();
    }
  });
}
