// Files on their way into the module: in pieces, so that no text is held twice, and of a large
// archive only what can hold posts, since most of it is pictures. Zstandard is unpacked here.
import { isFailure, messageOf } from "./protocol.js";
import { pieces, sourceOf } from "./source.js";
import { slimTar } from "./tar.js";
import { isZstandard, unpack } from "./zstd.js";

/**
 * @import { Failure, Named } from "./protocol.js"
 * @import { Source } from "./source.js"
 *
 * @typedef {{ from?: number, to?: number, bytes?: Uint8Array }} Part  A range of a file, or bytes in its place.
 */

/** From which size on an archive is looked into first, in bytes. */
const LARGE = 32 << 20;

/** The most that a list of members may have; longer ones are left to the module to refuse. */
const LIST = 64 << 20;

/** What the module reads at most, and what a packed file may unpack to: see `src/read/file.rs`. */
const TOTAL = 512 << 20;
const RATIO = 200;
const FLOOR = 32 << 20;

/**
 * Takes `{ name, data }[]` into the module; the caller frees what comes back.
 * @param {Pick<import("./jobs.js").Core, "Files" | "worthReading">} core
 * @param {Named[]} inputs
 */
export async function intake(core, inputs) {
  const files = new core.Files();
  try {
    for (const { name, data } of inputs) {
      const source = sourceOf(data);
      try {
        const limit = Math.min(TOTAL, Math.max(FLOOR, source.size * RATIO));
        const packed = source.size > 3 && isZstandard(await source.read(0, 4));
        const bare = packed ? await unpacked(source, limit, name, inputs.length > 1) : undefined;
        const slimmed =
          bare ?? (await slim(source, core.worthReading)) ?? (await slimTar(source, LARGE, limit, core.worthReading));
        // Of what could not be unpacked, as much as names it.
        /** @type {Part[]} */
        const parts = slimmed ?? [{ from: 0, to: packed ? 4 : source.size }];
        files.open(
          bare ? name?.replace(/\.zst$/i, "") : name,
          parts.reduce((sum, { from = 0, to = 0, bytes }) => sum + (bytes ? bytes.length : to - from), 0),
        );
        for (const part of parts) {
          const { from = 0, to = 0, bytes } = part;
          if (bytes) files.push(bytes);
          else for await (const piece of pieces(source, from, to)) files.push(piece);
          // What is in the module need not be held here.
          part.bytes = undefined;
        }
      } catch (thrown) {
        throw isFailure(thrown) ? thrown : unreadable(name, thrown);
      }
    }
    return files;
  } catch (thrown) {
    files.free();
    throw thrown;
  }
}

/**
 * The parts of a file that is packed with Zstandard. One that cannot be unpacked is an error that says why;
 * among others there are none of it, and the module is left to name it.
 * @param {Source} source
 * @param {number} limit
 * @param {string | undefined} file
 * @param {boolean} among
 * @returns {Promise<Part[] | undefined>}
 */
async function unpacked(source, limit, file, among) {
  try {
    return (await unpack(source, limit)).map((bytes) => ({ bytes }));
  } catch (thrown) {
    const fault = thrown instanceof Error && "fault" in thrown ? String(thrown.fault) : "";
    if (!fault) throw thrown;
    if (among) return undefined;
    const hint = "unpack it with `zstd -d --long=31` or 7-Zip, and choose what comes out";
    /** @type {Record<string, Failure>} */
    const faults = {
      cut: { code: "unreadable", message: "the archive is cut off", hint: "download or copy it again", file },
      damaged: { code: "unreadable", message: "the archive is damaged", hint: "download or copy it again", file },
      dictionary: { code: "unsupported", message: "it is packed with a dictionary, which is not in it", hint, file },
      large: {
        code: "too-large",
        message: `it holds more than can be read: ${TOTAL >> 20} MiB, and ${RATIO} times its size`,
        hint: "take a shorter period, or the posts of one forum alone",
        file,
      },
    };
    throw faults[fault];
  }
}

