// Files packed with Zstandard and large tape archives, which are unpacked before they come into the module.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as zlib from "node:zlib";
import { root } from "../../scripts/setup.mjs";

let core;
let perform;
let unpack;

before(async () => {
  core = await import(pathToFileURL(join(root, "pkg", "coranto_core.js")).href);
  ({ perform } = await import(pathToFileURL(join(root, "pkg", "worker", "jobs.js")).href));
  ({ unpack } = await import(pathToFileURL(join(root, "pkg", "worker", "zstd.js")).href));
  core.initSync({ module: readFileSync(join(root, "pkg", "coranto_core_bg.wasm")) });
});

/** Lines of Reddit, the same as those that were packed with `zstd -19 --long=31`. */
function lines(count) {
  const words = "pier gull tern boat rain late again nobody council vote Monday harbour ferry town".split(" ");
  let seed = 7;
  const next = (n) => (seed = (seed * 16807) % 2147483647) % n;
  const row = (n) => ({
    id: n.toString(36),
    author: `a${n % 9}`,
    body: `The ${words[next(14)]} is ${words[next(14)]}`,
    created_utc: 1.7e9 + n,
    link_id: "t3_zz",
    parent_id: "t3_zz",
    score: n % 7,
    subreddit: "town",
  });
  return Array.from({ length: count }, (_, n) => `${JSON.stringify(row(n))}\n`).join("");
}

const packed = readFileSync(new URL("./lines.ndjson.zst", import.meta.url));
const sourceOf = (bytes) => ({ size: bytes.length, read: (from, to) => new Uint8Array(bytes.subarray(from, to)) });
const unpacked = async (bytes, limit = 1 << 28) => Buffer.concat(await unpack(sourceOf(Buffer.from(bytes)), limit));
const inspect = async (inputs) => JSON.parse(await perform(core, { call: "inspect", args: { inputs } }));
const one = (name, data) => inspect([{ name, data: new Uint8Array(data) }]);

const hex = (text) => Buffer.from(text.replaceAll(" ", ""), "hex");
const block = (kind, length, bytes, last = 1) =>
  Buffer.concat([hex((last | (kind << 1) | (length << 3)).toString(16).padStart(6, "0")).reverse(), bytes]);
const frame = (...blocks) => Buffer.concat([hex("28b52ffd 00 58"), ...blocks]);

test("frames of every kind are unpacked", async () => {
  assert.equal(String(await unpacked(packed)), lines(1200));
  // Stored, and one byte repeated; a frame that is to be skipped, and an empty one, between others.
  const stored = frame(block(0, 4, Buffer.from("ahoy"), 0), block(1, 5, Buffer.from("!")));
  assert.equal(String(await unpacked(stored)), "ahoy!!!!!");
  assert.equal(
    String(
      await unpacked(Buffer.concat([stored, hex("502a4d18 03000000 aabbcc"), frame(block(0, 0, hex(""))), stored])),
    ),
    "ahoy!!!!!ahoy!!!!!",
  );
  // A Huffman tree of two weights as they are, one stream, no sequences.
  assert.deepEqual([...(await unpacked(hex("28b52ffd 20 04 3d0000 42c000 8111 63 00")))], [2, 0, 1, 2]);
  // A tree of packed weights in four streams, by the command-line tool at level 19.
  const letters = Buffer.from(
    "KLUv/WQsAIUCAMYSEwbg6bsB1BEQABAADwC9DjQ2ufeiEM6LUO57yXM6jTX2XmsLexa6YUVxqNXDDy//mxt3xu/CyBEIYdjuY3ducY34AEox9I6uasv5lxgAGkWUUg==",
    "base64",
  );
  assert.match(String(await unpacked(letters)), /^[abcd]{300}$/);
});

test("what Node packs is unpacked", { skip: !zlib.zstdCompressSync && "this Node has no Zstandard" }, async () => {
  for (const size of [0, 1, 100, 70_000, 5_000_000]) {
    for (const make of [(n) => n % 251, (n) => (n * n * 2654435761) >>> 24, (n) => 97 + ((n >> (n % 7)) % 11)]) {
      const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, n) => make(n)));
      assert.ok((await unpacked(zlib.zstdCompressSync(bytes))).equals(bytes), `${size} bytes`);
    }
  }
});

test("what is cut, damaged or beyond the limits says so", async () => {
  for (let at = 1; at < packed.length; at += 97) {
    await assert.rejects(unpacked(packed.subarray(0, at)), ({ fault }) => fault === "cut");
    const other = Buffer.from(packed);
    other[at] ^= 1 << (at % 8);
    // A changed literal is still a text; everything else is a fault with a name.
    const outcome = await unpacked(other).catch(({ fault }) => fault);
    assert.ok(
      Buffer.isBuffer(outcome) || ["cut", "damaged", "dictionary", "large"].includes(outcome),
      `byte ${at}: ${outcome}`,
    );
  }
  const bomb = frame(...Array.from({ length: 600 }, (_, n) => block(1, 1 << 17, Buffer.from("x"), n === 599 ? 1 : 0)));
  await assert.rejects(unpacked(bomb, 32 << 20), ({ fault }) => fault === "large");
  await assert.rejects(one("RC.zst", bomb), ({ code, file }) => code === "too-large" && file === "RC.zst");
  await assert.rejects(
    one("RC.zst", packed.subarray(0, 5000)),
    ({ code, message }) => code === "unreadable" && /cut off/.test(message),
  );
  await assert.rejects(
    one("RC.zst", hex("28b52ffd 21 07 04 210000 61626364")),
    ({ code, message }) => code === "unsupported" && /dictionary/.test(message),
  );
});

