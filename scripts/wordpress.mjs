// `npm run test:wordpress`: a WordPress of its own, from Debian's packages, on the loopback. An author
// without the right to unfiltered HTML saves a digest, and it is read back as served; the block editor
// takes every block as valid; an administrator activates the plugin and the element digests in the page.
//
//   node scripts/wordpress.mjs [--keep] [--screenshots FOLDER]
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { needBrowser, root, run, say } from "./setup.mjs";
import { poison, readHtml, unitsOf, wordsOf } from "../tests/package/reading.mjs";

const { values: wish } = parseArgs({ options: { keep: { type: "boolean" }, screenshots: { type: "string" } } });
const PROGRAMS = ["php-cli", "php-mysql", "php-xml", "php-mbstring", "mariadb-server"];
const UNPACKED = ["wordpress", "wordpress-theme-twentytwentythree", "libjs-underscore", "libjs-cropper", "php-getid3"];
const cache = join(root, "target", "wordpress");

const has = (program) => spawnSync("which", [program]).status === 0;

/** Debian's WordPress, unpacked beside the build; the programs it needs, installed. */
function needWordPress() {
  if (!has("php") || !has("mariadbd")) {
    if (!has("apt-get") || process.getuid?.() !== 0) {
      say(`install ${PROGRAMS.join(" ")} first: this runs Debian's WordPress`);
      process.exit(1);
    }
    say(`installing ${PROGRAMS.join(" ")}`);
    run("apt-get", ["update", "-qq"]);
    // No service is to start: this script runs its own.
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PROGRAMS], {
      env: { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
    });
  }
  if (existsSync(join(cache, "usr", "share", "wordpress", "wp-load.php"))) return;
  mkdirSync(cache, { recursive: true });
  const place = mkdtempSync(join(tmpdir(), "coranto-deb-"));
  execFileSync("apt-get", ["download", "-qq", ...UNPACKED], { cwd: place, stdio: ["ignore", "ignore", "ignore"] });
  for (const name of readdirSync(place)) run("dpkg", ["-x", join(place, name), cache]);
  rmSync(place, { recursive: true });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(what, test, tries = 300) {
  for (let n = 0; n < tries; n++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not start`);
}

needWordPress();
const { chromium } = needBrowser();
const place = mkdtempSync(join(tmpdir(), "coranto-wp-"));
const site = join(place, "usr", "share", "wordpress");
const children = [];
// A server of several processes is ended as the group that it is.
const end = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended.
  }
};
process.on("exit", () => {
  for (const child of children) end(child, "SIGKILL");
});

cpSync(cache, place, { recursive: true, verbatimSymlinks: true });
cpSync(join(root, "examples", "wordpress", "coranto"), join(site, "wp-content", "plugins", "coranto"), {
  recursive: true,
});
for (const name of readdirSync(join(root, "pkg"))) {
  if (/\.(js|wasm)$/.test(name))
    cpSync(join(root, "pkg", name), join(site, "wp-content", "plugins", "coranto", "module", name));
}
const uploads = join(site, "wp-content", "uploads");
mkdirSync(uploads, { recursive: true });
cpSync(join(root, "www", "site", "sample", "bluesky-search.json"), join(uploads, "posts.json"));

say("starting MariaDB on a socket of its own");
const data = join(place, "data");
const socket = join(place, "db.sock");
const asRoot = process.getuid?.() === 0 ? ["--user=root"] : [];
execFileSync(
  "mariadb-install-db",
  ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", ...asRoot],
  { stdio: "ignore" },
);
children.push(
  spawn(
    "mariadbd",
    [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(place, "db.pid")}`,
      "--skip-networking",
      ...asRoot,
    ],
    { stdio: "ignore", detached: true },
  ),
);
const sql = (text) =>
  spawnSync("mariadb", ["--no-defaults", `--socket=${socket}`, "-uroot"], { input: text }).status === 0;
await until("MariaDB", () => sql("CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;"));

