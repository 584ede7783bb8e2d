// What a page and its worker say to each other, and the error both sides share.
//
// Page → worker: { start: { wasm, vectors } }, once, where `wasm` is a WebAssembly.Module, bytes, or absent,
//                and `vectors` the bytes of the table of word vectors, or absent;
//                { id, call, args }, a job.
// Worker → page: { ready: true };
//                { id, progress: { stage, done, total } };
//                { id, part: [name, json] }, of a large digest: the next of the items of its list `name`;
//                { id, value } or { id, error: { code, message, hint, file, line, column, table } }.

/** The stages of a digest in order, each with its usual share of the time. */
export const STAGES = [
  ["read", 0.35],
  ["rank", 0.2],
  ["cluster", 0.25],
  ["label", 0.12],
  ["narrate", 0.05],
  ["check", 0.03],
];

/** How far the whole is, 0 to 1, when `done` of `total` of `stage` is finished. */
export function overall({ stage, done, total }) {
  let before = 0;
  for (const [name, share] of STAGES) {
    if (name === stage) return before + share * (total > 0 ? Math.min(1, done / total) : 0);
    before += share;
  }
  return before;
}

/** A failure that says what is wrong, where, and what to do about it. */
export class CorantoError extends Error {
  constructor({ code, message, hint = "", file, line, column, table }) {
    super(message);
    this.name = "CorantoError";
    this.code = code;
    this.hint = hint;
    if (file !== undefined) this.file = file;
    if (line !== undefined) this.line = line;
    if (column !== undefined) this.column = column;
    if (table !== undefined) this.table = table;
  }
}

/** The fields of any thrown value, as they travel between worker and page. */
export function failure(thrown) {
  if (thrown && typeof thrown === "object" && typeof thrown.code === "string" && "hint" in thrown) {
    const { code, message, hint, file, line, column, table } = thrown;
    return { code, message, hint, file, line, column, table };
  }
  return {
    code: "internal",
    message: `something went wrong inside Coranto: ${thrown?.message ?? thrown}`,
    hint: "please report this with a small input that shows it",
  };
}

export function aborted() {
  return new CorantoError({ code: "aborted", message: "the work was stopped", hint: "start it again when you like" });
}