test("a dump of Reddit is read as it was downloaded, through the module and the command line", async () => {
  const { posts, files } = await one("RC_2023-01.zst", packed);
  assert.deepEqual([posts, files[0].name, files[0].format, files[0].authors], [1200, "RC_2023-01", "reddit", 9]);
  const run = spawnSync(process.execPath, [join(root, "pkg", "bin", "coranto.js"), "inspect"], { input: packed });
  assert.equal(JSON.parse(run.stdout).posts, 1200);
  // Among others, one that cannot be unpacked is named, and the others are read.
  const several = await inspect([
    { name: "cut.zst", data: new Uint8Array(packed.subarray(0, 5000)) },
    { name: "RC.zst", data: new Uint8Array(packed) },
  ]);
  assert.equal(several.posts, 1200);
  assert.ok(several.files.some(({ name, warnings }) => name === "cut.zst" && /Zstandard/.test(warnings[0])));
});

/** A tape archive of `[name, bytes]`, long names as GNU and as POSIX write them. */
function tarOf(members) {
  const header = (name, size, kind) => {
    const bytes = Buffer.alloc(512);
    bytes.write(name.slice(0, 100));
    bytes.write("0000644\0", 100);
    bytes.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
    bytes.write(`${kind}ustar\x0000`, 156);
    bytes.write(kind, 156);
    bytes.write("ustar\x0000", 257);
    bytes.fill(" ", 148, 156);
    bytes.write(
      `${bytes
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
    );
    return bytes;
  };
  const padded = (bytes) => [bytes, Buffer.alloc(-bytes.length & 511)];
  const parts = members.flatMap(([name, bytes]) => {
    if (name.length < 100) return [header(name, bytes.length, "0"), ...padded(bytes)];
    const record = (length) => `${length} path=${name}\n`;
    const pax = Buffer.from(record(record(100).length));
    return [header("pax", pax.length, "x"), ...padded(pax), header("cut", bytes.length, "0"), ...padded(bytes)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

test("of a large tape archive the pictures are passed over, packed or not", async () => {
  const note = (n) =>
    `{"id":"https://m.example/${n}","type":"Note","published":"2024-05-01T10:00:00Z","attributedTo":"https://m.example/users/ann","to":["https://www.w3.org/ns/activitystreams#Public"],"content":"<p>Fish at the pier, ${n} times</p>"}`;
  const outbox = `{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[${[1, 2].map((n) => `{"type":"Create","actor":"https://m.example/users/ann","object":${note(n)}}`)}]}`;
  const noise = Buffer.alloc(20 << 20);
  for (let at = 0, seed = 1; at < noise.length; at += 4)
    noise.writeUInt32LE((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0), at);
  const folder = `media_attachments/${"files/".repeat(20)}`;
  const tar = tarOf([
    [`${folder}1.mp4`, noise],
    ["media_attachments/2.jpg", noise],
    [`${folder}outbox.json`, Buffer.from(outbox)],
    ["avatar.png", Buffer.alloc(99)],
  ]);
  const { Files } = core;
  for (const [name, bytes] of [
    ["archive.tar", tar],
    ["archive.tar.gz", zlib.gzipSync(tar, { level: 1 })],
  ]) {
    let pushed = 0;
    class Counted {
      constructor() {
        this.files = new Files();
      }
      open(name, size) {
        this.files.open(name, size);
      }
      push(bytes) {
        pushed += bytes.length;
        this.files.push(bytes);
      }
      free() {
        this.files.free();
      }
    }
    const counting = {
      worthReading: core.worthReading,
      Files: Counted,
      inspect: ({ files }, ...rest) => core.inspect(files, ...rest),
    };
    const { posts } = JSON.parse(
      await perform(counting, { call: "inspect", args: { inputs: [{ name, data: new Uint8Array(bytes) }] } }),
    );
    assert.equal(posts, 2, name);
    assert.ok(pushed < 1 << 14, `${pushed} bytes of ${name} came into the module`);
    // One that is cut is taken whole, and the module says what is wrong with it.
    const cut = new Uint8Array(bytes.subarray(0, bytes.length - (1 << 20)));
    const outcome = await one(name, cut).then(
      ({ files }) => files.flatMap(({ warnings }) => warnings).join(),
      ({ message }) => message,
    );
    assert.match(outcome, /cut off|damaged/, name);
  }
});
