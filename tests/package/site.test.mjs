// dist/ as hosts serve it: under any path, with headers and without; the page of embeds; the server
// of `npm start`.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ALWAYS, POLICIES, headersFor, headersFile } from "../../scripts/policies.mjs";
import { launch, open, root, serve, shown } from "./harness.mjs";

const dist = join(root, "dist");
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The page's policy in its own meta element. */
const metaOf = (path) =>
  /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(join(dist, path), "utf8"))?.[1];

for (const [how, headers] of [
  ["without headers", () => ({})],
  ["with the headers of _headers", (path) => headersFor(path.replace("/some/path", ""))],
]) {
  test(`under a path, ${how}: the app and the page of embeds work, and ask nobody else`, async () => {
    const server = await serve({ "/some/path/": dist }, headers);
    const asked = [];
    try {
      const app = await open(browser, `${server.address}/some/path/`, { serviceWorkers: "block" });
      app.page.on("request", (request) => asked.push(request.url()));
      await app.page.click("#sample");
      await app.page.waitForSelector("#edition .digest", { timeout: 60_000 });
      assert.deepEqual(app.wrong, []);
      await app.close();

      const embeds = await open(browser, `${server.address}/some/path/embeds.html`, { serviceWorkers: "block" });
      embeds.page.on("request", (request) => asked.push(request.url()));
      for (const id of ["src", "inline", "theme"]) {
        await embeds.page.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
        await shown(embeds.page, `#${id} coranto-digest`);
      }
      await embeds.page.evaluate(() => document.getElementById("frame").scrollIntoView());
      const frame = await (await embeds.page.waitForSelector("iframe")).contentFrame();
      await frame.waitForSelector("article.digest", { timeout: 60_000 });
      await embeds.page.waitForFunction(() => document.querySelector("iframe").getBoundingClientRect().height > 1000);
      assert.equal(await embeds.page.locator("#inline article").getAttribute("lang"), "fr");
      assert.deepEqual(embeds.wrong, []);
      await embeds.close();
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(`${server.address}/some/path/`) && !url.startsWith("blob:")),
        [],
      );
    } finally {
      server.close();
    }
  });
}

test("axe finds nothing on the page of embeds; 320 pixels are wide enough", async () => {
  const axe = readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");
  const server = await serve({ "/": dist });
  try {
    for (const colorScheme of ["light", "dark"]) {
      const { page, close } = await open(browser, `${server.address}/embeds.html`, {
        colorScheme,
        bypassCSP: true,
        serviceWorkers: "block",
        viewport: { width: 320, height: 700 },
      });
      for (const id of ["src", "inline", "theme"]) {
        await page.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
        await shown(page, `#${id} coranto-digest`);
      }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await close();
    }
  } finally {
    server.close();
  }
});

test("meta elements, headers and the samples in docs/hosting.md say the same", () => {
  for (const page of ["/index.html", "/embeds.html", "/coranto/embed.html"]) {
    assert.equal(metaOf(page), POLICIES[page].replace(" frame-ancestors 'none';", ""), page);
  }
  for (const path of Object.keys(POLICIES))
    if (path !== "/") assert.ok(existsSync(join(dist, path)) || path === "/sw.js", path);
  const hosting = readFileSync(join(root, "docs", "hosting.md"), "utf8");
  for (const [path, policy] of Object.entries(POLICIES)) {
    if (path !== "/") assert.ok(hosting.includes(`  ${path} "${policy}";`), `nginx: ${path}`);
    if (path !== "/")
      assert.ok(
        hosting.includes(`<Files "${path.split("/").pop()}">\n  Header always set Content-Security-Policy "${policy}"`),
        `Apache: ${path}`,
      );
  }
  assert.equal(readFileSync(join(dist, "_headers"), "utf8"), headersFile());
  for (const [name, value] of Object.entries(ALWAYS))
    assert.ok(headersFile().includes(`/*\n`) && hosting.includes(`${name} ${value}`));
});

test("nothing in dist/ tells where it was built", () => {
  for (const name of readdirSync(dist, { recursive: true })) {
    if (!/\.(js|css|html|json|webmanifest)$/.test(name)) continue;
    const text = readFileSync(join(dist, name), "utf8");
    assert.ok(!text.includes(root) && !text.includes("file:///"), name);
  }
});

test("the server says its address; where the port is taken it takes the next, or says so", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address();
  const refused = spawnSync(process.execPath, [join(root, "scripts", "serve.mjs")], {
    encoding: "utf8",
    env: { ...process.env, PORT: String(port) },
  });
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, new RegExp(`^coranto: port ${port} is taken: .+\\n$`));
  taken.close();

  const usual = createServer().listen(8080, "127.0.0.1");
  await new Promise((resolve) => {
    for (const event of ["listening", "error"]) usual.once(event, resolve);
  });
  const env = { ...process.env };
  delete env.PORT;
  const server = spawn(process.execPath, [join(root, "scripts", "serve.mjs")], { env });
  try {
    const line = await new Promise((resolve, reject) => {
      server.stdout.once("data", (data) => resolve(String(data)));
      server.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    });
    const address = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line);
    assert.ok(Number(address[1]) > 8080, line);
    assert.equal((await fetch(address[0])).status, 200);
  } finally {
    server.kill();
    usual.close();
  }
});

test("setting up a second time does nothing and says nothing", () => {
  const again = spawnSync(process.execPath, [join(root, "scripts", "setup.mjs")], { encoding: "utf8", cwd: root });
  assert.equal(again.status, 0, again.stderr);
  assert.equal(again.stdout + again.stderr, "");
});
