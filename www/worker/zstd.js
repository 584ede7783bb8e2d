// Zstandard (RFC 8878), since browsers and older versions of Node do not unpack it. The dumps of Reddit
// ask for a window of 2 GiB, which other decoders refuse or set aside; here what was unpacked is the
// window, so that nothing but the text is held. Checksums are passed over.

/**
 * @typedef {"cut" | "damaged" | "dictionary" | "large"} Fault  Why a file cannot be unpacked.
 *
 * @typedef {{ log: number, symbols: ArrayLike<number>, bits: ArrayLike<number>, next: ArrayLike<number> }} Table
 *   The states of a code: each one's symbol, and the next state's bits and base.
 *
 * @typedef {{ log: number, table: Uint16Array }} Tree  A table of Huffman codes.
 *
 * @typedef {{ tree: Tree | undefined, tables: (Table | undefined)[], offsets: number[] }} State
 *   What a block leaves for the next one.
 */

/** The first bytes of a frame and of one that is to be skipped, read as a number. */
const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** What is unpacked stands in pieces of this many bytes, a power of two. */
const BITS = 22;
const PIECE = 1 << BITS;

/** The most that a block unpacks to, in bytes. */
const BLOCK = 1 << 17;

/** Codes of lengths: the first value and the further bits of each. */
const LITERALS = codes(
  0,
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
);
const MATCHES = codes(3, [
  ...new Array(32).fill(0),
  1,
  1,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
]);

/** @param {number} first @param {number[]} bits */
function codes(first, bits) {
  let next = first;
  return { bits, base: bits.map((width) => (next += 1 << width) - (1 << width)) };
}

/** The distributions that a block need not bring along: lengths of literals, offsets, lengths of matches. */
const KNOWN = /** @type {[number, string][]} */ ([
  [6, "4 3 2 2 2 2 2 2 2 2 2 2 2 1 1 1 2 2 2 2 2 2 2 2 2 3 2 1 1 1 1 1 -1 -1 -1 -1"],
  [5, "1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 -1 -1 -1 -1 -1"],
  [
    6,
    "1 4 3 2 2 2 2 2 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 -1 -1 -1 -1 -1 -1 -1",
  ],
]).map(([log, counts]) => table(counts.split(" ").map(Number), log));

/** The largest logarithm of a table and the largest code, of the same three. @type {[number, number][]} */
const MOST = [
  [9, 35],
  [8, 31],
  [9, 52],
];

class Damaged extends Error {}

/** @returns {never} */
function damaged() {
  throw new Damaged("it is damaged");
}

/**
 * Whether a file that begins with these bytes is packed with Zstandard.
 * @param {Uint8Array} head
 */
export function isZstandard(head) {
  if (head.length < 4) return false;
  const magic = word(head, 0) >>> 0;
  return magic === FRAME || (magic & 0xfffffff0) >>> 0 === SKIPPABLE;
}

