// The edition on the page: folio, themes, the digest with its sources in place, and what stands behind it.
import { renderDigest } from "../render/dom.js";
import { outlineOf } from "../worker/client.js";
import { checksBox, copiesBox, disputeBox, filesBox, leftOutBox, methodBox, ruleName, sourcesBox } from "./boxes.js";
import { citation } from "./card.js";
import { dateline, sectionChart, sectionFacts, themeStrip } from "./charts.js";
import { h } from "./h.js";
import { correctionsNote, goneNote } from "./since.js";
import { t } from "./words.js";

/** @import { DeskHooks, Digest } from "./types.js" */

/** Characters from which a headline is set smaller. */
const LONG_TITLE = 58;

/**
 * The sheet of a digest. `hooks` are the desk's, see `deskHooks`.
 * @param {Digest} digest
 * @param {{ isSample: boolean, hooks: DeskHooks }} how
 */
export function sheet(digest, { isSample, hooks }) {
  const context = { digest, actions: hooks.actions, spanActions: hooks.spanActions };
  const article = renderDigest(document, digest, outlineOf(digest), {
    byEditor: t("byEditor"),
    draft: (rules) => `${t("draft")}: ${rules.map(ruleName).join(", ")}`,
    cite: (span, node, place) => citation(context, span, node, place),
    connective: hooks.connective,
    decorate: hooks.decorate,
    intro: (section) => h("div", { class: "section-head" }, sectionFacts(section), hooks.intro?.(section)),
    aside: (section) => h("div", { class: "section-foot" }, sectionChart(section, digest), hooks.foot?.(section)),
  });
  /** @type {HTMLElement | null} */
  const title = article.querySelector(".title");
  if (title) title.tabIndex = -1;
  title?.classList.toggle("long", (title.textContent ?? "").length > LONG_TITLE);
  article.querySelector(".lede")?.after(themeStrip(digest) ?? "");
  article.querySelector(".closing")?.before(goneNote(digest) ?? "", correctionsNote(digest) ?? "");
  if (digest.sections.length < 2) article.classList.add("brief");
  const platforms = digest.method.platforms.map((platform) => t(`platform.${platform}`)).join(", ");
  return h(
    "div",
    { class: "sheet" },
    h(
      "p",
      { class: "dateline" },
      h("span", { lang: digest.language }, dateline(digest)),
      h("span", {}, platforms),
      h("span", {}, t("messages", { n: digest.method.postsUsed })),
    ),
    isSample ? h("p", { class: "note" }, t("sampleNote")) : null,
    article,
    h(
      "div",
      { class: "boxes" },
      methodBox(digest, hooks.describe),
      leftOutBox(digest, hooks.look),
      copiesBox(digest),
      disputeBox(digest),
      sourcesBox(digest),
      filesBox(digest),
      checksBox(digest),
    ),
  );
}
