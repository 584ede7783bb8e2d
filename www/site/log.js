// The editor's log: what was changed, in order, with undo and redo. It can be saved and replayed on
// another export, since posts, authors and sections are named by what the platforms call them.
import { authorName } from "../render/dom.js";
import { frame, t } from "./words.js";

export const postName = (source) => `${source.platform}:${source.key}`;
export const speakerName = (source) => `${source.platform}:${source.author.handle || source.author.name}`;

/** A log; `changed()` hears of every change. */
export function createLog(changed) {
  let past = [];
  let entries = [];
  let future = [];
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
    add(edit) {
      set([...entries, { ...edit, made: new Date().toISOString() }]);
    },
    remove(index) {
      set(entries.filter((_, other) => other !== index));
    },
    replace(index, edit) {
      set(entries.map((one, other) => (other === index ? { ...one, ...edit } : one)));
    },
    load(list) {
      set(list.map(({ applied: _applied, why: _why, ...edit }) => edit));
    },
    undo() {
      if (!past.length) return;
      future.push(entries);
      entries = past.pop();
      changed();
    },
    redo() {
      if (!future.length) return;
      past.push(entries);
      entries = future.pop();
      changed();
    },
    /** Another conversation: nothing of the log stays, and nobody is told. */
    reset(list = []) {
      past = [];
      future = [];
      entries = list;
    },
  };
}

/** The log as a file. */
export const logText = (entries) => JSON.stringify({ schema: "coranto/edits/1", edits: entries }, null, 1);

/** The edits in a file: a saved log, or a digest that carries one; null where it is neither. */
export function editsIn(value) {
  const list =
    value?.schema === "coranto/edits/1"
      ? value.edits
      : value?.schema === "coranto/digest/1"
        ? (value.method?.edits ?? [])
        : null;
  return Array.isArray(list) && list.every((edit) => typeof edit?.do === "string") ? list : null;
}

const named = new WeakMap();

/** Posts of a digest by their name; there may be many, and many edits to describe. */
function postsByName(digest) {
  if (!named.has(digest)) {
    const all = [...digest.sources, ...(digest.posts ?? []), ...(digest.leftOutPosts ?? []).map((post) => post.source)];
    named.set(digest, new Map(all.map((source) => [postName(source), source])));
  }
  return named.get(digest);
}

/** An edit in words. */
export function describeEdit(edit, digest) {
  const byName = postsByName(digest);
  const short = (name) => {
    const source = byName.get(name);
    if (!source) return name;
    const text = source.text.replace(/\s+/g, " ");
    return `${authorName(source, frame())}, ${t("quoted", { text: text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text })}`;
  };
  return t(`edit.${edit.do}`, {
    post: edit.post && short(edit.post),
    author: edit.author?.replace(/^[a-z-]+:/, ""),
    phrase: edit.phrase,
    text: edit.text,
    was: edit.was,
    n: edit.posts?.length ?? 0,
  });
}