/** @param {Uint8Array} bytes @param {number} at */
function word(bytes, at) {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

/**
 * Unpacks all frames of `source`, `{ size, read(from, to) }`, to at most `limit` bytes: the pieces in their
 * order. Throws an error whose `fault` is `cut`, `damaged`, `dictionary` or `large`.
 * @param {import("./source.js").Source} source
 * @param {number} limit
 */
export async function unpack(source, limit) {
  const input = new Input(source);
  const out = new Output(limit);
  try {
    while (!(await input.ended())) await frame(input, out);
  } catch (thrown) {
    if (thrown instanceof Damaged || thrown instanceof RangeError) throw Object.assign(thrown, { fault: "damaged" });
    throw thrown;
  }
  return out.pieces();
}

/** @param {Fault} fault @returns {never} */
function fail(fault) {
  throw Object.assign(new Error(fault), { fault });
}

/** The packed bytes, read in pieces. */
class Input {
  /** @param {import("./source.js").Source} source */
  constructor(source) {
    this.source = source;
    this.place = 0;
    this.held = new Uint8Array(0);
    this.at = 0;
  }

  /** @param {number} count */
  async fill(count) {
    if (this.held.length - this.at >= count) return true;
    const rest = this.held.subarray(this.at);
    const to = Math.min(this.source.size, this.place + Math.max(count - rest.length, PIECE));
    const more = await this.source.read(this.place, to);
    this.place = to;
    const held = new Uint8Array(rest.length + more.length);
    held.set(rest);
    held.set(more, rest.length);
    this.held = held;
    this.at = 0;
    return held.length >= count;
  }

  async ended() {
    return !(await this.fill(1));
  }

  /**
   * The next `count` bytes.
   * @param {number} count
   */
  async take(count) {
    if (!(await this.fill(count))) fail("cut");
    this.at += count;
    return this.held.subarray(this.at - count, this.at);
  }
}

/** What was unpacked, which is also what matches are copied from. */
class Output {
  /** @param {number} limit */
  constructor(limit) {
    this.limit = limit;
    /** @type {Uint8Array[]} */
    this.parts = [];
    this.size = 0;
    /** Where the frame began: nothing before it is copied. */
    this.begin = 0;
  }

  /** The piece that the next byte goes to. */
  room() {
    const index = this.size >>> BITS;
    if (index === this.parts.length) {
      if (this.size >= this.limit) fail("large");
      this.parts.push(new Uint8Array(PIECE));
    }
    return this.parts[index];
  }

  /**
   * @param {Uint8Array} bytes
   * @param {number} from
   * @param {number} to
   */
  put(bytes, from, to) {
    while (from < to) {
      const part = this.room();
      const at = this.size & (PIECE - 1);
      const count = Math.min(to - from, PIECE - at);
      if (count < 16) for (let n = 0; n < count; n += 1) part[at + n] = bytes[from + n];
      else part.set(bytes.subarray(from, from + count), at);
      this.size += count;
      from += count;
    }
  }

  /** @param {number} offset @param {number} length */
  copy(offset, length) {
    if (offset > this.size - this.begin) damaged();
    while (length > 0) {
      const part = this.room();
      const at = this.size & (PIECE - 1);
      const start = this.size - offset;
      const from = start & (PIECE - 1);
      const source = this.parts[start >>> BITS];
      const count = Math.min(length, PIECE - at, PIECE - from);
      // A match may reach into what it makes itself.
      if (count < 32 || offset < count) for (let n = 0; n < count; n += 1) part[at + n] = source[from + n];
      else part.set(source.subarray(from, from + count), at);
      this.size += count;
      length -= count;
    }
  }

  pieces() {
    if (this.size > this.limit) fail("large");
    const last = this.size & (PIECE - 1);
    const unfinished = last > 0 ? this.parts.pop() : undefined;
    if (unfinished) this.parts.push(unfinished.subarray(0, last));
    return this.parts;
  }
}

/** @param {Input} input @param {Output} out */
async function frame(input, out) {
  const magic = word(await input.take(4), 0) >>> 0;
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
    let left = word(await input.take(4), 0) >>> 0;
    while (left > 0) left -= (await input.take(Math.min(left, PIECE))).length;
    return;
  }
  if (magic !== FRAME) damaged();
  const [flags] = await input.take(1);
  const single = (flags >> 5) & 1;
  if (flags & 8) damaged();
  const dictionary = [0, 1, 2, 4][flags & 3];
  const size = [single, 2, 4, 8][flags >> 6];
  const head = await input.take((single ? 0 : 1) + dictionary + size);
  const named = head.subarray(single ? 0 : 1, (single ? 0 : 1) + dictionary);
  if (named.some((byte) => byte !== 0)) fail("dictionary");
  out.begin = out.size;
  /** @type {State} */
  const state = { tree: undefined, tables: [undefined, undefined, undefined], offsets: [1, 4, 8] };
  for (let last = 0; !last; ) {
    const [a, b, c] = await input.take(3);
    const header = a | (b << 8) | (c << 16);
    last = header & 1;
    const kind = (header >> 1) & 3;
    const length = header >>> 3;
    if (length > BLOCK || kind === 3) damaged();
    const bytes = await input.take(kind === 1 ? 1 : length);
    if (kind === 0) out.put(bytes, 0, length);
    else if (kind === 1) out.put(new Uint8Array(length).fill(bytes[0]), 0, length);
    else block(bytes, state, out);
  }
  if (flags & 4) await input.take(4);
}

