// <coranto-digest> from the packed package, in a real Chromium, on pages as sites have them.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { freshFolder, launch, open, root, sample, serve, shown, unpack } from "./harness.mjs";

const POSTS = readFileSync(sample("x-search.json"), "utf8");
const SRC = 'src="/sample/x-search.json"';
const page = (body, head = '<script type="module" src="/coranto/element.js"></script>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}<body><main>${body}</main>`;

let folder;
let home;
let browser;
before(async () => {
  folder = freshFolder();
  home = unpack(folder.path);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  folder?.remove();
});

/** Serves pages with the package and the sample beside them, opens one, and calls `use`. */
async function on(pages, use, { headers, path = "/", context } = {}) {
  const all = typeof pages === "string" ? { "/": undefined, "/index.html": pages } : pages;
  const server = await serve(
    { "/coranto/": home, "/sample/": join(root, "www", "site", "sample"), ...all, "/": root },
    headers,
  );
  const tab = await open(browser, server.address + (path === "/" ? "/index.html" : path), context);
  try {
    await use({ ...tab, server });
  } finally {
    await tab.close();
    server.close();
  }
}

/** Does something to the first element, in the page; the detail of the next event of a type, as JSON. */
const next = (tab, type, act = () => {}) =>
  tab.evaluate(
    ([type, act]) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${type} in a minute`)), 60_000);
        document.addEventListener(
          type,
          ({ detail }) => resolve(JSON.parse(JSON.stringify({ ...detail, message: detail.message }))),
          { once: true },
        );
        new Function("element", `(${act})(element)`)(document.querySelector("coranto-digest"));
      }),
    [type, String(act)],
  );

test("importing it where there is no DOM does nothing, and twice", async () => {
  const { CorantoDigest, defineElement } = await import(pathToFileURL(join(home, "element.js")).href);
  assert.equal(CorantoDigest, null);
  defineElement();
  await import(`${pathToFileURL(join(home, "element.js")).href}?again`);
});

test("children show until the digest is ready; events tell of it", async () => {
  const events = `<script>globalThis.seen = []; for (const type of ["progress", "digest", "error"]) document.addEventListener("coranto-" + type, (event) => seen.push([event.type, event.detail.stage ?? event.detail.schema, event.target.localName]));</script>`;
  await on(
    page(
      `<coranto-digest ${SRC} lang="fr" sections="3" loading="lazy"><p id="wait">A moment</p><p slot="before">Above</p><p slot="after">Below</p></coranto-digest>`,
      `${events}<script type="module" src="/coranto/element.js"></script>`,
    ),
    async ({ page: tab, wrong }) => {
      // Asked in one go: the digest may be ready by a second question.
      const waiting = await tab.waitForFunction(() => {
        const element = document.querySelector("coranto-digest");
        return (
          (element.shadowRoot ?? element).querySelector(".progress") && {
            shown: document.querySelector("#wait").checkVisibility(),
          }
        );
      });
      assert.ok((await waiting.jsonValue()).shown);
      await shown(tab);
      assert.ok(!(await tab.isVisible("#wait")));
      assert.ok(await tab.isVisible("text=Above"));
      assert.ok(await tab.isVisible("text=Below"));
      assert.equal(await tab.locator("coranto-digest .progress").count(), 0);
      const article = tab.locator("coranto-digest article.digest");
      assert.equal(await article.getAttribute("lang"), "fr");
      assert.ok((await article.locator(".section").count()) >= 1);
      const seen = await tab.evaluate(() => globalThis.seen);
      assert.deepEqual(seen.at(-1), ["coranto-digest", "coranto/digest/1", "coranto-digest"]);
      assert.deepEqual([...new Set(seen.slice(0, -1).map(([type]) => type))], ["coranto-progress"]);
      assert.equal(
        await tab.evaluate(() => document.querySelector("coranto-digest").attributes.length),
        4,
        "the element adds no attribute to itself",
      );
      assert.deepEqual(wrong, []);
    },
  );
});

test("what fails shows the children again, or the slot for it, and says why", async () => {
  const cases = [
    [`<coranto-digest src="/missing.json"><p id="own">Own words</p></coranto-digest>`, "unreadable", "#own"],
    [`<coranto-digest src="http://"><p id="own">Own words</p></coranto-digest>`, "unreadable", "#own"],
    [`<coranto-digest src="http://127.0.0.1:9/"><p id="own">Own words</p></coranto-digest>`, "unreadable", "#own"],
    [`<coranto-digest><p id="own">Own words</p></coranto-digest>`, "empty", "#own"],
    [`<coranto-digest ${SRC} sections="40"><p id="own">Own words</p></coranto-digest>`, "bad-option", "#own"],
    [`<coranto-digest ${SRC} worker-url="/missing.js"><p id="own">Own words</p></coranto-digest>`, "internal", "#own"],
    [`<coranto-digest ${SRC} wasm-url="/missing.wasm"><p id="own">Own words</p></coranto-digest>`, "internal", "#own"],
    [
      `<coranto-digest src="/missing.json"><p>Own words</p><p id="sorry" slot="error">Sorry</p></coranto-digest>`,
      "unreadable",
      "#sorry",
    ],
  ];
  for (const [body, code, visible] of cases) {
    await on(page(body, ""), async ({ page: tab }) => {
      const failed = next(tab, "coranto-error");
      await tab.addScriptTag({ type: "module", url: "/coranto/element.js" });
      const error = await failed;
      assert.equal(error.code, code, body);
      assert.ok(error.message.length > 10 && error.hint.length > 10, body);
      assert.ok(await tab.isVisible(visible), body);
      if (visible === "#sorry") assert.ok(!(await tab.isVisible("text=Own words")));
      assert.equal(await tab.evaluate(() => document.querySelector("coranto-digest").error.code), code);
    });
  }
});

test("inline posts, properties set before and after it is defined, refresh", async () => {
  const inline = `<coranto-digest lang="en"><script type="application/json">${POSTS.replaceAll("<", "\\u003c")}</script></coranto-digest>`;
  await on(page(inline), async ({ page: tab, wrong }) => {
    await shown(tab);
    const used = () => tab.evaluate(() => document.querySelector("coranto-digest").digest.method.postsRead);
    const all = await used();
    await next(tab, "coranto-digest", (element) =>
      Object.assign(element, {
        input: "The bridge reopens on Monday, says the town.\n\nThe detour costs every bus eleven minutes.",
      }),
    );
    assert.equal(await used(), 2);
    await next(tab, "coranto-digest", (element) => element.setAttribute("lang", "fr"));
    assert.equal(await tab.getAttribute("coranto-digest article", "lang"), "fr");
    await next(tab, "coranto-digest", (element) => (element.input = undefined));
    assert.equal(await used(), all);
    assert.equal((await next(tab, "coranto-digest", (element) => void element.refresh())).method.postsRead, all);
    assert.deepEqual(wrong, []);
  });
  const early = `<script type="module">
    const element = document.createElement("coranto-digest");
    element.input = "The bridge reopens on Monday, says the town.";
    element.publication = { byline: "The harbour desk" };
    element.timeZone = "Europe/Paris";
    document.querySelector("main").append(element);
    import("/coranto/element.js");
  </script>`;
  await on(page("", early), async ({ page: tab }) => {
    await shown(tab);
    assert.match(await tab.textContent("coranto-digest .signoff"), /The harbour desk/);
    assert.equal(await tab.getAttribute("coranto-digest", "time-zone"), "Europe/Paris");
  });
});

test("work begins when the element comes near the window", async () => {
  const far = `<coranto-digest id="near" ${SRC}></coranto-digest><div style="height: 6000px"></div><coranto-digest id="far" ${SRC}></coranto-digest><coranto-digest id="now" loading="eager" ${SRC}></coranto-digest>`;
  await on(page(far), async ({ page: tab }) => {
    await shown(tab, "#near");
    await shown(tab, "#now");
    const isBusy = () => tab.evaluate(() => document.getElementById("far").matches(":state(busy), :state(ready)"));
    assert.ok(!(await isBusy()));
    await tab.evaluate(() => document.getElementById("far").scrollIntoView());
    await shown(tab, "#far");
    assert.ok(await isBusy());
  });
});

test("several on a page share one worker, one after the other; each is its own digest", async () => {
  const four = ["x-search.json", "bluesky-search.json", "mastodon-timeline.json", "letters.csv"]
    .map((name) => `<coranto-digest loading="eager" src="/sample/${name}"></coranto-digest>`)
    .join("");
  const counting = `<script>globalThis.made = 0; globalThis.Worker = class extends Worker { constructor(...all) { super(...all); made += 1; } };</script><script type="module" src="/coranto/element.js"></script>`;
  await on(page(four, counting), async ({ page: tab, server }) => {
    await tab.waitForFunction(() => [...document.querySelectorAll("coranto-digest")].every((one) => one.digest), null, {
      timeout: 60_000,
    });
    assert.equal(await tab.evaluate(() => globalThis.made), 1);
    assert.equal(server.asked.filter((path) => path.endsWith(".wasm")).length, 1);
    assert.equal(
      new Set(
        await tab.evaluate(() =>
          [...document.querySelectorAll("coranto-digest")].map((one) => one.digest.method.fingerprint),
        ),
      ).size,
      4,
    );
  });
});

test("taking it off the page stops its work, and moving it does not lose it", async () => {
  const counting = `<script>globalThis.ended = 0; globalThis.told = 0; Worker.prototype.terminate = new Proxy(Worker.prototype.terminate, { apply(target, self) { ended += 1; return Reflect.apply(target, self, []); } }); addEventListener("coranto-digest", () => (told += 1)); addEventListener("coranto-error", () => (told += 1));</script><script type="module" src="/coranto/element.js"></script>`;
  await on(page("", counting), async ({ page: tab }) => {
    await tab.evaluate(async () => {
      await customElements.whenDefined("coranto-digest");
      const element = document.createElement("coranto-digest");
      element.loading = "eager";
      element.input = JSON.stringify(
        Array.from({ length: 30_000 }, (_, n) => ({
          id: n,
          text: `The ferry number ${n} left the harbour ${n % 97} minutes late`,
          author: `a${n % 500}`,
        })),
      );
      globalThis.element = element;
      const begun = new Promise((resolve) => element.addEventListener("coranto-progress", resolve, { once: true }));
      document.querySelector("main").append(element);
      await begun;
      element.remove();
    });
    await tab.waitForFunction(() => globalThis.ended === 1);
    assert.equal(await tab.evaluate(() => element.matches(":state(busy)")), false);
    await tab.evaluate(() => {
      element.input = "The bridge reopens on Monday, says the town.";
      document.querySelector("main").append(element);
    });
    await shown(tab);
    assert.equal(await tab.evaluate(() => globalThis.told), 1, "the stopped work says nothing");
    await tab.evaluate(async () => {
      document.body.prepend(element);
      await new Promise((resolve) => setTimeout(resolve));
    });
    assert.ok(await tab.isVisible("coranto-digest article"));
    assert.equal(
      await tab.evaluate(() => element.matches(":state(busy)")),
      false,
      "what is shown is not digested again",
    );
  });
});

test("two versions live on one page: the second takes another name", async () => {
  const second = `<script type="module">
    import "/coranto/element.js";
    import "/coranto/element.js?twice";
    import { defineElement, CorantoDigest } from "/other/element.js";
    globalThis.same = customElements.get("coranto-digest") === CorantoDigest;
    defineElement("coranto-digest-next");
    defineElement("coranto-digest-next");
  </script>`;
  await on(
    {
      "/index.html": page(
        `<coranto-digest ${SRC} lang="en"></coranto-digest><coranto-digest-next ${SRC} lang="fr" loading="eager"></coranto-digest-next>`,
        second,
      ),
      "/other/": home,
    },
    async ({ page: tab, server, wrong }) => {
      await shown(tab);
      await shown(tab, "coranto-digest-next");
      assert.equal(await tab.evaluate(() => globalThis.same), false);
      assert.ok(server.asked.includes("/other/worker.js") && server.asked.includes("/coranto/worker.js"));
      assert.deepEqual(wrong, []);
    },
    {
      headers: () => ({
        "Content-Security-Policy": "trusted-types coranto 'allow-duplicates'; require-trusted-types-for 'script'",
      }),
    },
  );
});

test("strict policies: own files only, Trusted Types enforced", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; trusted-types coranto; require-trusted-types-for 'script'";
  await on(
    page(`<coranto-digest ${SRC}></coranto-digest>`),
    async ({ page: tab, wrong }) => {
      await shown(tab);
      assert.equal(
        await tab.evaluate(
          () => getComputedStyle(document.querySelector("coranto-digest").shadowRoot.querySelector(".title")).textAlign,
        ),
        "center",
      );
      assert.deepEqual(wrong, []);
      const passed = await tab.evaluate(() => {
        try {
          return String(trustedTypes.createPolicy("coranto", { createScriptURL: (url) => url }));
        } catch (thrown) {
          return thrown.name;
        }
      });
      assert.equal(passed, "TypeError", "the name is taken by a policy that passes nothing but the worker");
    },
    { headers: () => ({ "Content-Security-Policy": policy }) },
  );
});

test("a page that forbids WebAssembly leaves it to the worker", async () => {
  const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:";
  await on(
    page(`<coranto-digest ${SRC}></coranto-digest>`),
    async ({ page: tab }) => {
      await shown(tab);
    },
    { headers: (path) => (path.endsWith(".html") ? { "Content-Security-Policy": policy } : {}) },
  );
});

test("a page that forbids the worker says what it needs", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'self'; img-src data:";
  await on(
    page(`<coranto-digest ${SRC}>Own words</coranto-digest>`),
    async ({ page: tab }) => {
      await tab.waitForFunction(() => document.querySelector("coranto-digest").error);
      assert.match(await tab.evaluate(() => document.querySelector("coranto-digest").error.hint), /worker-src/);
      assert.ok(await tab.isVisible("text=Own words"));
    },
    { headers: () => ({ "Content-Security-Policy": policy }) },
  );
});

test("the package may lie on another origin, whole or only worker and module", async () => {
  const other = await serve({ "/coranto/": home }, () => ({ "Access-Control-Allow-Origin": "*" }));
  try {
    await on(
      page(
        `<coranto-digest ${SRC}></coranto-digest>`,
        `<script type="module" src="${other.address}/coranto/element.js"></script>`,
      ),
      async ({ page: tab, wrong, server }) => {
        await shown(tab);
        assert.deepEqual(wrong, []);
        assert.deepEqual(
          server.asked.filter((path) => path.startsWith("/coranto/")),
          [],
        );
      },
    );
    const urls = `worker-url="${other.address}/coranto/worker.js" wasm-url="${other.address}/coranto/coranto_core_bg.wasm"`;
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${other.address}; worker-src blob: ${other.address}; connect-src 'self' ${other.address}; img-src data:; trusted-types coranto; require-trusted-types-for 'script'`;
    await on(
      page(`<coranto-digest ${SRC} ${urls}></coranto-digest>`),
      async ({ page: tab, wrong, server }) => {
        await shown(tab);
        assert.deepEqual(wrong, []);
        assert.ok(!server.asked.some((path) => path.endsWith(".wasm") || path.endsWith("worker.js")));
      },
      { headers: () => ({ "Content-Security-Policy": policy }) },
    );
  } finally {
    other.close();
  }
});

