// An editor's words in the typography of their language, as the core's rules want it.

import { own } from "../render/dom.js";

/** What opens and closes a quotation, by language. @type {Record<string, [string, string]>} */
const MARKS = {
  en: ["“", "”"],
  fr: ["«\u00a0", "\u00a0»"],
  es: ["«", "»"],
  de: ["„", "“"],
  pt: ["“", "”"],
  it: ["«", "»"],
  nl: ["“", "”"],
};

const SPACE = "[ \\u00a0\\u202f]";
const THIN = "\u202f";
const NO_BREAK = "\u00a0";

/** French words that are often written without the accent of their capital; by what they then are. */
const ACCENTED =
  "État États École Écoles Écologie Écologistes Économie Économies Économique Étude Études Étudiant Étudiants Également Être Élection Élections Électricité Éditeur Éditeurs Édition Éditions Énergie Énergies Équipe Équipes Écrit Écrits Écrire Évolution Évolutions Événement Événements Émission Émissions Éléments Élément Épisode Écran Ça";
const CAPITALS = new Map(ACCENTED.split(" ").map((word) => [word[0].normalize("NFD")[0] + word.slice(1), word]));

/** @param {string} text @param {string} language */
function quoted(text, language) {
  const [open, close] = own(MARKS, language) ?? MARKS.en;
  const pairs = new RegExp(`["«“„]${SPACE}*([^"«»“”„]*?)${SPACE}*["»”“]`, "gu");
  // Marks that open or close nothing say nothing.
  return text
    .replace(pairs, (_, /** @type {string} */ inside) => (inside ? `${open}${inside}${close}` : ""))
    .replaceAll('"', "");
}

/** @param {string} text @param {string} language */
function spaced(text, language) {
  const french = language === "fr";
  return text
    .replace(new RegExp(`${SPACE}+(?=[,)\\]])|${SPACE}+(?=\\.(?:$|[\\s»”“’)…]))`, "gu"), "")
    .replace(new RegExp(`(?<=[([])${SPACE}+`, "gu"), "")
    .replace(/(?<=[,;])(?=\p{L})/gu, " ")
    .replace(
      new RegExp(`${SPACE}*([;!?:])`, "gu"),
      (
        /** @type {string} */ all,
        /** @type {string} */ mark,
        /** @type {number} */ at,
        /** @type {string} */ whole,
      ) => {
        const [before, after] = [whole[at - 1] ?? "", whole[at + all.length] ?? ""];
        const isClockOrAddress = mark === ":" && all === mark && (/\d/.test(before) ? /\d/.test(after) : after === "/");
        if (isClockOrAddress || /[!?…]/.test(before)) return all.trimStart();
        return french ? `${mark === ":" ? NO_BREAK : THIN}${mark}` : mark;
      },
    )
    .replace(/ (?=%)/g, french ? NO_BREAK : "$&");
}

/**
 * `dash` is the one that the digest has: "–" between spaces, or "—".
 * @param {string} text
 * @param {string} language
 * @param {{ isTitle?: boolean, dash?: string }} [how]
 */
export function typeset(text, language, { isTitle = false, dash = "–" } = {}) {
  const primary = String(language).split("-")[0];
  let set = text
    .replace(/\s*[\n\r\t]\s*/g, " ")
    .trim()
    .replace(new RegExp(`(${SPACE})${SPACE}+`, "gu"), "$1")
    .replace(/\.{3,}/g, "…")
    .replace(/\.{2}/g, ".")
    .replace(/(^|[\s(])'([^']+)'(?=$|[\s.,;:!?)])/gu, "$1‘$2’")
    .replace(/['`´]/g, "’")
    .replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu, (run) =>
      new Intl.NumberFormat(primary).format(Number(run.replace(/\D/g, ""))),
    )
    .replace(/\s+--?\s+|--+/g, dash === "—" ? "—" : " – ");
  if (dash === "–") set = set.replace(/\s*—\s*/g, " – ");
  set = spaced(quoted(set, primary), primary);
  if (primary === "fr") {
    set = set
      .replace(/\p{L}+/gu, (word) => CAPITALS.get(word) ?? word)
      .replace(/(?<=^|[.!?…«»]\s*)A(?= \p{Ll})/gu, "À");
  }
  set = set.trim();
  return isTitle ? set.replace(/(?<!\.|\p{Lu}|\.\p{L})\.(?=[»”“\s]*$)/u, "") : set;
}
