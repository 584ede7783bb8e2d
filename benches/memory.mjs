// How much memory the module takes to read a file of 500 MB, in Node: `node benches/memory.mjs [MB]`.
//
// Makes the files in a temporary folder, reads each from the disk in a module of its own, and prints the
// largest size of the module's memory, beside the size of the file, and the whole process's.
import { createWriteStream, closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { execFileSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const pkg = fileURLToPath(new URL("../pkg/", import.meta.url));
const MB = 1_000_000;

/** A status as API v1.1 gives it, some 2.4 KB, with the fields that nobody reads. */
export function status(number) {
  const words = ["ferry", "pier", "harbour", "late", "again", "the", "town", "says", "nobody", "told", "us", "monday"];
  const text = Array.from({ length: 18 }, (_, at) => words[(number * 7 + at * at * 5 + at) % words.length]).join(" ");
  const user = {
    id: (number % 50_000) + 1,
    id_str: String((number % 50_000) + 1),
    name: `Name ${number % 50_000}`,
    screen_name: `name_${number % 50_000}`,
    location: "somewhere by the sea",
    description: "d".repeat(140),
    url: null,
    protected: false,
    followers_count: number % 9000,
    friends_count: 10,
    created_at: "Thu Nov 01 03:16:34 +0000 2012",
    profile_image_url_https: `https://pbs.example/${"p".repeat(90)}`,
  };
  return JSON.stringify({
    created_at: "Wed Mar 01 10:00:00 +0000 2023",
    id: number,
    id_str: String(1630000000000000000n + BigInt(number)),
    full_text: `${text} ${number}`,
    truncated: false,
    display_text_range: [0, 100],
    entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
    source: '<a href="https://example.org" rel="nofollow">An App</a>',
    user,
    geo: null,
    coordinates: null,
    place: null,
    contributors: null,
    is_quote_status: false,
    retweet_count: number % 90,
    favorite_count: number % 900,
    favorited: false,
    retweeted: false,
    lang: "en",
    extra: {
      metadata: Array.from({ length: 12 }, (_, at) => ({ key: `k${at}`, value: "v".repeat(60), score: at / 7 })),
    },
  });
}

/** Writes `bytes` bytes of statuses, a line each or as one array. */
async function write(path, bytes, array) {
  const stream = createWriteStream(path);
  let written = 0;
  let number = 0;
  const put = async (text) => {
    written += text.length;
    if (!stream.write(text)) await once(stream, "drain");
  };
  if (array) await put('{"statuses":[');
  while (written < bytes) {
    const rows = Array.from({ length: 400 }, () => status(number++)).join(array ? ",\n" : "\n");
    await put(number > 400 ? (array ? ",\n" : "\n") + rows : rows);
  }
  await put(array ? "]}" : "\n");
  stream.end();
  await once(stream, "finish");
  return number;
}

async function measure(path) {
  const core = await import(pathToFileURL(join(pkg, "coranto_core.js")).href);
  const { perform } = await import(pathToFileURL(join(pkg, "worker", "jobs.js")).href);
  const wasm = core.initSync({ module: readFileSync(join(pkg, "coranto_core_bg.wasm")) });
  const file = openSync(path, "r");
  const { size } = statSync(path);
  const data = {
    size,
    read(from, to) {
      const bytes = new Uint8Array(to - from);
      readSync(file, bytes, 0, bytes.length, from);
      return bytes;
    },
  };
  // Time of the processor and not of the clock: others may be using the machine.
  const before = process.cpuUsage();
  const report = JSON.parse(await perform(core, { call: "inspect", args: { inputs: [{ name: path, data }] } }));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  closeSync(file);
  const peak = wasm.memory.buffer.byteLength;
  const whole = process.resourceUsage().maxRSS * 1024;
  console.log(
    [
      `${(size / MB).toFixed(0)} MB ${path.replace(/.*\./, "")}`.padEnd(14),
      `${report.posts} posts`.padEnd(16),
      `module ${(peak / MB).toFixed(0)} MB`.padEnd(16),
      `process ${(whole / MB).toFixed(0)} MB`.padEnd(17),
      `${seconds.toFixed(1)} s, ${(size / MB / seconds).toFixed(0)} MB/s`,
    ].join("  "),
  );
}

if (process.argv[2] === "--one") await measure(process.argv[3]);
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = Number(process.argv[2] ?? 500) * MB;
  const folder = mkdtempSync(join(tmpdir(), "coranto-memory-"));
  const one = (path) =>
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--one", path], { stdio: "inherit" });
  try {
    const lines = join(folder, "statuses.ndjson");
    await write(lines, bytes, false);
    one(lines);
    rmSync(lines);
    const array = join(folder, "statuses.json");
    await write(array, bytes, true);
    one(array);
    try {
      execFileSync("zip", ["-q", "-j", join(folder, "statuses.zip"), array]);
      one(join(folder, "statuses.zip"));
    } catch (thrown) {
      if (thrown.code !== "ENOENT") throw thrown;
      console.log("no ZIP: there is no `zip` on this machine");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