test("the table of word vectors is fetched from beside the module, once, or not at all", async () => {
  const two = `<coranto-digest ${SRC}></coranto-digest><coranto-digest loading="eager" src="/sample/letters.csv"></coranto-digest>`;
  const method = (tab) => tab.evaluate(() => document.querySelector("coranto-digest").digest.method.vectors);
  let version;
  await on(page(two), async ({ page: tab, server }) => {
    await tab.waitForFunction(() => [...document.querySelectorAll("coranto-digest")].every((one) => one.digest), null, {
      timeout: 60_000,
    });
    assert.deepEqual(
      server.asked.filter((path) => path.endsWith(".bin")),
      ["/coranto/coranto_vectors.bin"],
    );
    version = await method(tab);
    assert.ok(version && version !== "none", version);
  });
  await on(page(`<coranto-digest ${SRC} vectors-url="none"></coranto-digest>`), async ({ page: tab, server }) => {
    await shown(tab);
    assert.deepEqual(
      server.asked.filter((path) => path.endsWith(".bin")),
      [],
    );
    assert.equal(await method(tab), "none");
  });
  await on(
    {
      "/index.html": page(`<coranto-digest ${SRC} vectors-url="/other/coranto_vectors.bin"></coranto-digest>`),
      "/other/": home,
    },
    async ({ page: tab, server }) => {
      await shown(tab);
      assert.deepEqual(
        server.asked.filter((path) => path.endsWith(".bin")),
        ["/other/coranto_vectors.bin"],
      );
      assert.equal(await method(tab), version);
    },
  );
});

