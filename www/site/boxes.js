// What stands behind the edition: method, files, what was copied, what was disputed, what was left out.
import { authorName, renderMethod, renderSource, renderSources } from "../render/dom.js";
import { h } from "./h.js";
import { formatName } from "./intake.js";
import { complaints } from "./breach.js";
import { foundNode } from "./phrases.js";
import { count, has, language, t } from "./words.js";

/** @import { Digest, Edit, SourcePost } from "./types.js" */

/**
 * @param {string} id
 * @param {string} title
 * @param {...(Node | null)} content
 */
const box = (id, title, ...content) =>
  h("details", { class: "box", id: `box-${id}` }, h("summary", {}, title), h("div", { class: "box-body" }, ...content));

/** @param {string} term @param {...string} what */
const pair = (term, ...what) => [h("dt", {}, term), h("dd", {}, ...what)];

/**
 * How the edition was made, in figures and then in the narrator's sentences; `describe(edit)` says an edit in words.
 * @param {Digest} digest
 * @param {(edit: Edit) => string} describe
 */
export function methodBox(digest, describe) {
  const { method } = digest;
  const share = method.postsRead ? method.postsUsed / method.postsRead : 1;
  const languages = method.languages.slice(0, 4).map((one) => `${languageName(one.language)} ${count(one.posts)}`);
  return box(
    "method",
    t("method"),
    h(
      "dl",
      { class: "figures" },
      ...pair(t("methodBox.read"), count(method.postsRead)),
      ...pair(
        t("methodBox.used"),
        `${count(method.postsUsed)} (${count(share, { style: "percent", maximumFractionDigits: 0 })})`,
      ),
      ...pair(t("methodBox.authors"), count(method.authors)),
      ...pair(
        t("methodBox.points"),
        has(`pointsAre.${method.pointsAre}`) ? t(`pointsAre.${method.pointsAre}`) : method.pointsAre,
      ),
      ...pair(t("methodBox.zone"), method.timeZone),
      ...pair(t("methodBox.languages"), languages.join(", ")),
    ),
    renderMethod(document, digest),
    editsList(method.edits, describe),
    h("p", { class: "fingerprint" }, `Coranto ${method.version} · `, h("code", {}, method.fingerprint.slice(0, 16))),
  );
}

/**
 * The editor's changes that an edition carries, each with whether it could be made.
 * @param {Edit[] | undefined} edits
 * @param {(edit: Edit) => string} describe
 */
function editsList(edits = [], describe) {
  if (!edits.length) return null;
  return h(
    "div",
    { class: "edits" },
    h("h3", {}, t("edits.title", { n: edits.length })),
    h(
      "ol",
      {},
      ...edits.map((edit) =>
        h(
          "li",
          { class: edit.applied === false ? "refused" : undefined },
          describe(edit),
          edit.applied === false ? ` — ${t(`refusal.${edit.why}`)}` : "",
        ),
      ),
    ),
  );
}

