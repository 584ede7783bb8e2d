// What the reader brings: pasted, chosen, dropped or shared.
import { at, button, h } from "./h.js";
import { editsIn } from "./log.js";
import { phraseNode } from "./phrases.js";
import { has, t } from "./words.js";

/** @import { Digest, Edit, Inspection } from "./types.js" */

/** @type {File[]} */
let files = [];
/** An earlier edition that was brought along. @type {Digest | null} */
let previous = null;
/** An editor's log that was. @type {Edit[] | null} */
let edits = null;
let changed = () => {};

/** Everything that was brought: `input` as the core takes it, its `size`, and what it came from. */
export function brought() {
  const text = at("paste").value;
  const input = [...files.map((file) => ({ name: file.name, data: file })), ...(text.trim() ? [text] : [])];
  return { input, files, text, previous, edits, size: files.reduce((sum, file) => sum + file.size, text.length) };
}

/** @param {string} text */
export function setPasted(text) {
  at("paste").value = text;
}

/** @param {File[]} list @param {{ previous?: Digest | null, edits?: Edit[] | null }} [memory] */
export function setFiles(list, memory = {}) {
  files = list;
  previous = memory.previous ?? null;
  edits = memory.edits ?? null;
  listFiles();
}

/** An editor's log that comes along to the next edition; null for none. @param {Edit[] | null} list */
export function setEdits(list) {
  edits = list;
  listFiles();
}

/** Largest file that may be an edition or a log. */
const MOST_JSON = 40e6;

/**
 * Adds files: an earlier edition and an editor's log are told from exports by what is in them.
 * @param {File[]} list
 */
export async function sortFiles(list) {
  for (const file of list) {
    const head =
      file.size < MOST_JSON
        ? await file
            .slice(0, 120)
            .text()
            .catch(() => "")
        : "";
    const schema = /^\s*\{\s*"schema"\s*:\s*"(coranto\/(?:digest|edits)\/1)"/.exec(head)?.[1];
    /** @type {any} What somebody has written. */
    let value = null;
    try {
      value = schema && JSON.parse(await file.text());
    } catch {
      // Not whole: the core says what is wrong with it.
    }
    if (schema === "coranto/digest/1" && value) previous = value;
    else if (schema === "coranto/edits/1" && editsIn(value)) edits = editsIn(value);
    else files = [...files, file];
  }
  listFiles();
}

/** What was found in the files, when they were last looked into. @type {Inspection | undefined} */
let inspection;

/**
 * Draws the list; an inspection adds what is in each file.
 * @param {Inspection} [newer]
 */
export function listFiles(newer) {
  inspection = newer ?? inspection;
  at("chosen").textContent = files.length ? t("start.chosen", { n: files.length }) : "";
  /** @param {string} name @param {string} note @param {() => void} remove @param {string[]} [warnings] */
  const row = (name, note, remove, warnings = []) =>
    h(
      "li",
      {},
      h("bdi", {}, name),
      " ",
      h("span", { class: "hint" }, note),
      button("×", remove, { class: "quiet", "aria-label": t("start.remove", { name }) }),
      ...warnings.map((warning) => h("p", { class: "hint warning" }, phraseNode(warning))),
    );
  at("file-list").replaceChildren(
    ...files.map((file) => {
      const found =
        inspection?.files.filter(
          (report) =>
            report.name === file.name ||
            report.name.startsWith(`${file.name}/`) ||
            report.name.startsWith(`${file.name}:`),
        ) ?? [];
      const posts = found.reduce((sum, report) => sum + report.posts, 0);
      const skipped = found.reduce((sum, report) => sum + report.skipped.length, 0);
      const warnings = [...new Set(found.flatMap((report) => report.warnings ?? []))].slice(0, 4);
      const note = [
        /** @param {number} bytes */
        fileSize(file.size),
        found.length ? t("messages", { n: posts }) : "",
        [...new Set(found.map((report) => report.format))].slice(0, 3).map(formatName).join(", "),
        skipped ? t("files.skipped", { n: skipped }) : "",
      ]
        .filter(Boolean)
        .join(" · ");
      return row(
        file.name,
        note,
        () => {
          files = files.filter((other) => other !== file);
          listFiles();
          changed();
        },
        warnings,
      );
    }),
    ...(previous ? [row(t("memory.previous"), previousDay(), () => setFiles(files, { edits }))] : []),
    ...(edits ? [row(t("memory.edits", { n: edits.length }), "", () => setFiles(files, { previous }))] : []),
  );
}

/**
 * A format's name in words, or as the core calls it.
 * @param {string} format
 */
export const formatName = (format) => (has(`reader.${format}`) ? t(`reader.${format}`) : format);

function previousDay() {
  if (!previous?.method?.to) return "";
  const { to, timeZone } = previous.method;
  try {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone }).format(new Date(to));
  } catch {
    return to.slice(0, 10);
  }
}

/** @param {number} bytes */
export function fileSize(bytes) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let unit = 0;
  let size = bytes;
  while (size >= 1000 && unit < 3) {
    size /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: units[unit],
    maximumFractionDigits: size < 10 && unit ? 1 : 0,
  }).format(size);
}

/**
 * Takes what is pasted, chosen or dropped anywhere on the page. `take(files, { dropped })` gets files;
 * text goes to the paste box, and `typed()` hears of it; `changed()` hears when a file is taken away.
 * @param {{ take: (files: File[], how: { dropped: boolean }) => unknown, typed: () => void, changed: () => void }} on
 */
export function watchIntake({ take, typed, ...more }) {
  changed = more.changed;
  at("files").addEventListener("change", () => {
    take([...(at("files").files ?? [])], { dropped: false });
    at("files").value = "";
  });
  /** @param {DataTransfer | null} data @param {boolean} dropped */
  const bring = (data, dropped) => {
    if (data?.files.length) take([...data.files], { dropped });
    else if (addText(data?.getData("text/plain") ?? "")) typed();
  };
  let depth = 0;
  /** @param {DragEvent} event */
  const carries = (event) =>
    [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
  /** @param {boolean} isOver */
  const over = (isOver) => {
    at("drop").hidden = !isOver;
    if (!isOver) depth = 0;
  };
  addEventListener("dragenter", (event) => {
    if (!carries(event)) return;
    depth += 1;
    over(true);
  });
  addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) over(false);
  });
  addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    over(false);
    if (!carries(event)) return;
    event.preventDefault();
    bring(event.dataTransfer, true);
  });
  addEventListener("paste", (event) => {
    if (event.target instanceof Element && event.target.closest("textarea, input, dialog")) return;
    bring(event.clipboardData, false);
  });
}

/** Puts text below what stands in the paste box; whether there was any. @param {string} text */
export function addText(text) {
  if (!text.trim()) return false;
  const box = at("paste");
  box.value += (box.value && !box.value.endsWith("\n") ? "\n\n" : "") + text;
  return true;
}