test("sources open in place, by mouse and by keyboard", async () => {
  const axe = readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"]) {
    await on(
      page(`<h1>The page</h1><coranto-digest ${SRC} lang="en"></coranto-digest>`),
      async ({ page: tab, wrong }) => {
        await shown(tab);
        const cite = tab.locator("coranto-digest .paragraph .cite").first();
        await cite.click();
        const panel = tab.locator("coranto-digest .source-panel");
        assert.equal(await panel.count(), 1);
        assert.equal(await cite.getAttribute("aria-expanded"), "true");
        assert.ok(await panel.locator("blockquote").first().isVisible());
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
          [],
        );
        await cite.press("Escape");
        assert.equal(await panel.count(), 0);
        const quoted = tab.locator("coranto-digest .paragraph .cite:has(q)").first();
        await quoted.press("Enter");
        const words = (await quoted.locator("q").textContent()).replace(/\s+/g, " ");
        assert.equal(
          (await panel.locator("mark").textContent()).replace(/\s+/g, " "),
          words,
          "the quoted words are marked in their source",
        );
        await panel.locator("button").press("Enter");
        assert.equal(await panel.count(), 0);
        assert.ok(await quoted.evaluate((node) => node.getRootNode().activeElement === node), "focus returns");
        await quoted.press(" ");
        assert.equal(await panel.count(), 1);
        assert.deepEqual(wrong, []);
      },
      { context: { colorScheme } },
    );
  }
});

