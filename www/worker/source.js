// Where bytes come from: `{ size, read(from, to) }`, whatever they lie in.

/**
 * @typedef {{ size: number, read(from: number, to: number): Uint8Array | Promise<Uint8Array> }} Source
 */

/** How much is read at once, in bytes. */
export const PIECE = 4 << 20;

/**
 * The source of bytes, of a Blob, or of something that is one already.
 * @param {Uint8Array | Blob | Source} data
 * @returns {Source}
 */
export function sourceOf(data) {
  if (ArrayBuffer.isView(data)) return { size: data.byteLength, read: (from, to) => data.subarray(from, to) };
  if (typeof Blob !== "undefined" && data instanceof Blob) {
    return { size: data.size, read: async (from, to) => new Uint8Array(await data.slice(from, to).arrayBuffer()) };
  }
  return /** @type {Source} */ (data);
}

/**
 * The bytes of a range, all of them where none is given, one piece after the other.
 * @param {Source} source
 * @param {number} [from]
 * @param {number} [to]
 */
export async function* pieces(source, from = 0, to = source.size) {
  for (let at = from; at < to; at += PIECE) yield await source.read(at, Math.min(at + PIECE, to));
}
