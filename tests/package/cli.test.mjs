// The command line as the installed package has it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { freshFolder, pack, sample } from "./harness.mjs";

let folder;
let bin;
let home;
before(() => {
  folder = freshFolder();
  writeFileSync(join(folder.path, "package.json"), '{"private":true}');
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", pack(folder.path).tarball], {
    cwd: folder.path,
  });
  home = join(folder.path, "node_modules", "coranto");
  bin = join(folder.path, "node_modules", ".bin", "coranto");
});
after(() => folder?.remove());

const run = (args, input = "") =>
  spawnSync(bin, args, { input, encoding: "utf8", maxBuffer: 1 << 26, cwd: folder.path });
/** What a run that is done has written. */
const done = (...args) => {
  const answer = run(args);
  assert.equal(answer.status, 0, `${args}: ${answer.stderr}`);
  assert.equal(answer.stderr, "", "nothing is said where nothing is wrong and nobody watches");
  return answer.stdout;
};
const digest = (...args) => JSON.parse(done("--format", "json", ...args));
const file = (name, text) => {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
};
const POSTS = sample("x-search.json");

test("every option of a digest does what it says", () => {
  assert.equal(digest(POSTS, "--lang", "fr").language, "fr");
  assert.equal(digest("--lang=en", POSTS).language, "en");
  for (const count of [1, 5, 10]) assert.equal(digest(POSTS, "--sections", String(count)).sections.length, count);
  const whole = digest(POSTS);
  assert.equal(whole.method.timeZone, "UTC");
  assert.equal(digest(POSTS, "--tz", "Europe/Paris").method.timeZone, "Europe/Paris");
  const part = digest(POSTS, "--from", "2026-09-12T12:00:00Z", "--to", "2026-09-12T18:00:00Z");
  assert.ok(part.method.postsUsed < whole.method.postsUsed);
  assert.ok(part.leftOut.some(({ reason }) => reason === "outside-window"));
  assert.ok(part.sources.every(({ createdAt }) => createdAt >= "2026-09-12T12" && createdAt < "2026-09-12T18"));
  assert.equal(whole.assignments, undefined);
  const { assignments } = digest(POSTS, "--include", "assignments");
  assert.ok(Object.keys(assignments).length >= whole.method.postsUsed);
  for (const { story, theme } of Object.values(assignments))
    assert.ok((story === null || Number.isInteger(story)) && (theme === null || Number.isInteger(theme)));
  const table = file(
    "letters.csv",
    "who,said\nAda,The bridge reopens on Monday says the town.\nBob,The detour costs every bus eleven minutes.\n",
  );
  assert.equal(digest(table, "--columns", "text=said", "--columns", "author=who").sources[0].author.name.length, 3);
});

test("every format is written, and ends with a line end", async () => {
  const { FORMATS } = await import(pathToFileURL(join(home, "api", "formats.js")).href);
  for (const { name } of FORMATS)
    assert.match(done(POSTS, "--format", name, "--lang", "en"), /\S[\s\S]{500,}\n$/, name);
});

test("several files are one conversation; - and no name are standard input", () => {
  const one = digest(POSTS).method.postsRead;
  const two = digest(sample("bluesky-search.json")).method.postsRead;
  assert.equal(digest(POSTS, sample("bluesky-search.json")).method.postsRead, one + two);
  const text = readFileSync(POSTS);
  for (const args of [
    ["--format", "json"],
    ["-", "--format", "json"],
  ]) {
    const answer = run(args, text);
    assert.equal(answer.status, 0, answer.stderr);
    assert.equal(JSON.parse(answer.stdout).method.postsRead, one);
  }
  assert.equal(
    JSON.parse(run(["-", sample("bluesky-search.json"), "--format", "json"], text).stdout).method.postsRead,
    one + two,
  );
});

