// The editorial rules on an edition that is being edited: what they say, and ways to mend it.
import { ruleName } from "./boxes.js";
import { complaints, partOf } from "./breach.js";
import { button, h } from "./h.js";
import { found, foundNode } from "./phrases.js";
import { typeset } from "./typeset.js";
import { t } from "./words.js";

/** @import { Check, Client, Digest, Edit, Log, Mend } from "./types.js" */

/**
 * @import { Line, Paragraph, Span } from "../../pkg/index.js"
 * @import { Complaint } from "./breach.js"
 */

/** Rules that a change of the typography alone can mend. */
const TYPOGRAPHIC = new Set([
  "quotation-marks",
  "apostrophes",
  "spaces",
  "dashes",
  "thousands",
  "accented-capitals",
  "titles-without-full-stop",
]);

/** @param {Digest} digest */
const linesOf = (digest) => [
  digest.title,
  digest.deck,
  digest.lede,
  digest.closing,
  ...digest.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
];

/**
 * Words for a place, in the typography of a digest: its language, its dash, no full stop after a headline.
 * @param {Digest} digest
 * @param {string} place
 * @param {string} words
 */
export function setFor(digest, place, words) {
  const dash = linesOf(digest).some((line) =>
    line.spans.some((span) => "text" in span && span.text.includes("—") && span.by !== "editor"),
  )
    ? "—"
    : "–";
  return typeset(words, digest.language, { isTitle: place === "title" || place.endsWith("heading"), dash });
}

/**
 * What the rules say of a digest whose words at `place` were changed, as lines; `check` is the client's.
 * @param {Client["check"]} check
 * @param {Digest} digest
 * @param {string} place
 * @param {string | undefined} was
 * @param {string} text
 */
export async function verdictOn(check, digest, place, was, text) {
  const { posts: _posts, leftOutPosts: _leftOutPosts, ...told } = digest;
  const copy = structuredClone(told);
  const line = lineAt(copy, place);
  if (!line) return [];
  if (was === undefined) line.spans = [{ text, by: "editor" }];
  else {
    const at = line.spans.findIndex((span) => "text" in span && span.text.includes(was));
    const span = line.spans[at];
    if (!span || !("text" in span)) return [];
    const [before, ...after] = span.text.split(was);
    const rest = after.join(was);
    const { figure: _figure, ...own } = span;
    /** @type {Span[]} */
    const pieces = [
      { ...own, text: before },
      { text, by: "editor" },
      { ...own, text: rest },
    ];
    line.spans.splice(at, 1, ...pieces.filter((piece) => "text" in piece && piece.text !== ""));
  }
  const before = new Set(digest.checks.flatMap(complaints).map(({ words }) => words));
  const said = (await check(copy)).flatMap(complaints).filter(({ words }) => !before.has(words));
  // The place is where the words are being written: it need not be told.
  return [...new Set(said.map((complaint) => `${ruleName(complaint.rule)}: ${found(complaint)}`))];
}

/**
 * @param {Digest} digest
 * @param {string} place
 * @returns {Line | Paragraph | undefined}
 */
function lineAt(digest, place) {
  if (place === "title" || place === "deck" || place === "lede" || place === "closing") return digest[place];
  const [id, part] = place.split("/");
  const section = digest.sections.find((one) => one.id === id);
  return part === "heading" ? section?.heading : section?.paragraphs[Number(part?.slice(1))];
}

/**
 * The number in the log of the edit that a complaint comes from; -1 where it comes from none.
 * @param {Edit[]} entries
 * @param {string | null} place
 * @param {boolean} breaks
 * @param {Digest} digest
 * @param {Mend["nameOf"]} nameOf
 */
function culprit(entries, place, breaks, digest, nameOf) {
  if (place?.endsWith("/quote") || /^s\d+$/.test(place ?? "")) {
    const section = digest.sections.find((one) => one.id === place?.split("/")[0]);
    const names = new Set([...(section?.posts ?? []), ...(section ? [section.quote.post] : [])].map(nameOf));
    const found = entries.findLastIndex(
      (edit) =>
        "post" in edit && names.has(edit.post) && ["pull-quote", "cut", "pin", "move", "restore"].includes(edit.do),
    );
    if (found >= 0) return found;
  } else if (place) {
    const own =
      lineAt(digest, place)?.spans.flatMap((span) => ("text" in span && span.by === "editor" ? [span.text] : [])) ?? [];
    const found = entries.findLastIndex(
      (edit) => "text" in edit && own.some((text) => text.includes(edit.text) || edit.text.includes(text)),
    );
    if (found >= 0) return found;
  }
  // What is broken since an edit was made, wherever, is taken to come from the last one.
  return breaks ? entries.length - 1 : -1;
}

/**
 * The list of what the rules say, each with its ways out: the typography mended, the words written anew, another
 * quote, a look at the place, the edit taken back. `desk` has `again(index)`, `quote(section)`, `show(place)`,
 * `nameOf(id)` and `describe(edit)`.
 * @param {Digest} digest
 * @param {Log} log
 * @param {Mend} desk
 */
export function lintList(digest, log, desk) {
  const said = new Map(
    digest.checks.flatMap(complaints).map((complaint) => [`${complaint.rule} ${complaint.words}`, complaint]),
  );
  if (!said.size) return h("p", { class: "holds" }, t("lint.clean", { n: digest.checks.length }));
  return h(
    "ul",
    { class: "lint" },
    ...[...said.values()].map((complaint) =>
      h(
        "li",
        { class: complaint.breaks ? "breaks" : "warns" },
        h("strong", {}, ruleName(complaint.rule)),
        foundNode(complaint, "p"),
        h("div", { class: "row" }, ...ways(complaint, digest, log, desk)),
      ),
    ),
  );
}

/**
 * @param {Complaint} complaint
 * @param {Digest} digest
 * @param {Log} log
 * @param {Mend} desk
 */
function ways({ rule, breach, breaks }, digest, log, desk) {
  const place = partOf(breach);
  const index = culprit(log.entries, place, breaks, digest, desk.nameOf);
  const edit = log.entries[index];
  const list = [];
  if (edit && "text" in edit) {
    const mended = setFor(digest, place ?? edit.do, edit.text);
    if (TYPOGRAPHIC.has(rule) && mended !== edit.text)
      list.push(button(t("lint.typeset"), () => log.replace(index, { text: mended })));
    list.push(button(t("lint.rewrite"), () => desk.again(index, place ?? edit.do)));
  }
  if (place?.startsWith("s") && (place.endsWith("/quote") || rule.includes("quote"))) {
    const section = digest.sections.find((one) => one.id === place.split("/")[0]);
    if (section) list.push(button(t("desk.anotherQuote"), () => desk.quote(section)));
  }
  list.push(button(t("lint.show"), () => desk.show(place)));
  if (edit) list.push(button(t("lint.takeBack"), () => log.remove(index), { title: desk.describe(edit) }));
  return list;
}
