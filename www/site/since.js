// What has changed since an earlier edition: of each topic, of what is gone, and what was corrected.
import { h } from "./h.js";
import { describeEdit } from "./log.js";
import { t } from "./words.js";

/** @import { Digest } from "./types.js" */

/**
 * New, growing, steady or shrinking, with the messages of both editions; null where nothing is compared.
 * @param {import("../../pkg/index.js").Section} section
 */
export function changeOf(section) {
  const { change } = section;
  if (!change) return null;
  return h(
    "span",
    { class: `change ${change.kind}` },
    t(`change.${change.kind}`, { n: change.posts, before: change.before }),
  );
}

/**
 * What the earlier edition told of and this one does not; null where there is nothing.
 * @param {Digest} digest
 */
export function goneNote(digest) {
  if (!digest.gone?.length) return null;
  return h(
    "section",
    { class: "since", "aria-labelledby": "gone-title" },
    h("h2", { id: "gone-title" }, t("since.gone")),
    h(
      "ul",
      {},
      ...digest.gone.map((topic) =>
        h(
          "li",
          {},
          h("span", { lang: digest.language }, topic.heading),
          ` · ${t("messages", { n: topic.posts })} · ${t("voices", { n: topic.voices })}`,
        ),
      ),
    ),
  );
}

/**
 * Corrections since an earlier edition of the same posts, each with its date; null where there are none.
 * @param {Digest} digest
 */
export function correctionsNote(digest) {
  if (!digest.corrections?.length) return null;
  /** @param {string | undefined} made */
  const day = (made) =>
    made
      ? new Intl.DateTimeFormat(document.documentElement.lang, {
          dateStyle: "medium",
          timeStyle: "short",
          timeZone: digest.method.timeZone,
        }).format(new Date(made))
      : t("since.undated");
  return h(
    "section",
    { class: "since corrections", "aria-labelledby": "corrections-title" },
    h("h2", { id: "corrections-title" }, t("since.corrections")),
    h(
      "ul",
      {},
      ...digest.corrections.map(({ edit, withdrawn }) =>
        h(
          "li",
          {},
          h("time", { datetime: edit.made }, day(edit.made)),
          `: ${describeEdit(edit, digest)}`,
          withdrawn ? ` (${t("since.withdrawn")})` : "",
        ),
      ),
    ),
  );
}
