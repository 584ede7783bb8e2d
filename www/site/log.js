// The editor's log: what was changed, in order, with undo and redo. It can be saved and replayed on
// another export, since posts, authors and sections are named by what the platforms call them.
import { authorName } from "../render/dom.js";
import { t } from "./words.js";

/** @import { Digest, Edit, SourcePost } from "./types.js" */

/** @param {SourcePost} source @returns {import("../../pkg/index.js").PostName} */
export const postName = (source) => `${source.platform}:${source.key}`;
/** @param {SourcePost} source @returns {import("../../pkg/index.js").AuthorName} */
export const speakerName = (source) => `${source.platform}:${source.author.handle || source.author.name}`;

/**
 * A log; `changed()` hears of every change.
 * @param {() => void} changed
 */
export function createLog(changed) {
  /** @type {Edit[][]} */
  let past = [];
  /** @type {Edit[]} */
  let entries = [];
  /** @type {Edit[][]} */
  let future = [];
  /** @param {Edit[]} next */
  const set = (next) => {
    past.push(entries);
    future = [];
    entries = next;
    changed();
  };
  return {
    get entries() {
      return entries;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    /** @param {Edit} edit */
    add(edit) {
      set([...entries, { ...edit, made: new Date().toISOString() }]);
    },
    /** @param {number} index */
    remove(index) {
      set(entries.filter((_, other) => other !== index));
    },
    /** @param {number} index @param {{ text: string }} edit */
    replace(index, edit) {
      set(entries.map((one, other) => (other === index ? { ...one, ...edit } : one)));
    },
    /** @param {Edit[]} list */
    load(list) {
      set(list.map(({ applied: _applied, why: _why, ...edit }) => edit));
    },
    undo() {
      const before = past.pop();
      if (!before) return;
      future.push(entries);
      entries = before;
      changed();
    },
    redo() {
      const after = future.pop();
      if (!after) return;
      past.push(entries);
      entries = after;
      changed();
    },
    /**
     * Another conversation: nothing of the log stays, and nobody is told.
     * @param {Edit[]} [list]
     */
    reset(list = []) {
      past = [];
      future = [];
      entries = list;
    },
  };
}

/**
 * The log as a file.
 * @param {Edit[]} entries
 */
export const logText = (entries) => JSON.stringify({ schema: "coranto/edits/1", edits: entries }, null, 1);

/**
 * The edits in a file: a saved log, or a digest that carries one; null where it is neither.
 * @param {any} value
 * @returns {Edit[] | null}
 */
export function editsIn(value) {
  const list =
    value?.schema === "coranto/edits/1"
      ? value.edits
      : value?.schema === "coranto/digest/1"
        ? (value.method?.edits ?? [])
        : null;
  return Array.isArray(list) && list.every((edit) => typeof edit?.do === "string") ? list : null;
}

/** @type {WeakMap<Digest, Map<string, SourcePost>>} */
const named = new WeakMap();

/**
 * Posts of a digest by their name; there may be many, and many edits to describe.
 * @param {Digest} digest
 */
function postsByName(digest) {
  const known = named.get(digest);
  if (known) return known;
  const all = [...digest.sources, ...(digest.posts ?? []), ...(digest.leftOutPosts ?? []).map((post) => post.source)];
  const byName = new Map(all.map((source) => /** @type {const} */ ([String(postName(source)), source])));
  named.set(digest, byName);
  return byName;
}

/**
 * An edit in words.
 * @param {Edit} edit
 * @param {Digest} digest
 */
export function describeEdit(edit, digest) {
  const byName = postsByName(digest);
  /** @param {string} name */
  const short = (name) => {
    const source = byName.get(name);
    if (!source) return name;
    const text = source.text.replace(/\s+/g, " ");
    return `${authorName(source, t("unsigned"))}, ${t("quoted", { text: text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text })}`;
  };
  return t(`edit.${edit.do}`, {
    post: "post" in edit ? short(edit.post) : undefined,
    author: "author" in edit ? edit.author.replace(/^[a-z-]+:/, "") : undefined,
    phrase: "phrase" in edit ? edit.phrase : undefined,
    text: "text" in edit ? edit.text : undefined,
    was: "was" in edit ? edit.was : undefined,
    n: "posts" in edit ? edit.posts.length : 0,
  });
}
