// What the reader chooses for an edition: fields on the page, options of the core, words in the address.
import { acting, h } from "./h.js";
import { factorsOf, PRESETS } from "./ranking.js";
import { t } from "./words.js";

/** @import { Choose, Options, Settings } from "./types.js" */

/** Languages that have a narrator. */
export const NARRATORS = /** @type {[string, string][]} */ ([
  ["en", "English"],
  ["fr", "Français"],
  ["es", "Español"],
  ["de", "Deutsch"],
  ["pt", "Português"],
  ["it", "Italiano"],
  ["nl", "Nederlands"],
]);

/** Settings that a link may carry, by their name in the address. @type {Record<string, "language" | "sections" | "from" | "to" | "timeZone" | "preset">} */
const IN_ADDRESS = { lang: "language", sections: "sections", from: "from", to: "to", tz: "timeZone", preset: "preset" };

/** @typedef {Exclude<keyof Settings, "private" | "weights">} Words  Settings that are words. */

const hostZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** @returns {Settings} */
export const defaults = () => ({
  language: "auto",
  sections: "auto",
  from: "",
  to: "",
  timeZone: hostZone(),
  private: false,
  tagline: "",
  byline: "",
  preset: "",
  weights: null,
});

/**
 * Settings from the address (`#lang=fr&sections=4`); what it does not name keeps its default.
 * @param {string} hash
 */
export function fromAddress(hash) {
  const settings = defaults();
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [name, key] of Object.entries(IN_ADDRESS)) if (query.has(name)) settings[key] = query.get(name) ?? "";
  if (!NARRATORS.some(([code]) => code === settings.language)) settings.language = "auto";
  if (!/^([1-9]|1[0-2])$/.test(settings.sections)) settings.sections = "auto";
  if (!PRESETS.has(settings.preset)) settings.preset = "";
  settings.weights = weightsOf(query.get("weights"), factorsOf(settings.preset));
  for (const key of /** @type {const} */ (["from", "to"]))
    if (!/^\d{4}-\d\d-\d\d$/.test(settings[key])) settings[key] = "";
  if (!zones().includes(settings.timeZone)) settings.timeZone = hostZone();
  return settings;
}

/**
 * `points:0.5,voices:2` as weights; what is no factor of the formula or no weight is passed over.
 * @param {string | null} text
 * @param {string[]} factors
 */
function weightsOf(text, factors) {
  const pairs = (text ?? "").split(",").map((pair) => pair.split(":"));
  const weights = pairs
    .filter(([factor, weight]) => factors.includes(factor) && /^\d(\.\d+)?$/.test(weight))
    .map(([factor, weight]) => [factor, Number(weight)]);
  return weights.length ? Object.fromEntries(weights) : null;
}

/**
 * The address's words for settings: only what differs from the default.
 * @param {Settings} settings
 */
export function toAddress(settings) {
  const usual = defaults();
  const query = new URLSearchParams();
  for (const [name, key] of Object.entries(IN_ADDRESS))
    if (settings[key] && settings[key] !== usual[key]) query.set(name, settings[key]);
  if (settings.weights)
    query.set(
      "weights",
      Object.entries(settings.weights)
        .map((pair) => pair.join(":"))
        .join(","),
    );
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text ? `#${text}` : "";
}

/**
 * Settings as the core's options.
 * @param {Settings} settings
 */
export function toOptions(settings) {
  /** @type {Options} */
  const options = {
    language: settings.language,
    sections: /** @type {"auto"} */ (settings.sections),
    timeZone: settings.timeZone,
  };
  for (const key of /** @type {const} */ (["from", "to"])) if (settings[key]) options[key] = settings[key];
  /** @type {NonNullable<Options["publication"]>} */
  const publication = {};
  for (const key of /** @type {const} */ (["tagline", "byline"]))
    if (settings[key].trim()) publication[key] = settings[key].trim();
  if (Object.keys(publication).length) options.publication = publication;
  if (settings.private) options.include = ["private"];
  return options;
}

function zones() {
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  return known.includes("UTC") ? known : ["UTC", ...known];
}

/**
 * The fields, filled with `settings`; `changed(key, value)` hears of each change.
 * @param {Settings} settings
 * @param {Choose} changed
 */
export function settingsForm(settings, changed) {
  /** @param {string} label @param {Node} control @param {boolean} [wide] */
  const field = (label, control, wide = false) =>
    h("label", wide ? { class: "wide" } : {}, h("span", {}, label), control);
  /** @param {Words} key @param {string} id @param {[string, string][]} values */
  const choice = (key, id, values) => {
    const select = h("select", { id }, ...values.map(([value, label]) => h("option", { value }, label)));
    select.value = settings[key];
    return acting(select, (value) => changed(key, value));
  };
  /** @param {Words} key @param {string} id @param {string} type @param {Record<string, number>} [more] */
  const input = (key, id, type, more = {}) => {
    const node = h("input", {
      id,
      type,
      autocomplete: "off",
      ...more,
      change: (event) => changed(key, event.target.value),
    });
    node.value = settings[key];
    return node;
  };
  const tick = h("input", {
    type: "checkbox",
    id: "private",
    change: (event) => changed("private", event.target.checked),
  });
  tick.checked = settings.private;
  return h(
    "div",
    { class: "fields" },
    field(t("settings.language"), choice("language", "language", [["auto", t("settings.auto")], ...NARRATORS])),
    field(
      t("settings.sections"),
      choice("sections", "sections", [
        ["auto", t("settings.auto")],
        ...Array.from({ length: 12 }, (_, n) => /** @type {[string, string]} */ ([String(n + 1), String(n + 1)])),
      ]),
    ),
    field(t("settings.from"), input("from", "from", "date")),
    field(t("settings.to"), input("to", "to", "date")),
    field(
      t("settings.zone"),
      choice(
        "timeZone",
        "zone",
        zones().map((zone) => /** @type {[string, string]} */ ([zone, zone.replaceAll("_", " ")])),
      ),
    ),
    field(t("settings.tagline"), input("tagline", "tagline", "text", { maxlength: 120 })),
    field(t("settings.byline"), input("byline", "byline", "text", { maxlength: 120 })),
    h("label", { class: "tick wide" }, tick, h("span", {}, t("settings.private"))),
  );
}
