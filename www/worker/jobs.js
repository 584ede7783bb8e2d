// A job inside the module: the same code in a browser's worker, a Node worker and the command line.
import { intake } from "./intake.js";
import { failure } from "./protocol.js";

/**
 * @import { Answer, Args, Call, Request, Start } from "./protocol.js"
 *
 * @typedef {typeof import("../coranto_core.js")} Core  The generated glue after its initialisation.
 */

/**
 * Does a job.
 * @param {Core} core
 * @param {{ call?: Call, args?: Args }} job
 * @param {(progress: import("../../pkg/index.js").Progress) => void} [onProgress]
 * @returns {Promise<string>}
 */
export async function perform(core, { call, args = {} }, onProgress) {
  /** @type {((stage: import("../../pkg/index.js").Stage, done: number, total: number) => void) | undefined} */
  const report = onProgress && ((stage, done, total) => onProgress({ stage, done, total }));
  const { digest = "", format = "", inputs = [] } = args;
  switch (call) {
    case "digest":
    case "inspect": {
      const files = await intake(core, inputs);
      try {
        return core[call](files, args.options, report);
      } finally {
        files.free();
      }
    }
    case "verify": {
      const files = await intake(core, inputs);
      try {
        return core.verify(digest, files, args.options, report);
      } finally {
        files.free();
      }
    }
    case "check":
      return core.check(digest);
    case "render":
      return core.render(digest, format);
    default:
      throw new Error(`no such call: ${call}`);
  }
}

/** Characters from which a digest is handed over in parts, and the items of a list in each of them. */
const LARGE = 1 << 19;
const ITEMS = 500;

/**
 * The digest without the items of its long lists, which `post` is given first, so that a page reads them in short tasks.
 * @param {string} text
 * @param {(part: [string, string]) => void} post
 */
function inParts(text, post) {
  if (text.length < LARGE) return text;
  const digest = JSON.parse(text);
  for (const name of ["posts", "leftOutPosts"]) {
    const items = digest[name] ?? [];
    for (let at = 0; at < items.length; at += ITEMS) post([name, JSON.stringify(items.slice(at, at + ITEMS))]);
    // It keeps its place among the keys.
    if (items.length) digest[name] = [];
  }
  return JSON.stringify(digest);
}

/**
 * Connects a worker's port to the module: answers every job, also when it throws.
 * @param {(answer: Answer) => void} post
 * @param {(start: Start) => Promise<Core>} start
 */
export function serve(post, start) {
  /** @type {Core | null} */
  let core = null;
  return async (/** @type {Request} */ message) => {
    if (message.start) {
      try {
        core = await start(message.start);
        post({ ready: true });
      } catch (thrown) {
        post({ ready: false, error: failure(thrown) });
      }
      return;
    }
    const { id } = message;
    try {
      if (!core) throw new Error("the worker was not started");
      const value = await perform(core, message, (progress) => post({ id, progress }));
      if (message.call !== "digest") {
        post({ id, value });
        return;
      }
      const outline = message.outline ? core.outline(value) : undefined;
      post({ id, value: inParts(value, (part) => post({ id, part })), outline });
    } catch (thrown) {
      post({ id, error: failure(thrown) });
    }
  };
}