test("-o writes a file and nothing else; its name can say the format", () => {
  const out = join(folder.path, "out.json");
  assert.equal(done(POSTS, "-o", out), "");
  assert.equal(JSON.parse(readFileSync(out, "utf8")).schema, "coranto/digest/1");
  for (const [name, start] of [
    ["out.html", /^<!doctype html>/i],
    ["out.md", /^# /],
    ["out.txt", /^\S/],
  ]) {
    done(POSTS, "--output", join(folder.path, name));
    assert.match(readFileSync(join(folder.path, name), "utf8"), start);
  }
  done(POSTS, "--format", "html", "-o", join(folder.path, "out.html"));
  assert.match(readFileSync(join(folder.path, "out.html"), "utf8"), /^<article/);
  const answer = run([POSTS, "-o", join(folder.path, "no", "such", "folder.json")]);
  assert.equal(answer.status, 1);
  assert.match(answer.stderr, /^coranto: .*folder\.json: it cannot be written: .*; choose another place\n$/);
});

test("inspect says what is in the files", () => {
  const found = JSON.parse(done("inspect", POSTS, sample("letters.csv")));
  assert.deepEqual(
    found.files.map(({ platform }) => platform),
    ["x", "table"],
  );
  assert.equal(
    found.posts,
    found.files.reduce((sum, { posts }) => sum + posts, 0),
  );
  assert.ok(
    found.files.every(
      ({ format, encoding, fields, skipped }) =>
        format && encoding && fields.includes("text") && Array.isArray(skipped),
    ),
  );
  assert.equal(JSON.parse(run(["inspect"], "The bridge reopens on Monday.").stdout).posts, 1);
});

test("verify is 0 for a sound digest, 1 for a changed one or other posts", () => {
  const path = join(folder.path, "digest.json");
  done(POSTS, "--lang", "fr", "--format", "json", "-o", path);
  const sound = JSON.parse(done("verify", path, POSTS));
  assert.equal(sound.sound, true);
  const other = run(["verify", path, sample("letters.csv")]);
  assert.equal(other.status, 1);
  assert.equal(JSON.parse(other.stdout).sound, false);
  assert.match(other.stderr, /^coranto: [a-z-]+: /);
  const changed = JSON.parse(readFileSync(path, "utf8"));
  changed.sections[0].quote.at[0] += 1;
  const verdict = run(["verify", file("changed.json", JSON.stringify(changed)), POSTS]);
  assert.equal(verdict.status, 1);
  assert.match(verdict.stderr, /quote-verbatim/);
  const none = run(["verify", file("none.json", "[]"), POSTS]);
  assert.equal(none.status, 1);
  assert.match(none.stderr, /none\.json/);
  assert.equal(none.stderr.trim().split("\n").length, 1);
});

test("status 1 for input of no use: one line with file, reason and remedy", () => {
  mkdirSync(join(folder.path, "a-folder"), { recursive: true });
  for (const [args, reason] of [
    [["missing.json"], /^coranto: missing\.json: there is no such file; check the name\n$/],
    [["a-folder"], /^coranto: a-folder: this is a folder; .+\n$/],
    [[file("empty.txt", "")], /empty\.txt/],
    [["-"], /^coranto: .+; .+\n$/],
    [[POSTS, "missing.json"], /missing\.json/],
    [["inspect", "missing.json"], /missing\.json/],
  ]) {
    const answer = run(args);
    assert.equal(answer.status, 1, `${args}: ${answer.stderr}`);
    assert.equal(answer.stdout, "");
    assert.match(answer.stderr, reason);
    assert.equal(answer.stderr.trim().split("\n").length, 1, answer.stderr);
  }
});

test("status 2 for wrong usage: one line that names it", () => {
  for (const [args, named] of [
    [["--nonsense"], /--nonsense/],
    [["--format", "pdf"], /pdf/],
    [["--sections", "40"], /40|sections/],
    [["--sections", "0"], /0|sections/],
    [["--lang", "xx"], /xx/],
    [["--tz", "Mars/Olympus"], /Mars\/Olympus/],
    [["--from", "yesterday"], /yesterday/],
    [["--include", "everything"], /everything/],
    [["--columns", "text"], /columns/],
    [["verify"], /verify/],
    [["--lang"], /lang/],
  ]) {
    const answer = run(args, "The bridge reopens on Monday.");
    assert.equal(answer.status, 2, `${args}: ${answer.stderr}`);
    assert.equal(answer.stdout, "");
    assert.match(answer.stderr, named);
    assert.equal(answer.stderr.trim().split("\n").length, 1, answer.stderr);
  }
  assert.match(done("--help"), /--lang LANGUAGE[\s\S]*Exit status/);
  assert.match(done("--version"), /^\d+\.\d+\.\d+\n$/);
});

test("on a terminal it shows how far it is, and the text", {
  skip: !existsSync("/usr/bin/script") && "no script(1) to make a terminal",
}, () => {
  const shown = spawnSync("/usr/bin/script", ["-qec", `${bin} ${POSTS}`, "/dev/null"], { encoding: "utf8", input: "" });
  assert.equal(shown.status, 0, shown.stdout);
  assert.match(shown.stdout, /\r\x1b\[K(read|rank|cluster) \d+ %/);
  assert.match(shown.stdout, /Coranto/);
  assert.doesNotMatch(shown.stdout, /"schema"/);
});

test("a reader that goes away early is no failure", () => {
  const answer = spawnSync(
    "bash",
    ["-c", `set -o pipefail; ${bin} ${POSTS} --format json --include assignments | head -c 10`],
    { encoding: "utf8" },
  );
  assert.equal(answer.status, 0, answer.stderr);
  assert.equal(answer.stdout.length, 10);
  assert.equal(answer.stderr, "");
});

/** What a terminal obeys, or shows in another order than it is written. */
const COMMANDS = /(?!\n|\t)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const NASTY = "a\u001b[31m\u0007\u0085\u009b2J\u202egnp\u2066\u061c\r\b\u007f";

/** A ZIP of stored members. */
function zip(members) {
  const crc = (bytes) => {
    let value = ~0;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return ~value >>> 0;
  };
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of members) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, tail, path]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}