test("themes and custom properties; a page from right to left", async () => {
  const body = `<coranto-digest id="one" theme="light" ${SRC}></coranto-digest><coranto-digest id="two" theme="dark" ${SRC} loading="eager"></coranto-digest><coranto-digest id="three" ${SRC} loading="eager" style="--coranto-ink: rgb(1, 2, 3); --coranto-measure: 20rem"></coranto-digest>`;
  const styled = `<style>coranto-digest::part(title) { letter-spacing: 3px }</style><script>document.documentElement.dir = "rtl"</script><script type="module" src="/coranto/element.js"></script>`;
  await on(
    page(body, styled),
    async ({ page: tab }) => {
      await tab.waitForFunction(
        () => [...document.querySelectorAll("coranto-digest")].every((one) => one.digest),
        null,
        { timeout: 60_000 },
      );
      const look = (id, selector, property) =>
        tab.evaluate(
          ([id, selector, property]) =>
            getComputedStyle(document.getElementById(id).shadowRoot.querySelector(selector))[property],
          [id, selector, property],
        );
      assert.equal(await look("one", ".view", "backgroundColor"), "rgb(255, 253, 248)");
      assert.equal(await look("two", ".view", "backgroundColor"), "rgb(25, 23, 20)");
      assert.equal(await look("three", ".view", "backgroundColor"), "rgb(25, 23, 20)", "auto follows the device");
      assert.equal(await look("three", ".digest", "color"), "rgb(1, 2, 3)");
      assert.equal(await look("three", ".digest", "maxWidth"), "320px");
      assert.equal(await look("one", ".title", "letterSpacing"), "3px");
      assert.equal(await look("one", ".digest", "direction"), "ltr", "the digest's language decides");
    },
    { context: { colorScheme: "dark" } },
  );
  await on(
    page(
      "",
      '<script type="module">import { directionOf } from "/coranto/element/view.js"; globalThis.directions = ["ar", "he-IL", "fa", "en", "fr-CA", "az"].map(directionOf);</script>',
    ),
    async ({ page: tab }) => {
      await tab.waitForFunction(() => globalThis.directions);
      assert.deepEqual(await tab.evaluate(() => globalThis.directions), ["rtl", "rtl", "rtl", "ltr", "ltr", "ltr"]);
    },
  );
});