/**
 * @param {Uint8Array} bytes
 * @param {State} state
 * @param {Output} out
 */
function block(bytes, state, out) {
  const [literals, after] = literalsOf(bytes, state);
  let at = after;
  const first = bytes[at] ?? damaged();
  at += 1;
  let count = first;
  if (first >= 255) {
    count = bytes[at] + (bytes[at + 1] << 8) + 0x7f00;
    at += 2;
  } else if (first >= 128) {
    count = ((first - 128) << 8) + bytes[at];
    at += 1;
  }
  const end = out.size + BLOCK;
  if (first === 0) return out.put(literals, 0, literals.length);
  const modes = bytes[at];
  at += 1;
  for (let kind = 0; kind < 3; kind += 1) {
    const mode = (modes >> (6 - 2 * kind)) & 3;
    if (mode === 0) state.tables[kind] = KNOWN[kind];
    else if (mode === 1) {
      const code = bytes[at];
      if (!(code <= MOST[kind][1])) damaged();
      state.tables[kind] = { log: 0, symbols: [code], bits: [0], next: [0] };
      at += 1;
    } else if (mode === 2) {
      const [counts, log, to] = distribution(bytes, at, ...MOST[kind]);
      state.tables[kind] = table(counts, log);
      at = to;
    } else if (!state.tables[kind]) damaged();
  }
  const [lengths, offsets, matches] = state.tables;
  if (!lengths || !offsets || !matches) return damaged();
  const bits = new Bits(bytes, at, bytes.length);
  let [length, offset, match] = [lengths, offsets, matches].map(({ log }) => bits.read(log));
  const before = state.offsets;
  let used = 0;
  for (let left = count; left > 0; left -= 1) {
    const code = offsets.symbols[offset];
    // The value of an offset has up to 32 bits, which are read in two halves.
    const high = code > 16 ? bits.read(code - 16) * 65536 + bits.read(16) : bits.read(code);
    const value = 2 ** code + high;
    const match_code = matches.symbols[match];
    const copied = MATCHES.base[match_code] + bits.read(MATCHES.bits[match_code]);
    const length_code = lengths.symbols[length];
    const put = LITERALS.base[length_code] + bits.read(LITERALS.bits[length_code]);
    if (left > 1) {
      length = lengths.next[length] + bits.read(lengths.bits[length]);
      match = matches.next[match] + bits.read(matches.bits[match]);
      offset = offsets.next[offset] + bits.read(offsets.bits[offset]);
    }
    let distance;
    if (value > 3) {
      distance = value - 3;
      before[2] = before[1];
      before[1] = before[0];
    } else {
      // One of the last three; after no literals, the next one of them.
      const which = value - 1 + (put === 0 ? 1 : 0);
      distance = which === 3 ? before[0] - 1 : before[which];
      if (which > 1) before[2] = before[1];
      if (which > 0) before[1] = before[0];
    }
    before[0] = distance;
    if (used + put > literals.length || out.size + put + copied > end || !(distance > 0)) damaged();
    out.put(literals, used, used + put);
    used += put;
    out.copy(distance, copied);
  }
  if (bits.left !== 0 || out.size + literals.length - used > end) damaged();
  out.put(literals, used, literals.length);
}

