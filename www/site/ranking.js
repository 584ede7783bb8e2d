// What the front page goes by: presets, and a slider for each thing that counts.
import { own } from "../render/dom.js";
import { acting, button, h } from "./h.js";
import { has, t } from "./words.js";

/** @import { Choose, Options, Settings } from "./types.js" */

const LESS = ["promotion", "automated", "repeated-author"];

/** The core's presets, each with the factors of its formula; those that take away come last. */
export const PRESETS = new Map(
  Object.entries({
    newsroom: [
      "points",
      "replies",
      "reposts",
      "voices",
      "substance",
      "centrality",
      "figure",
      "reply",
      "truncated",
      ...LESS,
    ],
    voices: ["voices", ...LESS],
    disputed: ["dispute", ...LESS],
    "hacker-news": ["points", "recency", ...LESS],
    "reddit-hot": ["points", "recency", ...LESS],
    "reddit-confidence": ["confidence", ...LESS],
    "mastodon-trends": ["points", "recency", ...LESS],
    "mastodon-digest-simple": ["points", "reposts", "followers", ...LESS],
    "mastodon-digest-extended": ["points", "reposts", "replies", "followers", ...LESS],
    chronological: ["recency"],
  }),
);

/** The formula that is used where none is chosen. */
export const USUAL = "newsroom";

/** The factors of a formula's, the usual one's where there is none of that name. @param {string} preset */
export const factorsOf = (preset) => PRESETS.get(preset) ?? PRESETS.get(USUAL) ?? [];

/**
 * The option of the core for what was chosen; undefined for the usual order.
 * @param {Settings} settings
 * @returns {Options["ranking"]}
 */
export function rankingOption({ preset, weights }) {
  if (!preset && !weights) return undefined;
  return {
    preset: /** @type {import("../../pkg/index.js").Preset} */ (preset || USUAL),
    ...(weights ? { weights } : {}),
  };
}

/**
 * The controls; `choose(key, value)` hears of a change of `preset` or `weights`.
 * @param {Settings} settings
 * @param {Choose} choose
 */
export function rankingControls(settings, choose) {
  const now = PRESETS.has(settings.preset) ? settings.preset : USUAL;
  const preset = h(
    "select",
    { id: "preset" },
    ...[...PRESETS.keys()].map((name) => h("option", { value: name }, t(`ranking.${name}`))),
  );
  preset.value = now;
  acting(preset, (value) => choose("preset", value === USUAL ? "" : value));
  const sliders = factorsOf(settings.preset).map((factor) => {
    const weight = own(settings.weights ?? {}, factor) ?? 1;
    const shown = h("output", {}, `×${weight}`);
    /** @type {HTMLInputElement} */
    const range = h("input", {
      type: "range",
      id: `weight-${factor}`,
      min: 0,
      max: 3,
      step: 0.25,
      input: () => {
        shown.textContent = `×${range.value}`;
      },
      change: () => choose("weights", { ...settings.weights, [factor]: Number(range.value) }),
    });
    range.value = String(weight);
    return h("label", { class: "slider" }, h("span", {}, t(`weight.${factor}`)), range, shown);
  });
  return h(
    "div",
    {},
    h("label", { class: "field" }, h("span", {}, t("ranking.preset")), preset),
    has(`rankingWhat.${now}`) ? h("p", { class: "hint" }, t(`rankingWhat.${now}`)) : null,
    ...sliders,
    settings.weights
      ? h(
          "div",
          { class: "row" },
          button(t("ranking.reset"), () => choose("weights", null), { id: "reset-weights" }),
        )
      : null,
  );
}