test("hostile posts are text", async () => {
  const hostile =
    "The bridge <img src=x onerror=alert(1)> reopens on Monday morning.\n\nNobody told the school about the closed \u202ebridge.\n\nThe detour costs every bus eleven minutes.";
  await on(
    page(
      `<coranto-digest></coranto-digest><script type="module">document.querySelector("coranto-digest").input = ${JSON.stringify(hostile).replaceAll("<", "\\u003c")};</script>`,
    ),
    async ({ page: tab, wrong }) => {
      await shown(tab);
      assert.equal(await tab.locator("coranto-digest img").count(), 0);
      assert.match(await tab.textContent("coranto-digest"), /^$/, "the light DOM is as it was");
      assert.deepEqual(wrong, []);
    },
  );
});

const framePage = (address, hash) =>
  `<iframe title="Digest" style="width: 100%; border: 0; height: 200px" src="${address}/coranto/embed.html#${hash}"></iframe>`;
const WITH_FRAME = '<script type="module" src="/coranto/frame.js"></script>';
/** Keeps what is said to the page around a frame, but for heights. */
const HEARING =
  '<script>globalThis.heard = []; addEventListener("message", ({ data }) => data.type !== "coranto-height" && heard.push(JSON.stringify(data)))</script>';

test("the frame page shows what its site lists, and gives its height", async () => {
  const frames = await serve({
    "/coranto/": home,
    "/coranto/posts.json": POSTS,
    "/coranto/embed.json": '{ "sources": ["../sample/", "/one.json"] }',
    "/one.json": POSTS,
    "/sample/": join(root, "www", "site", "sample"),
  });
  try {
    for (const src of ["/sample/x-search.json", "posts.json", "../one.json"]) {
      await on(
        page(framePage(frames.address, `src=${src}&lang=fr&theme=dark`), WITH_FRAME + HEARING),
        async ({ page: tab, wrong }) => {
          const inner = tab.frames()[1];
          await inner.waitForSelector("article.digest", { timeout: 60_000 });
          await tab.waitForFunction(() => document.querySelector("iframe").getBoundingClientRect().height > 1000);
          assert.equal(
            await inner.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
            true,
            "nothing to scroll",
          );
          assert.equal(await inner.evaluate(() => document.documentElement.lang), "fr");
          const [said] = await tab.evaluate(() => globalThis.heard);
          const { type, title, language } = JSON.parse(said);
          assert.deepEqual([type, language, title], ["coranto-digest", "fr", await inner.title()]);
          assert.deepEqual(wrong, []);
        },
      );
    }
  } finally {
    frames.close();
  }
});

