// The conversation over time: the strip of themes, and the bars of a section.
import { h, svg } from "./h.js";
import { changeOf } from "./since.js";
import { language, t } from "./words.js";

/** @import { Digest } from "./types.js" */

/** @import { Section } from "../../pkg/index.js" */

/**
 * Posts of a section, from the slices of its timeline or, where there are none, its posts.
 * @param {Section} section
 */
const size = (section) => section.timeline.reduce((sum, tick) => sum + tick.posts, 0) || section.posts.length;

/** @param {Section} section @param {{ height?: number, step?: number }} [measures] */
function sparkline(section, { height = 24, step = 6 } = {}) {
  const most = Math.max(...section.timeline.map((tick) => tick.posts), 1);
  const width = section.timeline.length * step;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true", class: "bars" },
    ...section.timeline.map((tick, index) => {
      const tall = tick.posts ? Math.max(1.5, (tick.posts / most) * (height - 1)) : 0;
      return svg("rect", {
        x: index * step + step * 0.1,
        y: height - tall,
        width: step * 0.8,
        height: tall,
        class: tick.posts === most ? "most" : undefined,
      });
    }),
  );
}

/**
 * @param {string} iso
 * @param {Digest} digest
 * @param {boolean} withDay
 */
function shortTime(iso, digest, withDay) {
  /** @type {Intl.DateTimeFormatOptions} */
  const options = withDay ? { day: "numeric", month: "short" } : { hour: "numeric", hour12: language() === "en" };
  try {
    return new Intl.DateTimeFormat(region(language()), { ...options, timeZone: digest.method.timeZone })
      .format(new Date(iso))
      .replace(/^0(?=\d)/, "");
  } catch {
    return iso;
  }
}

// Days before months, as the narrator writes English.
/** @param {string} code */
const region = (code) => (code === "en" ? "en-GB" : code);

const DAY = 86_400_000;

/**
 * Whether the slices of a timeline span more than two days, so that days are told and not hours.
 * @param {Section["timeline"]} ticks
 */
const tellsDays = (ticks) => Date.parse(ticks[ticks.length - 1].from) - Date.parse(ticks[0].from) > 2 * DAY;

/**
 * The messages of a section over time, with its busiest slice named; null where there is too little.
 * @param {Section} section
 * @param {Digest} digest
 */
export function sectionChart(section, digest) {
  const ticks = section.timeline;
  if (ticks.length < 3) return null;
  const days = tellsDays(ticks);
  const peak = ticks.reduce((best, tick) => (tick.posts > best.posts ? tick : best));
  const told = t(days ? "chart.peakDay" : "chart.peakHour", {
    n: peak.posts,
    when: shortTime(peak.from, digest, days),
  });
  const whole = `${t("chart.title")}. ${told}`;
  const figure = h(
    "div",
    { class: "timeline", role: "img", "aria-label": whole },
    sparkline(section, { height: 34, step: 10 }),
  );
  figure.append(
    h(
      "p",
      { class: "scale", "aria-hidden": "true" },
      h("span", {}, shortTime(ticks[0].from, digest, days)),
      h("span", { class: "peak" }, told),
      h("span", {}, shortTime(ticks[ticks.length - 1].from, digest, days)),
    ),
  );
  return figure;
}

/**
 * A list of the themes, each as wide as its part of the conversation; a click goes to its section.
 * @param {Digest} digest
 */
export function themeStrip(digest) {
  if (digest.sections.length < 2) return null;
  const items = digest.sections.map((section, index) => {
    const name = section.heading.spans
      .map((span) => ("quote" in span ? span.quote : span.text))
      .join("")
      .split(/\s?[:,]\s/)[0];
    const link = h(
      "a",
      { href: `#${section.id}`, click: (event) => goTo(event, section.id) },
      h("span", { class: "number", "aria-hidden": "true" }, String(index + 1)),
      h("span", { class: "name", lang: digest.language }, name),
      sparkline(section),
      h(
        "span",
        { class: "facts" },
        h("span", {}, `${t("messages", { n: size(section) })} ·`),
        " ",
        h("span", {}, t("voices", { n: section.voices })),
      ),
    );
    const item = h("li", {}, link);
    item.style.setProperty("--share", String(size(section)));
    return item;
  });
  return h("nav", { class: "themes", "aria-label": t("themes") }, h("ol", {}, ...items));
}

// The address keeps its settings: a section is gone to without being written there.
/** @param {Event} event @param {string} id */
function goTo(event, id) {
  event.preventDefault();
  /** @type {HTMLElement | null} */
  const heading = document.querySelector(`#${CSS.escape(id)} .heading`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

/**
 * One line above a section: how much of the conversation it is.
 * @param {Section} section
 */
export function sectionFacts(section) {
  const change = changeOf(section);
  return h(
    "p",
    { class: "kicker" },
    `${t("messages", { n: size(section) })} · ${t("voices", { n: section.voices })}`,
    ...(change ? [" · ", change] : []),
  );
}

/**
 * When the conversation took place, in the digest's language: a day, or from a day to a day.
 * @param {Digest} digest
 */
export function dateline(digest) {
  const { from, to, timeZone } = digest.method;
  if (!from || !to) return "";
  const format = new Intl.DateTimeFormat(region(digest.language), { dateStyle: "full", timeZone });
  const written = format.formatRange(new Date(from), new Date(to));
  return written.charAt(0).toLocaleUpperCase(digest.language) + written.slice(1);
}
