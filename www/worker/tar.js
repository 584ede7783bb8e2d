// A large tape archive, as Mastodon hands it out: read as a stream, so that its pictures are never held.

import { pieces } from "./source.js";

/** @import { Source } from "./source.js" */

const BLOCK = 512;

/** How many times its own size an archive may unpack to. */
const RATIO = 200;

/**
 * The parts of `source`, `{ size, read(from, to) }`, that make an archive of the members worth reading alone;
 * nothing where it is smaller than `large`, no tape archive, or in any way not as it should be.
 * @param {Source} source
 * @param {number} large
 * @param {number} limit
 * @param {(name: string) => boolean} worthReading
 * @returns {Promise<{ bytes: Uint8Array }[] | undefined>}
 */
export async function slimTar(source, large, limit, worthReading) {
  if (source.size < large) return undefined;
  const head = await source.read(0, 2);
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const input = new Input(packed ? inflated(source) : pieces(source));
  /** @type {{ bytes: Uint8Array }[]} */
  const parts = [];
  let kept = 0;
  let passed = 0;
  // Headers before a member that give it a longer name.
  /** @type {Uint8Array[]} */
  let before = [];
  /** @type {string | undefined} */
  let long;
  try {
    for (;;) {
      const header = await input.take(BLOCK);
      if (!header || header[0] === 0) break;
      if (!isHeader(header)) return undefined;
      const size = sizeOf(header);
      if (!(size >= 0)) return undefined;
      const padded = Math.ceil(size / BLOCK) * BLOCK;
      const kind = String.fromCharCode(header[156]);
      const extra = kind === "L" || kind === "x";
      if (extra || ((kind === "0" || kind === "\0") && worthReading(long ?? nameOf(header)))) {
        kept += BLOCK + padded;
        if (kept > limit) return undefined;
        const data = padded > 0 ? await input.take(padded) : new Uint8Array(0);
        if (!data) return undefined;
        if (extra) {
          before.push(header, data);
          long = kind === "L" ? text(data) : (/^\d+ path=(.*)$/m.exec(text(data))?.[1] ?? long);
          continue;
        }
        parts.push(...[...before, header, data].map((bytes) => ({ bytes })));
      } else if (!(await input.skip(padded))) return undefined;
      before = [];
      long = undefined;
      passed += BLOCK + padded;
      if (passed > source.size * RATIO) return undefined;
    }
  } catch {
    return undefined;
  } finally {
    await input.close();
  }
  return parts.length > 0 ? [...parts, { bytes: new Uint8Array(2 * BLOCK) }] : undefined;
}

/** @param {Source} source */
async function* inflated(source) {
  const packed = pieces(source);
  const stream = new ReadableStream({
    async pull(controller) {
      const { value, done } = await packed.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const reader = stream.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Bytes taken from chunks. */
class Input {
  /** @param {AsyncGenerator<Uint8Array, void>} chunks */
  constructor(chunks) {
    this.chunks = chunks;
    /** @type {Uint8Array} */
    this.held = new Uint8Array(0);
  }

  async more() {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.held = value;
    return true;
  }

  /**
   * The next `count` bytes; nothing where there are fewer.
   * @param {number} count
   * @returns {Promise<Uint8Array | undefined>}
   */
  async take(count) {
    const out = new Uint8Array(count);
    for (let at = 0; at < count; ) {
      if (this.held.length === 0 && !(await this.more())) return undefined;
      const part = this.held.subarray(0, count - at);
      out.set(part, at);
      at += part.length;
      this.held = this.held.subarray(part.length);
    }
    return out;
  }

  /** @param {number} count */
  async skip(count) {
    for (let left = count; left > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return false;
      const part = Math.min(left, this.held.length);
      this.held = this.held.subarray(part);
      left -= part;
    }
    return true;
  }

  async close() {
    await this.chunks.return?.();
  }
}

/** @param {Uint8Array} bytes */
const text = (bytes) => {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
};

/**
 * Whether the checksum of a header holds.
 * @param {Uint8Array} header
 */
function isHeader(header) {
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : header[at];
  return Number.parseInt(text(header.subarray(148, 156)).trim(), 8) === sum;
}

/** @param {Uint8Array} header */
function sizeOf(header) {
  // Large numbers are written in binary.
  if (header[124] & 0x80) return header.subarray(128, 136).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(text(header.subarray(124, 136)).trim() || "0", 8);
}

/** @param {Uint8Array} header */
function nameOf(header) {
  const prefix = text(header.subarray(257, 262)) === "ustar" ? text(header.subarray(345, 500)) : "";
  const name = text(header.subarray(0, 100));
  return prefix ? `${prefix}/${name}` : name;
}