test("whoever frames the page learns nothing of a file that is not listed, not there, not readable or another site's", async () => {
  const outside = await serve({ "/posts.json": POSTS }, () => ({ "Access-Control-Allow-Origin": "*" }));
  const pages = {
    "/coranto/": home,
    "/coranto/broken.json": "[{",
    "/coranto/sub/posts.json": POSTS,
    "/private/posts.json": POSTS,
    "/listed/posts.json": POSTS,
    "/coranto/embed.json": '{ "sources": ["/listed/", null, "", "https://:0", { "href": "/private/" }] }',
  };
  const frames = await serve(pages);
  // A site that lists nothing, and one whose list is no list.
  const { "/coranto/embed.json": _, ...unlisted } = pages;
  const bare = await serve(unlisted);
  const odd = await serve({ ...pages, "/coranto/embed.json": '{ "__proto__": { "sources": ["/"] } }' });
  try {
    const cases = [
      [frames, "/private/posts.json"],
      [frames, "../private/posts.json"],
      [frames, "/listed/../private/posts.json"],
      [frames, "/listed/..%2fprivate/posts.json"],
      [frames, "/listed/posts.json?of=somebody"],
      [frames, "/listed/none.json"],
      [frames, "sub/posts.json"],
      [frames, "none.json"],
      [frames, "broken.json"],
      [frames, "javascript:alert(1)"],
      [frames, "data:application/json,[]"],
      [frames, "https://["],
      [frames, `${outside.address}/posts.json`],
      [frames, ""],
      [bare, "/listed/posts.json"],
      [odd, "/private/posts.json"],
    ];
    const seen = new Set();
    for (const [server, src] of cases) {
      server.asked.length = 0;
      const body = page(framePage(server.address, `src=${encodeURIComponent(src)}&lang=fr`), WITH_FRAME + HEARING);
      await on(body, async ({ page: tab }) => {
        await tab.waitForFunction(() => globalThis.heard.length > 0, null, { timeout: 60_000 });
        const inner = tab.frames()[1];
        const text = await inner.evaluate(() => document.body.textContent);
        // A page that says hello after it was told is told again.
        seen.add(JSON.stringify([await tab.evaluate(() => [...new Set(globalThis.heard)]), text]));
      });
      const asked = server.asked.filter((path) => /posts\.json/.test(path));
      const mayAsk = src.startsWith("/listed/posts.json") && !src.includes("?") && server === frames;
      assert.ok(mayAsk || asked.length === 0, `${src}: ${asked}`);
    }
    assert.deepEqual(
      [...seen].map((one) => JSON.parse(one)),
      [[['{"type":"coranto-error"}'], "Cette édition ne peut pas être affichée ici."]],
    );
    assert.deepEqual(outside.asked, []);
  } finally {
    for (const server of [outside, frames, bare, odd]) server.close();
  }
});