/**
 * @param {string | undefined} file
 * @param {unknown} thrown
 * @returns {Failure}
 */
function unreadable(file, thrown) {
  return {
    code: "unreadable",
    message: `the file could not be read: ${messageOf(thrown)}`,
    hint: "it may have been moved or changed: choose it again",
    file,
  };
}

/**
 * The parts of a large ZIP that make a ZIP of the members worth reading alone; nothing where it is to
 * be taken whole: it is small, it is no ZIP, or its list is not as it should be.
 * @param {Source} source
 * @param {(name: string) => boolean} worthReading
 * @returns {Promise<Part[] | undefined>}
 */
async function slim(source, worthReading) {
  if (source.size < LARGE) return undefined;
  /** @param {number} from @param {number} to */
  const view = async (from, to) => {
    const bytes = await source.read(from, to);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  if ((await view(0, 4)).getUint32(0, true) !== 0x04034b50) return undefined;
  const begin = Math.max(0, source.size - 65_557);
  const tail = await view(begin, source.size);
  let end = tail.byteLength - 22;
  while (
    end >= 0 &&
    !(tail.getUint32(end, true) === 0x06054b50 && end + 22 + tail.getUint16(end + 20, true) === tail.byteLength)
  )
    end -= 1;
  if (end < 0) return undefined;
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const long = Number(tail.getBigUint64(end - 12, true));
    if (long + 56 > source.size) return undefined;
    const record = await view(long, long + 56);
    size = Number(record.getBigUint64(40, true));
    offset = Number(record.getBigUint64(48, true));
  }
  if (size > LIST || offset + size > source.size) return undefined;
  const list = await view(offset, offset + size);
  /** @type {{ at: number, length: number, offset: number, long: number | undefined, worth: boolean }[]} */
  const members = [];
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => list.getUint16(at + field, true));
    const member = {
      at,
      length: 46 + name + extra + comment,
      offset: list.getUint32(at + 42, true),
      long: /** @type {number | undefined} */ (undefined),
      worth: worthReading(new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, name))),
    };
    if (at + member.length > list.byteLength) return undefined;
    if (member.offset === 0xffffffff) {
      // ZIP64: the fields that do not fit stand in an extra field, in this order.
      let field = at + 46 + name;
      const last = field + extra;
      while (field + 4 <= last && list.getUint16(field, true) !== 1) field += 4 + list.getUint16(field + 2, true);
      const before = [24, 20].filter((place) => list.getUint32(at + place, true) === 0xffffffff).length;
      const long = field + 4 + 8 * before;
      if (long + 8 > last) return undefined;
      member.long = long;
      member.offset = Number(list.getBigUint64(long, true));
    }
    members.push(member);
    at += member.length;
  }
  members.sort((a, b) => a.offset - b.offset);
  /** @type {Part[]} */
  const parts = [];
  const entries = [];
  let written = 0;
  for (const [index, member] of members.entries()) {
    const to = members[index + 1]?.offset ?? offset;
    // Members that share bytes are for the module to refuse.
    if (to <= member.offset || to > source.size) return undefined;
    if (!member.worth) continue;
    const entry = new Uint8Array(list.buffer, list.byteOffset + member.at, member.length).slice();
    const fields = new DataView(entry.buffer);
    if (member.long === undefined) fields.setUint32(42, written, true);
    else fields.setBigUint64(member.long - member.at, BigInt(written), true);
    entries.push(entry);
    parts.push({ from: member.offset, to });
    written += to - member.offset;
  }
  if (entries.length === members.length || entries.length > 0xfffe || written >= 0xffffffff) return undefined;
  const closing = new DataView(new ArrayBuffer(22));
  closing.setUint32(0, 0x06054b50, true);
  closing.setUint16(8, entries.length, true);
  closing.setUint16(10, entries.length, true);
  closing.setUint32(
    12,
    entries.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  closing.setUint32(16, written, true);
  return [...parts, ...entries.map((bytes) => ({ bytes })), { bytes: new Uint8Array(closing.buffer) }];
}
