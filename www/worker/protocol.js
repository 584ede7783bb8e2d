// What a page and its worker say to each other, and the error both sides share.
//
// Page → worker: { start: { wasm, vectors } }, once, where `wasm` is a WebAssembly.Module, bytes, or absent,
//                and `vectors` the bytes of the table of word vectors, or absent;
//                { id, call, args, outline }, a job; `outline` asks for that of a digest, too.
// Worker → page: { ready: true };
//                { id, progress: { stage, done, total } };
//                { id, part: [name, json] }, of a large digest: the next of the items of its list `name`;
//                { id, value, outline } or { id, error: { code, message, hint, file, line, column, table } }.

/**
 * @import { Code, Progress, Stage, TablePreview } from "../../pkg/index.js"
 *
 * @typedef {{ code: Code | "mixed", message: string, hint?: string, file?: string, line?: number, column?: number,
 *   table?: TablePreview }} Failure
 *
 * @typedef {"digest" | "inspect" | "verify" | "check" | "render"} Call
 *
 * @typedef {{ name: string | undefined, data: Uint8Array | Blob | import("./source.js").Source }} Named
 *
 * @typedef {{ inputs?: Named[], options?: Record<string, unknown>, digest?: string, format?: string }} Args
 *
 * @typedef {{ wasm?: WebAssembly.Module | BufferSource | string, vectors?: ArrayBuffer | Uint8Array,
 *   build?: string }} Start  `build`: of the page, where a worker asks for it.
 *
 * @typedef {{ start?: Start, id?: number, call?: Call, args?: Args, outline?: boolean }} Request
 *
 * @typedef {{ ready?: boolean, id?: number, progress?: Progress, part?: [string, string], value?: string,
 *   outline?: string, error?: Failure }} Answer
 */

/** @type {readonly (readonly [Stage, number])[]} The stages of a digest in order, each with its usual share of the time. */
export const STAGES = [
  ["read", 0.35],
  ["rank", 0.2],
  ["cluster", 0.25],
  ["label", 0.12],
  ["narrate", 0.05],
  ["check", 0.03],
];

/** How far the whole is, 0 to 1, when `done` of `total` of `stage` is finished. @param {Progress} progress */
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
  /** @param {Failure} failure */
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

/** What went wrong, in words. @param {unknown} thrown */
export const messageOf = (thrown) =>
  thrown && typeof thrown === "object" && "message" in thrown ? String(thrown.message) : String(thrown);

/** Whether a thrown value says what to do about it. @param {unknown} thrown @returns {thrown is Failure} */
export const isFailure = (thrown) =>
  thrown !== null &&
  typeof thrown === "object" &&
  "code" in thrown &&
  typeof thrown.code === "string" &&
  "hint" in thrown;

/** The fields of any thrown value, as they travel between worker and page. @param {unknown} thrown @returns {Failure} */
export function failure(thrown) {
  if (isFailure(thrown)) {
    const { code, message, hint, file, line, column, table } = thrown;
    return { code, message, hint, file, line, column, table };
  }
  return {
    code: "internal",
    message: `something went wrong inside Coranto: ${messageOf(thrown)}`,
    hint: "please report this with a small input that shows it",
  };
}

/** Parts of two builds: whoever loads all of them again has one. */
export class MixedBuilds extends CorantoError {
  constructor() {
    super({ code: "mixed", message: "its parts are of two versions", hint: "load the page again" });
  }
}

export function aborted() {
  return new CorantoError({ code: "aborted", message: "the work was stopped", hint: "start it again when you like" });
}