test("nothing from an export, the name of a file or of a member reaches a terminal with commands to it", () => {
  const posts = JSON.stringify(
    Array.from({ length: 6 }, (_, n) => ({
      id: String(n),
      author: `${NASTY}${n}`,
      text: `The bridge ${NASTY} reopens on Monday, says the town for the ${n}th time.`,
      [NASTY]: NASTY,
    })),
  );
  const table = `who,${NASTY.replace("\r", "")}\nAda,1\nBob,2\n`;
  const good = file(`${NASTY.replace("\r", "")} posts.json`, posts);
  const inside = file(
    "inside.zip",
    zip([
      [`${NASTY}.json`, posts],
      [`broken ${NASTY}.json`, '[{"text":"The fer'],
    ]),
  );
  const broken = file(`broken ${NASTY}.json`, '[{"text":"The fer');
  const strange = file(`${NASTY} table.csv`, table);
  const edits = file("edits.json", JSON.stringify([{ do: "title", text: `A ${NASTY} title` }, { do: NASTY }]));
  const made = file("made.json", done(good, "--format", "json"));
  const doctored = file("doctored.json", readFileSync(made, "utf8").replaceAll("Monday", `Tuesday\u202e`));
  let said = 0;
  for (const args of [
    ["inspect", good],
    ["inspect", inside],
    ["inspect", strange],
    ["inspect", broken],
    ...["json", "text", "markdown", "html", "page", "jsonld", "rss", "email"].flatMap((format) => [
      [good, "--format", format],
      [inside, "--format", format],
    ]),
    [broken],
    [strange],
    [`no such ${NASTY}`],
    [good, "--edits", edits],
    [good, "--edits", broken],
    [good, "--lang", NASTY],
    [good, "--format", NASTY],
    [good, "--columns", NASTY],
    [good, "--tz", NASTY],
    [good, `--${NASTY}`],
    [good, "-o", join(folder.path, "no such folder", NASTY)],
    ["verify", made, good],
    ["verify", doctored, good],
    ["verify", broken, good],
  ]) {
    const { stdout, stderr } = run(args);
    for (const output of [stdout, stderr]) {
      const at = output.search(COMMANDS);
      assert.equal(at, -1, `${JSON.stringify(args)}: ${JSON.stringify(output.slice(Math.max(0, at - 40), at + 9))}`);
    }
    said += (stdout + stderr).includes("\\u001b") ? 1 : 0;
  }
  assert.ok(said > 10, "names are told, spelled out");
  // What is spelled out in JSON is the same to who reads it.
  const { files } = JSON.parse(done("inspect", good));
  assert.ok(files[0].name.includes(NASTY.replace("\r", "")));
});

test("on a terminal, too, where a line tells how far it is", {
  skip: !existsSync("/usr/bin/script") && "no `script`",
}, () => {
  const posts = file(
    "terminal.csv",
    `text\n${Array.from({ length: 9 }, (_, n) => `"The bridge \u001b]0;x\u0007 reopens on Monday for the ${n}th time."`).join("\n")}\n`,
  );
  const { stdout } = spawnSync("script", ["-qec", `'${bin}' '${posts}' --lang en`, "/dev/null"], { encoding: "utf8" });
  // What is the command's own: the line that is written over, and the terminal's line ends.
  const rest = stdout.replaceAll("\r\u001b[K", "").replaceAll("\r\n", "\n");
  assert.match(rest, /bridge/);
  assert.doesNotMatch(rest, COMMANDS);
});