/** @param {string} code */
function languageName(code) {
  if (code === "und") return t("languageUnknown");
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/**
 * What was read, file by file.
 * @param {Digest} digest
 */
export function filesBox(digest) {
  return box(
    "files",
    t("files.title"),
    h(
      "ul",
      {},
      ...digest.method.files.map((file) =>
        h(
          "li",
          {},
          h("bdi", {}, file.name),
          ` (${formatName(file.format)})${t("colon")}${t("messages", { n: file.posts })}${file.skipped ? `, ${t("files.skipped", { n: file.skipped })}` : ""}`,
        ),
      ),
    ),
  );
}

/**
 * Texts that were posted several times: how often and by how many accounts.
 * @param {Digest} digest
 */
export function copiesBox(digest) {
  const copied = digest.sources
    .filter((source) => source.copies)
    .sort((a, b) => (b.copies?.posts ?? 0) - (a.copies?.posts ?? 0));
  if (!copied.length) return null;
  return box(
    "copies",
    t("copiesBox.title"),
    h("p", {}, t("copiesBox.what")),
    h(
      "ul",
      { class: "plain" },
      ...copied.map((source) => renderSource(document, digest, source, { say: t, locale: language() })),
    ),
  );
}

/**
 * Sources that drew more replies than points: where people argue.
 * @param {Digest} digest
 */
export function disputeBox(digest) {
  const disputed = digest.sources
    .map((source) => ({
      source,
      points: source.points ?? Number.POSITIVE_INFINITY,
      replies: source.engagement.replies ?? 0,
    }))
    .filter(({ points, replies }) => replies >= 5 && replies > points)
    .sort((a, b) => b.replies / Math.max(1, b.points) - a.replies / Math.max(1, a.points))
    .slice(0, 5);
  if (!disputed.length) return null;
  return box(
    "dispute",
    t("dispute.title"),
    h("p", {}, t("dispute.what")),
    h(
      "ul",
      { class: "plain" },
      ...disputed.map(({ source, points, replies }) => {
        const node = renderSource(document, digest, source, { say: t, locale: language() });
        node.prepend(h("p", { class: "kicker" }, t("dispute.ratio", { replies, points })));
        return node;
      }),
    ),
  );
}

/**
 * What was read and not used. `look(source)` gives buttons for one of them, or null.
 * @param {Digest} digest
 * @param {(source: SourcePost) => Node | null} [look]
 */
export function leftOutBox(digest, look = () => null) {
  if (!digest.leftOut.length) return null;
  const total = digest.leftOut.reduce((sum, one) => sum + one.posts, 0);
  const rows = digest.leftOut.map((one) => {
    const reason = has(`leftOut.${one.reason}`) ? t(`leftOut.${one.reason}`) : one.reason;
    const head = h("span", {}, h("strong", {}, count(one.posts)), ` ${reason}`);
    const seen = (digest.leftOutPosts ?? []).filter((post) => post.reason === one.reason).slice(0, MOST_SHOWN);
    if (!seen.length) return h("li", {}, head);
    const list = h("ul", { class: "plain" });
    const details = h(
      "details",
      {
        toggle: () => {
          if (details.open && !list.children.length) list.append(...seen.map((post) => leftOut(digest, post, look)));
        },
      },
      h("summary", {}, head),
      list,
      one.posts > seen.length ? h("p", { class: "hint" }, t("leftOut.more", { n: one.posts - seen.length })) : null,
    );
    return h("li", {}, details);
  });
  return box(
    "left-out",
    `${t("leftOut.title")} (${count(total)})`,
    h("p", {}, t("leftOut.what")),
    h("ul", { class: "left-out" }, ...rows),
  );
}

/** How many posts of one reason are listed. */
const MOST_SHOWN = 50;

/**
 * @param {Digest} digest
 * @param {import("../../pkg/index.js").LeftOutPost} post
 * @param {(source: SourcePost) => Node | null} look
 */
function leftOut(digest, { source, copyOf, translationOf, signals = [] }, look) {
  const node = renderSource(document, digest, source, { say: t, locale: language() });
  const kept = copyOf ?? translationOf;
  const original = kept && [...digest.sources, ...(digest.posts ?? [])].find((one) => one.id === kept);
  const notes = [
    ...(original
      ? [t(copyOf ? "leftOut.copyOf" : "leftOut.translationOf", { name: authorName(original, t("unsigned")) })]
      : []),
    ...signals.map((signal) => (has(`signal.${signal.factor}`) ? t(`signal.${signal.factor}`) : signal.factor)),
  ];
  if (notes.length) node.append(h("p", { class: "hint" }, notes.join(" · ")));
  const tools = look(source);
  if (tools) node.append(tools);
  return node;
}

/**
 * Every cited post in full.
 * @param {Digest} digest
 */
export function sourcesBox(digest) {
  return box(
    "sources",
    `${t("sources")} (${count(digest.sources.length)})`,
    renderSources(document, digest, { say: t, locale: language() }),
  );
}

/**
 * The editorial rules and their verdicts.
 * @param {Digest} digest
 */
export function checksBox(digest) {
  const broken = digest.checks.filter((check) => !check.passed);
  return box(
    "checks",
    broken.length ? t("checks.broken", { n: broken.length }) : t("checks.hold", { n: digest.checks.length }),
    h(
      "ul",
      { class: "checks" },
      ...digest.checks.map((check) =>
        h(
          "li",
          { class: check.passed ? "holds" : "breaks" },
          check.passed ? "✓ " : "✗ ",
          ruleName(check.rule),
          ...complaints({ ...check, warnings: [] }).map((complaint) => foundNode(complaint, "p")),
        ),
      ),
    ),
  );
}

/** @param {string} rule */
export const ruleName = (rule) => (has(`rule.${rule}`) ? t(`rule.${rule}`) : rule);
