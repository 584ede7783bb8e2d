// One build at a time: page, worker and module carry one name, and an update changes all of them or none.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { headersFor } from "../../scripts/policies.mjs";
import { serve } from "../package/harness.mjs";
import { launchChromium, settled } from "./harness.mjs";

const dist = join(root, "dist");
const FIRST = /coranto-build"? content="?([0-9a-f]{16})/.exec(readFileSync(join(dist, "index.html"), "utf8"))[1];
const SECOND = "2222222222222222";
const THIRD = "3333333333333333";
const folders = mkdtempSync(join(tmpdir(), "coranto-builds-"));
let browser;
before(async () => {
  browser = await launchChromium();
});
const servers = [];
after(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(folders, { recursive: true, force: true });
});

/** The app as another build of the same sources: its name in every file, the hashes to match. */
function builtAs(name) {
  const folder = join(folders, name);
  cpSync(dist, folder, { recursive: true });
  const files = readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile());
  for (const file of files) {
    const bytes = readFileSync(join(folder, file)).toString("latin1");
    if (bytes.includes(FIRST)) writeFileSync(join(folder, file), Buffer.from(bytes.replaceAll(FIRST, name), "latin1"));
  }
  const keeper = readFileSync(join(folder, "sw.js"), "utf8");
  const hashed = keeper.replace(/([\w.-]+)(\?\w+)?=sha256-[\w+/]+=/g, (_, file, query = "") => {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("base64");
    return `${file}${query}=sha256-${hash}`;
  });
  writeFileSync(join(folder, "sw.js"), hashed);
  return folder;
}

const second = builtAs(SECOND);
const third = builtAs(THIRD);

/** A site whose files can change while it is open. `mixed` are served from elsewhere. */
async function site() {
  const pages = { "/": dist };
  const server = await serve(pages, headersFor);
  servers.push(server);
  return { ...server, become: (folder, mixed = {}) => Object.assign(pages, { "/": folder }, mixed), pages };
}

const text = (folder, file) => readFileSync(join(folder, file), "latin1");

async function visit(address, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return { page, context };
}

test("what the page, its worker and its module are asked for by is the name of their build", async () => {
  for (const file of ["index.html", "app.js", "worker.js", "coranto_core_bg.wasm", "sw.js"])
    assert.ok(text(dist, file).includes(FIRST), file);
  const server = await site();
  const { page, context } = await visit(server.address, { serviceWorkers: "block" });
  const names = ["app.js", "app.css", "worker.js", "coranto_core_bg.wasm", "coranto_vectors.bin"];
  await page.click("#sample");
  await page.waitForFunction(settled);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  for (const name of names) {
    const addresses = asked.filter((url) => new URL(url).pathname.endsWith(`/${name}`));
    assert.deepEqual([...new Set(addresses)], [`${server.address}/${name}?${FIRST}`]);
  }
  await context.close();
});

for (const [what, file] of [
  ["a worker", "worker.js"],
  ["a script", "app.js"],
]) {
  test(`${what} of another build is not used: the page says to load it again`, async () => {
    const server = await site();
    server.become(dist, { [`/${file}`]: text(second, file) });
    const { page, context } = await visit(server.address, { serviceWorkers: "block" });
    if (file !== "app.js") await page.click("#sample");
    await page.waitForSelector("#load-again");
    assert.match(await page.textContent("#error"), /Coranto has changed in the meantime/);
    assert.equal(await page.locator("#edition .digest").count(), 0);
    // The whole of the new build is there now.
    server.become(second);
    delete server.pages[`/${file}`];
    await page.click("#load-again");
    await page.waitForFunction(
      (build) =>
        document.querySelector("meta[name=coranto-build]").content === build && !document.querySelector("#load-again"),
      SECOND,
    );
    await page.click("#sample");
    await page.waitForFunction(settled);
    await context.close();
  });
}

test("a module of another build is not used, nor is one that its site no longer has", async () => {
  const server = await site();
  for (const answer of ["another", "none"]) {
    const { page, context } = await visit("about:blank", { serviceWorkers: "block" });
    await context.route("**/coranto_core_bg.wasm*", (route) =>
      answer === "none"
        ? route.fulfill({ status: 404 })
        : route.fulfill({ path: join(second, "coranto_core_bg.wasm"), contentType: "application/wasm" }),
    );
    await page.goto(server.address);
    // By the time that it is missed, the site is another one.
    if (answer === "none") server.become(second);
    await page.click("#sample");
    await page.waitForSelector("#load-again");
    await context.close();
  }
});

test("an update is kept as a whole; a page that is open keeps its own files", { timeout: 180_000 }, async () => {
  const server = await site();
  const { page, context } = await visit(server.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = () => page.evaluate(async () => (await caches.keys()).map((name) => name.split(":").pop()).sort());
  const update = () =>
    page.evaluate(() =>
      navigator.serviceWorker
        .getRegistration()
        .then((one) => one.update())
        .then(
          () => true,
          () => false,
        ),
    );
  const has = (...names) =>
    page.waitForFunction(async (names) => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      const now = (await caches.keys()).map((name) => name.split(":").pop()).sort();
      return !installing && !waiting && now.join() === names.sort().join();
    }, names);
  assert.deepEqual(await kept(), [FIRST]);

  // A site in the middle of its update: the keeper is new already, the script is not yet.
  server.become(second, { "/app.js": text(dist, "app.js") });
  await update();
  await has(FIRST);

  delete server.pages["/app.js"];
  await update();
  await has(FIRST, SECOND);
  // The page that is open is of the first build, and so is all that it asks for now, though its site has the second.
  assert.equal(await page.evaluate(() => document.querySelector("meta[name=coranto-build]").content), FIRST);
  const worker = await page.evaluate((build) => fetch(`worker.js?${build}`).then((response) => response.text()), FIRST);
  assert.ok(worker.includes(FIRST));
  await page.click("#sample");
  await page.waitForFunction(settled);
  assert.equal(await page.locator("#load-again").count(), 0);

  // One that is opened now is of the second, whole, without a network.
  const other = await context.newPage();
  await context.setOffline(true);
  await other.goto(server.address);
  assert.equal(await other.evaluate(() => document.querySelector("meta[name=coranto-build]").content), SECOND);
  await other.click("#sample");
  await other.waitForFunction(settled, null, { timeout: 60_000 });
  await context.setOffline(false);

  // Two builds are kept at most.
  server.become(third);
  await update();
  await has(SECOND, THIRD);
  await context.close();
});