test("the frame page asks without cookies, follows no redirection, and speaks to the page around it alone", async () => {
  const cookies = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/coranto/moved.json") {
      response.writeHead(302, { Location: "/private/posts.json" }).end();
      return;
    }
    if (/posts\.json$/.test(pathname)) cookies.push(`${pathname} ${request.headers.cookie ?? "none"}`);
    const type = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" }[extname(pathname)] ?? "";
    response.setHeader("Content-Type", type || "application/octet-stream");
    if (pathname === "/index.html") {
      response.setHeader("Set-Cookie", "session=somebody; Path=/");
      response.end(
        page(
          `${framePage("", "src=posts.json")}${framePage("", "src=moved.json")}`,
          `<script>globalThis.targets = []; postMessage = (message, target) => targets.push([message.type, target])</script>`,
        ),
      );
    } else if (/posts\.json$/.test(pathname)) response.end(POSTS);
    else if (existsSync(join(home, pathname.replace("/coranto/", ""))))
      response.end(readFileSync(join(home, pathname.replace("/coranto/", ""))));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const tab = await open(browser, `${address}/index.html`);
  try {
    await tab.page.frames()[1].waitForSelector("article.digest", { timeout: 60_000 });
    await tab.page.waitForFunction(
      () => ["coranto-digest", "coranto-error"].every((type) => globalThis.targets.some(([said]) => said === type)),
      null,
      { timeout: 60_000 },
    );
    assert.deepEqual(cookies, ["/coranto/posts.json none"]);
    const targets = await tab.page.evaluate(() => globalThis.targets);
    assert.deepEqual([...new Set(targets.map(([, target]) => target))], [address]);
  } finally {
    await tab.close();
    server.closeAllConnections();
    server.close();
  }
});

