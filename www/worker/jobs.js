// A job inside the module: the same code in a browser's worker, a Node worker and the command line.
import { intake } from "./intake.js";
import { failure } from "./protocol.js";

/** Does a job; `core` is the generated glue after its initialisation. */
export async function perform(core, { call, args }, onProgress) {
  const report = onProgress && ((stage, done, total) => onProgress({ stage, done, total }));
  switch (call) {
    case "digest":
    case "inspect": {
      const files = await intake(core, args.inputs);
      try {
        return core[call](files, args.options, report);
      } finally {
        files.free();
      }
    }
    case "verify": {
      const files = await intake(core, args.inputs);
      try {
        return core.verify(args.digest, files, args.options, report);
      } finally {
        files.free();
      }
    }
    case "check":
      return core.check(args.digest);
    case "render":
      return core.render(args.digest, args.format);
    default:
      throw new Error(`no such call: ${call}`);
  }
}

/** Characters from which a digest is handed over in parts, and the items of a list in each of them. */
const LARGE = 1 << 19;
const ITEMS = 500;

/** The digest without the items of its long lists, which `post` is given first, so that a page reads them in short tasks. */
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

/** Connects a worker's port to the module: answers every job, also when it throws. */
export function serve(post, start) {
  let core = null;
  return async (message) => {
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
      const value = await perform(core, message, (progress) => post({ id, progress }));
      post({ id, value: message.call === "digest" ? inParts(value, (part) => post({ id, part })) : value });
    } catch (thrown) {
      post({ id, error: failure(thrown) });
    }
  };
}
