#!/usr/bin/env node
// The command line: the same module, run in Node.
import { openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from "node:fs";
import { isatty } from "node:tty";
import { parseArgs } from "node:util";
import { FORMATS as ALL } from "../api/formats.js";
import { perform } from "../worker/jobs.js";
import { vectors } from "../worker/spawn-node.js";
import { failure, isFailure, messageOf, overall } from "../worker/protocol.js";
import { visible } from "./visible.js";

/** @import { Failure } from "../worker/protocol.js" */

/** @type {string[]} */
const FORMATS = ALL.map(({ name }) => name);

const USAGE = `coranto: sets an export of a social conversation into a newspaper-like digest

  coranto [FILE…]                   write the digest of the files, or of standard input
  coranto inspect [FILE…]           say what is in the files, as JSON
  coranto verify DIGEST FILE…       check a digest, or a page made of one, against the export

  --lang LANGUAGE      language of the digest: en, fr, es, de, pt, it, nl or auto (default)
  --sections N         1 to 12, or auto (default)
  --from T  --to T     ISO 8601 dates or times: the window
  --tz ZONE            IANA time zone, for example Europe/Paris (default UTC)
  --format FORMAT      ${FORMATS.slice(0, 6).join(", ")},
                       ${FORMATS.slice(6).join(", ")}
                       (default as FILE of -o is called, else text on a terminal,
                       else json)
  --include WHAT       assignments, private, posts, left-out; may be given several times
  --rank PRESET        newsroom (default), hacker-news, reddit-hot, reddit-confidence, mastodon-trends,
                       mastodon-digest-simple, mastodon-digest-extended, voices, disputed, chronological
  --edits FILE         an editor's log: a JSON array of edits, or a digest that has one
  --previous FILE      an earlier digest, which this one is compared with
  --columns F=C        for tables: field F is column C; may be given several times
  -o, --output FILE    write there instead of standard output
  -h, --help           this text
  --version            the version

- stands for standard input. Exit status: 0 done, 1 the input cannot be used, 2 wrong usage.
`;

class Usage extends Error {}

/** The code of what the system throws; empty where it has none. @param {unknown} thrown */
const codeOf = (thrown) => (thrown instanceof Error && "code" in thrown ? String(thrown.code) : "");

/** @param {string} line */
function say(line) {
  process.stderr.write(`coranto: ${visible(line.replace(/\s*[\t\n]\s*/g, " "))}\n`);
}

/** @param {Failure} failure */
function describe({ message, hint, file, line, column }) {
  const place = file === undefined ? "" : `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
  return `${place}${message}${hint ? `; ${hint}` : ""}`;
}

/**
 * A file that is read in pieces when it is wanted.
 * @param {string} name
 * @param {number} size
 */
function onDisk(name, size) {
  const file = openSync(name, "r");
  return {
    size,
    /** @param {number} from @param {number} to */
    read(from, to) {
      const bytes = new Uint8Array(to - from);
      let got = 0;
      while (got < bytes.length) {
        const more = readSync(file, bytes, got, bytes.length - got, from + got);
        if (more === 0) throw new Error("it became shorter while it was read");
        got += more;
      }
      return bytes;
    },
  };
}

/** A moment for a pipe to be filled or emptied by its other end. */
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function standardInput() {
  if (isatty(0)) say("reading what is typed; Ctrl+D ends it");
  const pieces = [];
  for (;;) {
    const piece = Buffer.allocUnsafe(1 << 16);
    try {
      const got = readSync(0, piece, 0, piece.length, null);
      if (got === 0) break;
      pieces.push(piece.subarray(0, got));
    } catch (thrown) {
      // Whoever gave us this pipe may have left it non-blocking: empty is not ended.
      if (codeOf(thrown) === "EAGAIN") pause();
      else if (codeOf(thrown) === "EOF") break;
      else throw thrown;
    }
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** @param {string} name */
function readInput(name) {
  try {
    if (name === "-") return { name: undefined, data: standardInput() };
    const stat = statSync(name);
    if (stat.isDirectory()) {
      throw {
        code: "unreadable",
        file: name,
        message: "this is a folder",
        hint: "name the files in it, or pack it as a ZIP",
      };
    }
    return { name, data: stat.isFile() ? onDisk(name, stat.size) : new Uint8Array(readFileSync(name)) };
  } catch (thrown) {
    if (isFailure(thrown)) throw thrown;
    /** @type {Record<string, string>} */
    const why = { ENOENT: "there is no such file", EACCES: "it may not be read" };
    const hint = codeOf(thrown) === "ENOENT" ? "check the name" : "check that it can be read";
    const message = why[codeOf(thrown)] ?? messageOf(thrown);
    throw { code: "unreadable", file: name === "-" ? "standard input" : name, message, hint };
  }
}

/** @param {string} name */
function readWhole(name) {
  const { data } = readInput(name);
  return ArrayBuffer.isView(data) ? data : data.read(0, data.size);
}

/** @param {string} name */
function readJson(name) {
  const text = new TextDecoder().decode(readWhole(name));
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw {
      code: "unreadable",
      file: name,
      message: `it is not JSON: ${messageOf(thrown)}`,
      hint: "pass what Coranto wrote, unchanged",
    };
  }
}

/** @param {string | undefined} name @param {string} text */
function writeOutput(name, text) {
  if (name !== undefined && name !== "-") {
    try {
      writeFileSync(name, text);
    } catch (thrown) {
      throw {
        code: "unreadable",
        file: name,
        message: `it cannot be written: ${messageOf(thrown)}`,
        hint: "choose another place",
      };
    }
    return;
  }
  // A pipe takes what it can; a reader that has gone away is no failure of ours.
  let bytes = Buffer.from(visible(text));
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (thrown) {
      if (codeOf(thrown) === "EPIPE") return;
      if (codeOf(thrown) !== "EAGAIN") throw thrown;
      pause();
    }
  }
}

/**
 * The format that nobody has named: by the name of the file to write, else by who reads it.
 * @param {string | undefined} output
 */
function formatFor(output) {
  const extension = /\.([a-z]+)$/i.exec(output ?? "")?.[1].toLowerCase();
  // Whoever names a file .html opens it in a browser: a whole page.
  if (extension === "html") return "page";
  const known = ALL.find((one) => one.extension === extension);
  if (known) return known.name;
  return output === undefined && process.stdout.isTTY ? "text" : "json";
}

function progressLine() {
  if (!process.stderr.isTTY) return undefined;
  let last = -1;
  return (/** @type {import("../index.js").Progress} */ progress) => {
    const percent = Math.floor(overall(progress) * 100);
    if (percent === last) return;
    last = percent;
    process.stderr.write(`\r\x1b[K${progress.stage} ${percent} %`);
  };
}

async function loadCore() {
  const core = await import("../coranto_core.js");
  core.initSync({ module: readFileSync(new URL("../coranto_core_bg.wasm", import.meta.url)) });
  const table = vectors();
  if (table) core.loadVectors(table);
  return core;
}

/** @param {string[]} argv */
async function main(argv) {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        lang: { type: "string" },
        sections: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        tz: { type: "string" },
        format: { type: "string" },
        include: { type: "string", multiple: true },
        columns: { type: "string", multiple: true },
        rank: { type: "string" },
        edits: { type: "string" },
        previous: { type: "string" },
        output: { type: "string", short: "o" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (thrown) {
    throw new Usage(messageOf(thrown));
  }
  const { values, positionals } = parsed;
  if (values.help) return writeOutput(undefined, USAGE);
  const core = await loadCore();
  if (values.version) return writeOutput(undefined, `${core.version()}\n`);

  const named = ["inspect", "verify"].includes(positionals[0]) ? positionals.shift() : "digest";
  const command = /** @type {"digest" | "inspect" | "verify"} */ (named);
  const format = values.format ?? formatFor(values.output);
  if (!FORMATS.includes(format)) throw new Usage(`there is no format \`${format}\`; choose ${FORMATS.join(", ")}`);

  /** @type {Record<string, unknown>} */
  const options = {};
  if (values.lang !== undefined) options.language = values.lang;
  if (values.sections !== undefined) options.sections = values.sections;
  if (values.from !== undefined) options.from = values.from;
  if (values.to !== undefined) options.to = values.to;
  if (values.tz !== undefined) options.timeZone = values.tz;
  if (values.include) options.include = values.include.flatMap((list) => list.split(","));
  if (values.columns) {
    options.columns = Object.fromEntries(
      values.columns.map((pair) => {
        const at = pair.indexOf("=");
        if (at < 1) throw new Usage(`\`--columns ${pair}\` is not FIELD=COLUMN`);
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
    );
  }

  if (values.rank !== undefined) options.ranking = { preset: values.rank };
  const edits = values.edits === undefined ? undefined : readJson(values.edits);
  if (edits !== undefined) options.edits = Array.isArray(edits) ? edits : (edits?.method?.edits ?? []);
  if (values.previous !== undefined) options.previous = readJson(values.previous);

  const onProgress = progressLine();
  const finish = () => onProgress && process.stderr.write("\r\x1b[K");
  try {
    if (command === "verify") {
      const [digest, ...files] = positionals;
      if (digest === undefined) throw new Usage("verify needs a digest or a page, and the files of the export");
      const text = new TextDecoder().decode(readWhole(digest));
      const inputs = (files.length ? files : ["-"]).map(readInput);
      /** @type {import("../index.js").Check[]} */
      let checks;
      try {
        checks = JSON.parse(
          await perform(core, { call: "verify", args: { digest: text, inputs, options } }, onProgress),
        );
      } catch (thrown) {
        throw isFailure(thrown) && /a digest/.test(thrown.message) ? { ...thrown, file: digest } : thrown;
      }
      finish();
      const broken = checks.filter((check) => !check.passed);
      for (const check of broken) {
        for (const breach of check.breaches ?? []) say(`${check.rule}: ${breach}`);
      }
      writeOutput(values.output, `${JSON.stringify({ sound: broken.length === 0, checks }, null, 2)}\n`);
      return broken.length === 0 ? 0 : 1;
    }
    const inputs = (positionals.length ? positionals : ["-"]).map(readInput);
    const answer = await perform(core, { call: command, args: { inputs, options } }, onProgress);
    finish();
    if (command === "inspect") {
      writeOutput(values.output, `${JSON.stringify(JSON.parse(answer), null, 2)}\n`);
      return 0;
    }
    /** @type {import("../index.js").Check[]} */
    const checks = JSON.parse(answer).checks;
    const broken = checks.filter((check) => !check.passed);
    if (broken.length > 0) say(`this digest is a draft, it breaks: ${broken.map((check) => check.rule).join(", ")}`);
    const text = core.render(answer, format);
    writeOutput(values.output, text.endsWith("\n") ? text : `${text}\n`);
    return 0;
  } catch (thrown) {
    finish();
    if (thrown instanceof Usage) throw thrown;
    const error = failure(thrown);
    if (error.code === "bad-option") throw new Usage(describe(error));
    say(describe(error));
    return 1;
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ?? 0;
} catch (thrown) {
  if (thrown instanceof Usage) {
    say(`${messageOf(thrown)} (coranto --help lists what there is)`);
    process.exitCode = 2;
  } else {
    say(describe(failure(thrown)));
    process.exitCode = 1;
  }
}
