// The editorial rules on an edition that is being edited: what they say, and a way to mend it.
import { ruleName } from "./boxes.js";
import { button, h } from "./h.js";
import { t } from "./words.js";

/** Rules that a change of the typography alone can mend. */
const TYPOGRAPHIC = new Set(["quotation-marks", "apostrophes", "spaces", "dashes", "thousands", "titles-without-full-stop"]);

/** Words set in the typography of their language: apostrophes, quotation marks, spaces, no final full stop in titles. */
export function typeset(text, language, { isTitle = false } = {}) {
  let set = text
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
    .replace(/(\d)[ \u00a0](?=\d{3}(\D|$))/g, language === "fr" ? "$1\u202f" : "$1,")
    .replace(/\.\.\./g, "…")
    .replace(/ {2,}/g, " ");
  if (language === "fr") {
    set = set
      .replace(/"([^"]*)"/g, "«\u00a0$1\u00a0»")
      .replace(/«[ \u00a0\u202f]*/g, "«\u00a0")
      .replace(/[ \u00a0\u202f]*»/g, "\u00a0»")
      .replace(/[ \u00a0\u202f]*([;!?])(?=\s|$)/g, "\u202f$1")
      .replace(/[ \u00a0\u202f]*:(?=\s|$)/g, "\u00a0:")
      .replace(/ (?=%)/g, "\u00a0");
  } else {
    set = set.replace(/"([^"]*)"/g, "“$1”").replace(/'([^']*)'/g, "‘$1’").replace(/ - /g, " – ");
  }
  return isTitle ? set.replace(/(?<!\.)\.$/, "") : set;
}

/** What the rules say of a digest whose words at `place` were changed, as lines; `check` is the client's. */
export async function verdictOn(check, digest, place, was, text) {
  const copy = structuredClone(digest);
  delete copy.posts;
  delete copy.leftOutPosts;
  const line = lineAt(copy, place);
  if (!line) return [];
  if (was === undefined) line.spans = [{ text, by: "editor" }];
  else {
    const at = line.spans.findIndex((span) => span.text?.includes(was));
    if (at < 0) return [];
    const span = line.spans[at];
    const [before, ...after] = span.text.split(was);
    const rest = after.join(was);
    const { figure: _figure, ...own } = span;
    line.spans.splice(at, 1, ...[before && { ...own, text: before }, text && { text, by: "editor" }, rest && { ...own, text: rest }].filter(Boolean));
  }
  const before = new Set(digest.checks.flatMap(complaints).map(([, words]) => words));
  return (await check(copy)).flatMap(complaints).filter(([, words]) => !before.has(words)).map(([rule, words]) => `${ruleName(rule)}: ${words}`);
}

const complaints = (verdict) => [...(verdict.passed ? [] : (verdict.breaches ?? [])), ...(verdict.warnings ?? [])].map((words) => [verdict.rule, words]);

function lineAt(digest, place) {
  if (place in digest) return digest[place];
  const [id, part] = place.split("/");
  const section = digest.sections.find((one) => one.id === id);
  return part === "heading" ? section?.heading : section?.paragraphs[Number(part?.slice(1))];
}

/**
 * The list of what the rules say. Each has a way out: typography is mended in the edit that brought it,
 * anything else by looking again at that edit, or by taking it back.
 */
export function lintList(digest, log) {
  const said = digest.checks.flatMap((check) => complaints(check).map(([rule, words]) => ({ rule, words, breaks: !check.passed })));
  if (!said.length) return h("p", { class: "holds" }, t("lint.clean", { n: digest.checks.length }));
  return h(
    "ul",
    { class: "lint" },
    ...said.map(({ rule, words, breaks }) =>
      h("li", { class: breaks ? "breaks" : "warns" }, h("strong", {}, ruleName(rule)), h("p", { lang: "en" }, words), h("div", { class: "row" }, ...ways(rule, words, digest, log))),
    ),
  );
}

function ways(rule, words, digest, log) {
  const written = log.entries.map((edit, index) => ({ edit, index })).filter(({ edit }) => edit.text !== undefined);
  const own = written.findLast(({ edit }) => words.includes(edit.text)) ?? written.at(-1);
  const ways = [];
  if (TYPOGRAPHIC.has(rule) && own) {
    const isTitle = ["title", "deck", "rename"].includes(own.edit.do);
    const mended = typeset(own.edit.text, digest.language, { isTitle });
    if (mended !== own.edit.text) ways.push(button(t("lint.typeset"), () => log.replace(own.index, { text: mended })));
  }
  const culprit = own?.index ?? log.entries.length - 1;
  if (culprit >= 0) ways.push(button(t("lint.takeBack"), () => log.remove(culprit)));
  return ways;
}