/**
 * The literals of a block, and where its sequences begin.
 * @param {Uint8Array} bytes
 * @param {State} state
 * @returns {[Uint8Array, number]}
 */
function literalsOf(bytes, state) {
  const kind = bytes[0] & 3;
  const form = (bytes[0] >> 2) & 3;
  if (kind < 2) {
    const head = form === 3 ? 3 : form === 1 ? 2 : 1;
    const size = head === 1 ? bytes[0] >> 3 : (bytes[0] >> 4) + (bytes[1] << 4) + (head === 3 ? bytes[2] << 12 : 0);
    const end = head + (kind === 0 ? size : 1);
    if (!(size <= BLOCK) || end > bytes.length) damaged();
    return [kind === 0 ? bytes.subarray(head, end) : new Uint8Array(size).fill(bytes[head]), end];
  }
  const head = form < 2 ? 3 : form + 2;
  const width = [10, 10, 14, 18][form];
  // Up to forty bits, more than a number takes in one piece.
  let sizes = 0;
  for (let at = head - 1; at >= 0; at -= 1) sizes = sizes * 256 + bytes[at];
  const size = Math.floor(sizes / 16) % 2 ** width;
  const packed = Math.floor(sizes / 16 / 2 ** width);
  const end = head + packed;
  if (!(size <= BLOCK) || end > bytes.length) damaged();
  let at = head;
  if (kind === 2) [state.tree, at] = tree(bytes, at, end);
  if (!state.tree) damaged();
  const literals = new Uint8Array(size);
  if (form === 0) {
    symbols(bytes, at, end, state.tree, literals, 0, size);
    return [literals, end];
  }
  const part = (size + 3) >> 2;
  let from = at + 6;
  for (let stream = 0; stream < 4; stream += 1) {
    const to = stream < 3 ? from + bytes[at + 2 * stream] + (bytes[at + 2 * stream + 1] << 8) : end;
    if (to > end) damaged();
    symbols(
      bytes,
      from,
      to,
      state.tree,
      literals,
      Math.min(size, part * stream),
      stream < 3 ? Math.min(size, part * (stream + 1)) : size,
    );
    from = to;
  }
  return [literals, end];
}

/**
 * Fills `out` from `at` to `to` with the symbols of a stream of Huffman codes.
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} end
 * @param {Tree} tree
 * @param {Uint8Array} out
 * @param {number} at
 * @param {number} to
 */
function symbols(bytes, from, end, { log, table }, out, at, to) {
  const bits = new Bits(bytes, from, end);
  while (at < to) {
    const entry = table[bits.peek(log)];
    bits.left -= entry >> 8;
    out[at] = entry;
    at += 1;
  }
  if (bits.left !== 0) damaged();
}

/**
 * A Huffman tree as a table, each entry with the symbol and above it the length of its code; and where it ends.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} end
 * @returns {[Tree, number]}
 */
function tree(bytes, at, end) {
  const head = bytes[at];
  const weights = [];
  at += 1;
  if (head >= 128) {
    for (let n = 0; n < head - 127; n += 1) weights.push(n & 1 ? bytes[at + (n >> 1)] & 15 : bytes[at + (n >> 1)] >> 4);
    at += (head - 126) >> 1;
  } else {
    const stop = at + head;
    const [counts, log, from] = distribution(bytes, at, 6, 255);
    const states = table(counts, log);
    const bits = new Bits(bytes, from, stop);
    const now = [bits.read(log), bits.read(log)];
    for (let turn = 0; ; turn ^= 1) {
      weights.push(states.symbols[now[turn]]);
      if (bits.left < states.bits[now[turn]]) {
        weights.push(states.symbols[now[turn ^ 1]]);
        break;
      }
      now[turn] = states.next[now[turn]] + bits.read(states.bits[now[turn]]);
      if (weights.length > 255) damaged();
    }
    at = stop;
  }
  if (at > end || weights.length > 255) damaged();
  const sum = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 << (weight - 1) : 0), 0);
  const log = 32 - Math.clz32(sum);
  const rest = (1 << log) - sum;
  // The last weight is what is missing to a power of two.
  if (sum === 0 || log > 11 || rest & (rest - 1)) damaged();
  weights.push(32 - Math.clz32(rest));
  const entries = new Uint16Array(1 << log);
  let place = 0;
  for (let weight = 1; weight <= log; weight += 1) {
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const count = 1 << (weight - 1);
      entries.fill(symbol | ((log + 1 - weight) << 8), place, place + count);
      place += count;
    }
  }
  return [{ log, table: entries }, at];
}