const port = await freePort();
const home = `http://127.0.0.1:${port}`;
rmSync(join(site, "wp-config.php"));
writeFileSync(
  join(site, "wp-config.php"),
  `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $name) define($name, $name . 'of a site that lives for a minute');
define('WP_HOME', '${home}'); define('WP_SITEURL', '${home}');
define('WP_ENVIRONMENT_TYPE', 'local'); define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', '${join(place, "debug.log")}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
);

/** Runs PHP inside WordPress and returns what it answers. */
function php(code) {
  const script = join(place, "script.php");
  writeFileSync(script, `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${code}`);
  const { status, stdout, stderr } = spawnSync("php", [script], { encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n@") + 2));
}
const answer = (value) => `echo "\\n@" . json_encode(${value});`;

say("installing WordPress");
const users = php(`
define('WP_INSTALLING', true);
function wp_mail() { return true; }
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Coranto', 'admin', 'admin@example.org', true, '', 'administrator');
switch_theme('twentytwentythree');
update_option('permalink_structure', '');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author']);
$out = [];
foreach (['admin', 'author'] as $name) {
  $user = get_user_by('login', $name);
  $out[$name] = ['password' => WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'test'])[0], 'unfiltered' => user_can($user, 'unfiltered_html')];
}
${answer("$out")}`);
assert.equal(users.author.unfiltered, false);
const version = php(`require '${site}/wp-load.php'; ${answer("get_bloginfo('version')")}`);
say(`WordPress ${version} at ${home}`);
children.push(
  spawn("php", ["-q", "-S", `127.0.0.1:${port}`, "-t", site], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "3" },
  }),
);
await until("PHP's server", () =>
  fetch(`${home}/?rest_route=/`).then(
    (response) => response.ok,
    () => false,
  ),
);

async function rest(user, path, body) {
  const response = await fetch(`${home}/?rest_route=/wp/v2/${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${users[user].password}`).toString("base64")}`,
      "content-type": "application/json",
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${path}: ${response.status} ${text.slice(0, 400)}`);
  return JSON.parse(text);
}

const coranto = await import(pathToFileURL(join(root, "pkg", "index.node.js")).href);
const sample = [
  "x-search.json",
  "bluesky-search.json",
  "mastodon-timeline.json",
  "reddit-listing.json",
  "letters.csv",
].map((name) => ({ name, data: readFileSync(join(root, "www", "site", "sample", name)) }));

function sameWords(what, actual, expected) {
  const [one, other] = [wordsOf(actual), wordsOf(expected)];
  const at = one.findIndex((word, index) => word !== other[index]);
  const from = Math.max(0, (at < 0 ? Math.min(one.length, other.length) : at) - 4);
  assert.ok(
    at < 0 && one.length === other.length,
    `${what}: words differ:\n  is     … ${one.slice(from, from + 14).join(" ")}\n  should … ${other.slice(from, from + 14).join(" ")}`,
  );
}

/** The post as a visitor is served it. */
async function served(id) {
  const html = await (await fetch(`${home}/?p=${id}`)).text();
  const read = readHtml(html, { isPage: true });
  const content = read.elements.find((node) =>
    node.attrs.some(({ name, value }) => name === "class" && value.split(" ").includes("entry-content")),
  );
  assert.ok(content, "the theme shows no content");
  return { html, content };
}

const plain = (node) => readHtml(inner(node)).text;
const inner = (node) =>
  node.nodeName === "#text"
    ? node.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    : node.nodeName === "#comment"
      ? ""
      : node.tagName === "br"
        ? "<br>"
        : `<${node.tagName}>${(node.childNodes ?? []).map(inner).join("")}</${node.tagName}>`;

const posts = {};
for (const language of ["en", "fr"]) {
  const digest = await coranto.digest(sample, { language });
  for (const [name, edition] of [
    [language, digest],
    [`${language}, poisoned`, poison(digest)],
  ]) {
    const content = coranto.render(edition, "wordpress");
    const post = await rest("author", "posts", { title: name, content, status: "publish" });
    posts[name] = post.id;
    const stored = (await rest("author", `posts/${post.id}&context=edit`)).content.raw;
    // kses writes entities its own way; the tree is what counts.
    const shape = (html) =>
      readHtml(html).elements.map((node) =>
        [node.tagName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(" "),
      );
    sameWords(`stored, ${name}`, readHtml(stored).text, readHtml(content).text);
    const [kept, given] = [shape(stored), shape(content)];
    const changed = given.findIndex((tag, index) => tag !== kept[index]);
    assert.ok(
      changed < 0 && kept.length === given.length,
      `${name}: of an author's post <${given[changed]}> becomes <${kept[changed]}>`,
    );
    assert.equal(stored.match(/<!-- \/?wp:[a-z-]+/g).join(), content.match(/<!-- \/?wp:[a-z-]+/g).join());
    const { html, content: shown } = await served(post.id);
    const expected = unitsOf(edition)
      .map(({ text }) => text)
      .join("\n");
    const text = plain(shown);
    sameWords(
      `served, ${name}`,
      text.slice(0, text.lastIndexOf("coranto-proof/1")).split(/\n/).filter(Boolean).slice(0, -1).join("\n"),
      expected,
    );
    if (name === language) {
      const checks = await coranto.verify(html, sample, { language });
      assert.deepEqual(
        checks.filter((check) => !check.passed),
        [],
        "the served page is not verified",
      );
    }
  }
}
say("an author's posts come back whole, as stored and as served; the served pages verify against the export");

