// Files on their way into the module: in pieces, and of a large archive only what can hold posts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { crc32 as zlibCrc32 } from "node:zlib";
import { root } from "../../scripts/setup.mjs";

let core;
let wasm;
let perform;

before(async () => {
  core = await import(pathToFileURL(join(root, "pkg", "coranto_core.js")).href);
  ({ perform } = await import(pathToFileURL(join(root, "pkg", "worker", "jobs.js")).href));
  wasm = core.initSync({ module: readFileSync(join(root, "pkg", "coranto_core_bg.wasm")) });
});

const inspect = async (name, data) =>
  JSON.parse(await perform(core, { call: "inspect", args: { inputs: [{ name, data }] } }));

/** The checksum of ZIP (ISO 3309), for a Node that has none of its own. */
function crc32(bytes) {
  if (zlibCrc32) return zlibCrc32(bytes);
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** A ZIP of stored members, as its description says. */
function zipOf(members) {
  const parts = [];
  const list = [];
  let offset = 0;
  for (const [name, bytes] of members) {
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, label]);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, Buffer.alloc(10), place, label]));
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

test("of a large archive the pictures are not even read", async () => {
  const tweet =
    'window.YTD.tweets.part0 = [ {"tweet":{"id_str":"1","full_text":"Fish at the pier","created_at":"Thu Mar 02 10:00:00 +0000 2023"}} ]';
  const account =
    'window.YTD.account.part0 = [ {"account":{"username":"gull","accountId":"42","accountDisplayName":"A Gull"}} ]';
  const zip = zipOf([
    ["data/tweets_media/a.mp4", Buffer.alloc(20 << 20, 7)],
    ["data/tweets.js", Buffer.from(tweet)],
    ["data/tweets_media/b.jpg", Buffer.alloc(16 << 20, 9)],
    ["data/account.js", Buffer.from(account)],
  ]);
  let read = 0;
  const source = {
    size: zip.length,
    read(from, to) {
      read += to - from;
      return new Uint8Array(zip.subarray(from, to));
    },
  };
  for (const data of [source, new Blob([zip])]) {
    const { posts, files } = await inspect("archive.zip", data);
    assert.equal(posts, 1);
    assert.deepEqual(
      files.map(({ name }) => name),
      ["archive.zip/data/account.js", "archive.zip/data/tweets.js"],
    );
  }
  assert.ok(read < 1 << 20, `${read} bytes were read of ${zip.length}`);
  // One that is not as it should be is taken whole, and refused for what it is.
  const cut = zip.subarray(0, zip.length - 30);
  await assert.rejects(inspect("cut.zip", new Uint8Array(cut)), ({ message }) => /cut off/.test(message));
});

test("a long text is in the module once", async () => {
  const row = `${JSON.stringify({ id: "0", text: "The ferry is late again and nobody told us", padding: "x".repeat(3000) })}\n`;
  const data = new TextEncoder().encode(row.repeat(8_000).replaceAll('"id":"0"', '"id":"00000"'));
  const held = wasm.memory.buffer.byteLength;
  const { files } = await inspect("long.ndjson", data);
  assert.equal(files[0].skippedTotal, 0);
  const taken = wasm.memory.buffer.byteLength - held;
  assert.ok(taken < data.length * 1.6, `${taken} bytes of memory for ${data.length} bytes of text`);
});

test("what cannot be read any more says so", async () => {
  const gone = { size: 100, read: () => Promise.reject(new Error("gone")) };
  await assert.rejects(
    inspect("gone.json", gone),
    ({ code, file, hint }) => code === "unreadable" && file === "gone.json" && hint !== "",
  );
  await assert.rejects(
    inspect("huge.json", { size: 2 ** 40, read: () => new Uint8Array(4) }),
    ({ code }) => code === "too-large",
  );
});