test("a page takes heights from its own frames alone", async () => {
  const shout = `<script>for (const type of ["coranto-height"]) parent.postMessage({ type, height: 5000 }, "*"); parent.postMessage("done", "*")</script>`;
  const frames = await serve({
    "/coranto/embed.html": `<!doctype html>${shout}`,
    "/other.html": `<!doctype html>${shout}`,
  });
  try {
    const body = [
      `<iframe title="own" src="${frames.address}/coranto/embed.html#src=posts.json"></iframe>`,
      `<iframe title="other page" src="${frames.address}/other.html#src=posts.json"></iframe>`,
      `<iframe title="nothing to show" src="${frames.address}/coranto/embed.html"></iframe>`,
      `<iframe title="own words" srcdoc="${shout.replaceAll('"', "&quot;")}"></iframe>`,
      // Its address is that of the page for frames; what is in it has gone elsewhere.
      `<iframe title="gone" name="gone" src="${frames.address}/coranto/embed.html#src=gone.json"></iframe>`,
    ].join("");
    const counting = `<script>globalThis.done = 0; addEventListener("message", ({ data }) => data === "done" && done++)</script>`;
    const pages = { "/index.html": page(body, counting + WITH_FRAME), "/elsewhere.html": page("") };
    await on(pages, async ({ page: tab, server }) => {
      const height = (title) =>
        tab.evaluate((title) => document.querySelector(`[title="${title}"]`).style.height, title);
      await tab.waitForFunction(() => globalThis.done >= 5);
      // The frames may have spoken before frame.js was there: once more.
      const gone = tab.frames().find((frame) => frame.name() === "gone");
      await gone.goto(`${server.address}/elsewhere.html`);
      await tab.evaluate(() => {
        document.querySelector("[title=gone]").style.height = "";
      });
      for (const frame of tab.frames().slice(1)) {
        await frame.evaluate(() => {
          for (const height of [1e9, Number.NaN, "7px", -4, 5000])
            parent.postMessage({ type: "coranto-height", height }, "*");
          parent.postMessage("done", "*");
        });
      }
      await tab.waitForFunction(() => globalThis.done >= 10);
      assert.equal(await height("own"), "5000px");
      for (const title of ["other page", "nothing to show", "own words", "gone"])
        assert.equal(await height(title), "", title);
      // Nor from a window that is no frame.
      await tab.evaluate(() => postMessage({ type: "coranto-height", height: 9 }, "*"));
      const own = tab.frames()[1];
      await own.evaluate(() => parent.postMessage({ type: "coranto-height", height: 1e9 }, "*"));
      await tab.waitForFunction(() => document.querySelector("[title=own]").style.height !== "5000px");
      assert.equal(await height("own"), "100000px");
    });
  } finally {
    frames.close();
  }
});

test("custom-elements.json says what the class has", async () => {
  const manifest = JSON.parse(readFileSync(join(home, "custom-elements.json"), "utf8"));
  const declared = manifest.modules[0].declarations[0];
  const sorted = (list) => [...new Set(list)].sort();
  const names = (list) => sorted(list.map(({ name }) => name));
  const style = readFileSync(join(home, "element", "style.js"), "utf8");
  assert.deepEqual(
    names(declared.cssProperties),
    sorted([...style.matchAll(/var\((--coranto-[a-z]+), /g)].map(([, name]) => name)),
  );
  for (const { name, default: value } of declared.cssProperties)
    assert.ok(style.includes(`var(${name}, ${value})`), name);
  const source = readFileSync(join(home, "element", "class.js"), "utf8");
  assert.deepEqual(names(declared.events), sorted([...source.matchAll(/#tell\("([a-z-]+)"/g)].map(([, name]) => name)));
  assert.deepEqual(
    names(declared.cssStates),
    sorted([...source.matchAll(/#state\("([a-z-]+)"/g)].map(([, name]) => name)),
  );
  await on(page(`<coranto-digest ${SRC}></coranto-digest>`), async ({ page: tab }) => {
    await tab.waitForSelector("coranto-digest .progress");
    const parts = new Set(["progress"]);
    await shown(tab);
    await tab.locator("coranto-digest .cite").first().click();
    const found = await tab.evaluate(() => {
      const Class = customElements.get("coranto-digest");
      const element = document.querySelector("coranto-digest");
      return {
        attributes: Class.observedAttributes,
        members: Object.getOwnPropertyNames(Class.prototype).filter(
          (name) => !/^(constructor|connectedCallback|disconnectedCallback|attributeChangedCallback)$/.test(name),
        ),
        parts: [...element.shadowRoot.querySelectorAll("[part]")].map((node) => node.getAttribute("part")),
        slots: [...element.shadowRoot.querySelectorAll("slot")].map((node) => node.name),
      };
    });
    for (const name of found.parts) parts.add(name);
    // These are rare: a digest that breaks a rule, one with a translation, one with a list.
    for (const rare of ["draft", "translation", "list", "item"]) parts.add(rare);
    const article = readFileSync(join(home, "render", "dom.js"), "utf8");
    assert.ok(["draft", "translation", "list"].every((name) => article.includes(`part("${name}"`)));
    assert.deepEqual(names(declared.attributes), sorted(found.attributes));
    assert.deepEqual(names(declared.members), sorted(found.members));
    assert.deepEqual(names(declared.cssParts), sorted(parts));
    for (const name of found.slots)
      assert.ok(
        declared.slots.some((slot) => slot.name === name),
        name,
      );
  });
});