/**
 * How often each code comes, in parts of 2^log, -1 for less than one; with the logarithm and where it ends.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} most
 * @param {number} largest
 * @returns {[number[], number, number]}
 */
function distribution(bytes, at, most, largest) {
  let place = at * 8;
  const end = bytes.length * 8;
  /** @param {number} count */
  const look = (count) => (word(bytes, place >> 3) >>> (place & 7)) & ((1 << count) - 1);
  const log = look(4) + 5;
  place += 4;
  if (log > most) damaged();
  const counts = [];
  let left = 1 << log;
  while (left > 0) {
    const width = 32 - Math.clz32(left + 1);
    const low = (1 << (width - 1)) - 1;
    const short = (1 << width) - 2 - left;
    let value = look(width);
    if ((value & low) < short) {
      value &= low;
      place += width - 1;
    } else {
      if (value > low) value -= short;
      place += width;
    }
    const count = value - 1;
    left -= Math.abs(count);
    counts.push(count);
    if (count === 0) {
      let zeros;
      do {
        zeros = look(2);
        place += 2;
        for (let n = 0; n < zeros; n += 1) counts.push(0);
      } while (zeros === 3 && place < end);
    }
    if (place > end || counts.length > largest + 1) damaged();
  }
  if (left < 0) damaged();
  return [counts, log, (place + 7) >> 3];
}

/**
 * The states of a finite state entropy code: each one's symbol, and the next state's bits and base.
 * @param {number[]} counts
 * @param {number} log
 * @returns {Table}
 */
function table(counts, log) {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  const next = new Uint16Array(size);
  let high = size;
  for (const [symbol, count] of counts.entries()) if (count < 0) symbols[(high -= 1)] = symbol;
  const seen = counts.map(Math.abs);
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (const [symbol, count] of counts.entries()) {
    for (let n = 0; n < count; n += 1) {
      symbols[place] = symbol;
      do place = (place + step) & (size - 1);
      while (place >= high);
    }
  }
  for (let state = 0; state < size; state += 1) {
    const turn = seen[symbols[state]]++;
    bits[state] = log - (31 - Math.clz32(turn));
    next[state] = (turn << bits[state]) - size;
  }
  return { log, symbols, bits, next };
}

/** Bits that are read from the end of `bytes` to its beginning. */
class Bits {
  /** @param {Uint8Array} bytes @param {number} from @param {number} end */
  constructor(bytes, from, end) {
    const last = bytes[end - 1];
    if (!(from < end) || !last) damaged();
    this.bytes = bytes;
    this.from = from;
    // The highest bit that is set closes the stream.
    this.left = (end - from) * 8 - 1 - (Math.clz32(last) - 24);
  }

  /**
   * The next `count` bits, at most 24.
   * @param {number} count
   */
  read(count) {
    const value = this.peek(count);
    this.left -= count;
    if (this.left < 0) damaged();
    return value;
  }

  /**
   * The same without going on; zeros where the stream has ended.
   * @param {number} count
   */
  peek(count) {
    const at = this.left - count;
    if (at < 0) return this.left <= 0 ? 0 : (word(this.bytes, this.from) & ((1 << this.left) - 1)) << -at;
    return (word(this.bytes, this.from + (at >> 3)) >>> (at & 7)) & ((1 << count) - 1);
  }
}