php(
  `require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/plugin.php'; $error = activate_plugin('coranto/coranto.php'); ${answer("is_wp_error($error) ? $error->get_error_message() : null")}`,
);
const block = '<!-- wp:coranto/digest {"src":"/wp-content/uploads/posts.json","lang":"en"} /-->';
const embeds = {
  block: (await rest("admin", "posts", { title: "The block", content: block, status: "publish" })).id,
  shortcode: (
    await rest("author", "posts", {
      title: "The short code",
      content:
        '<!-- wp:shortcode -->\n[coranto src="/wp-content/uploads/posts.json" lang="fr"]\n<!-- /wp:shortcode -->',
      status: "publish",
    })
  ).id,
};

const { chromium: playwright } = await import("playwright-core");
const browser = await playwright.launch({ executablePath: chromium, args: ["--no-sandbox"] });
const shoot = async (page, name, options) => {
  if (!wish.screenshots) return;
  mkdirSync(wish.screenshots, { recursive: true });
  await page.screenshot({ path: join(wish.screenshots, `${name}.png`), ...options });
};
try {
  const visitor = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const foreign = [];
  const told = [];
  visitor.on("console", (message) => told.push(message.text()));
  visitor.on("pageerror", (error) => told.push(String(error)));
  visitor.on("response", (response) => response.ok() || told.push(`${response.status()} ${response.url()}`));
  visitor.on(
    "request",
    (request) => request.url().startsWith(home) || /^(blob|data):/.test(request.url()) || foreign.push(request.url()),
  );
  for (const [name, id] of Object.entries(embeds)) {
    await visitor.goto(`${home}/?p=${id}`);
    await visitor
      .locator("coranto-digest [part~=title]")
      .waitFor({ timeout: 60_000 })
      .catch(async () => {
        assert.fail(
          `the ${name} shows no digest:\n${told.join("\n")}\n${await visitor.locator(".entry-content").innerHTML()}`,
        );
      });
    const language = await visitor.locator("coranto-digest article").getAttribute("lang");
    assert.equal(language, name === "block" ? "en" : "fr");
    if (name === "block") await shoot(visitor, "wordpress-element");
  }
  say("the element digests the site's own export in the visitor's browser, by block and by short code");
  await visitor.goto(`${home}/?p=${posts.en}`);
  assert.deepEqual(foreign, [], "a page asks other hosts");

  const editor = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await editor.goto(`${home}/wp-login.php`);
  await editor.fill("#user_login", "author");
  await editor.fill("#user_pass", "author");
  await Promise.all([editor.waitForURL(/wp-admin/), editor.click("#wp-submit")]);
  for (const [name, id] of Object.entries(posts)) {
    await editor.goto(`${home}/wp-admin/post.php?post=${id}&action=edit`);
    await editor.waitForFunction(
      () => globalThis.wp?.data?.select("core/block-editor")?.getBlocks().length > 10,
      null,
      { timeout: 60_000 },
    );
    const state = await editor.evaluate(() => {
      const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
      const blocks = wp.data.select("core/block-editor").getBlocks();
      return {
        invalid: flat(blocks)
          .filter((block) => !block.isValid || block.name === "core/missing")
          .map((block) => block.originalContent ?? block.name),
        saved: wp.blocks.serialize(blocks),
      };
    });
    assert.deepEqual(state.invalid, [], `${name}: the editor finds blocks invalid`);
    const content = (await rest("author", `posts/${id}&context=edit`)).content.raw;
    sameWords(`saved by the editor, ${name}`, readHtml(state.saved).text, readHtml(content).text);
    if (name === "en") {
      // As the guide says: the first heading goes to the title.
      await editor.evaluate(() => {
        const [first] = wp.data.select("core/block-editor").getBlocks();
        wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
        wp.data
          .dispatch("core/editor")
          .editPost({ title: new DOMParser().parseFromString(first.attributes.content, "text/html").body.textContent });
        wp.data.dispatch("core/block-editor").removeBlock(first.clientId);
      });
      await editor.waitForTimeout(1000);
      await shoot(editor, "wordpress-editor");
    }
  }
  say("the block editor finds every block valid and saves the same words");
} finally {
  await browser.close();
}
const log = existsSync(join(place, "debug.log")) ? readFileSync(join(place, "debug.log"), "utf8") : "";
assert.ok(!/plugins\/coranto/.test(log), log);
say("WordPress keeps everything");
for (const child of children.splice(0).reverse()) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  end(child, "SIGTERM");
  await gone;
}
if (wish.keep) say(`its files are in ${place}`);
else rmSync(place, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
