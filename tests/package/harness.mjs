// What the package's tests share: the tarball as npm makes it, static servers, a browser.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const sample = (name) => join(root, "www", "site", "sample", name);

/** A fresh folder outside the repository, removed by `remove`. */
export function freshFolder() {
  const path = mkdtempSync(join(tmpdir(), "coranto-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * The packages of a project, in target/, from the npm registry: installed once, and again where what the project asks for
 * is another. What `require` of a module there takes.
 * @param {string} name
 */
export function packagesOf(name) {
  const asked = readFileSync(join(root, "tests", "package", "projects", name, "package.json"), "utf8");
  const place = join(root, "target", "projects", name);
  const stamp = join(place, "installed.json");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== asked) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "package.json"), asked);
    execFileSync("npm", ["install", "--silent", "--prefer-offline", "--no-audit", "--no-fund"], {
      cwd: place,
      stdio: ["ignore", "ignore", "inherit"],
    });
    writeFileSync(stamp, asked);
  }
  return createRequire(join(place, "package.json"));
}

/** Packs the package into `place`; the tarball's path and the names in it. */
export function pack(place) {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", place], { cwd: join(root, "pkg"), encoding: "utf8" }),
  );
  return { tarball: join(place, packed.filename), names: packed.files.map((file) => file.path) };
}

/** Unpacks the tarball without installing it: the package's own folder. */
export function unpack(place) {
  const { tarball } = pack(place);
  const home = join(place, "coranto");
  mkdirSync(home);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", home]);
  return home;
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/**
 * A static server on this machine. `pages` maps a path to a folder (`/name/`) or to the text of a
 * page; `headers(path)` adds to what is sent.
 */
export async function serve(pages, headers = () => ({})) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(path);
    const send = (status, type, body) => {
      response.writeHead(status, { "Content-Type": type, ...headers(path) });
      if (typeof body === "string") response.end(body);
      else body.pipe(response);
    };
    if (typeof pages[path] === "string" && !path.endsWith("/"))
      return send(200, TYPES[extname(path)] ?? "text/html; charset=utf-8", pages[path]);
    const prefix = Object.keys(pages)
      .filter((one) => one.endsWith("/") && path.startsWith(one))
      .sort((a, b) => b.length - a.length)[0];
    if (prefix) {
      let file = join(pages[prefix], normalize(`/${path.slice(prefix.length)}`));
      try {
        if (statSync(file).isDirectory()) file = join(file, "index.html");
        statSync(file);
        return send(200, TYPES[extname(file)] ?? "application/octet-stream", createReadStream(file));
      } catch {
        // Falls through to 404.
      }
    }
    send(404, "text/plain", "not found");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Opens an address; what went wrong on it is kept in `wrong`. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(address);
  return { page, wrong, close: () => context.close() };
}

/** The digest in the first such element of the page, once it is shown. */
export function shown(page, selector = "coranto-digest") {
  return page.waitForSelector(`${selector} article.digest`, { timeout: 60_000 });
}
