// A source in place: on hover, on focus, on tap; and why it is in the edition.
import { own, renderSource } from "../render/dom.js";
import { at, button, h } from "./h.js";
import { count, has, language, t } from "./words.js";

/** @import { CardContext, SourcePost } from "./types.js" */

const OPENS_AFTER = 180;
const CLOSES_AFTER = 260;

/** @import { Citing } from "../render/dom.js" */

/** @type {HTMLElement | null} */
let anchor = null;
let pinned = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
// The focus that comes back when a card is closed must not open it again.
let returning = false;
// A word that comes to lie under a resting mouse was not pointed at.
let moved = -1000;
const STILL = 100;

/**
 * A link to what `span` cites, around `node`. `context` has the digest, and buttons or null for each source
 * (`actions(source)`) and for the words themselves (`spanActions(span, place)`).
 * @param {CardContext} context
 * @param {Citing} span
 * @param {Node} node
 * @param {string} [place]
 * @returns {Node}
 */
export function citation(context, span, node, place) {
  const ids = span.cites ?? [];
  if (ids.length === 0) return node;
  /** @type {HTMLAnchorElement} */
  const link = h("a", {
    class: "cite",
    href: `#source-${ids[0]}`,
    "aria-haspopup": "dialog",
    click: (event) => {
      event.preventDefault();
      open(context, span, link, true, place);
    },
    focus: () => !returning && link.matches(":focus-visible") && open(context, span, link, false, place),
    blur: () => !pinned && later(close, CLOSES_AFTER),
    pointerenter: (event) =>
      event.pointerType === "mouse" &&
      performance.now() - moved < STILL &&
      !pinned &&
      later(() => open(context, span, link, false, place), OPENS_AFTER),
    pointerleave: () => !pinned && later(close, CLOSES_AFTER),
  });
  link.append(node);
  return link;
}

/** @param {() => void} action @param {number} time */
function later(action, time) {
  clearTimeout(timer);
  timer = setTimeout(action, time);
}

/**
 * Opens the card of some posts at an element; pinned, it takes the focus and stays.
 * @param {CardContext} context
 * @param {Citing} span
 * @param {HTMLElement} link
 * @param {boolean} pin
 * @param {string} [place]
 */
export function open(context, span, link, pin, place) {
  clearTimeout(timer);
  const card = at("card");
  if (anchor === link && !card.hidden && pinned === pin) return;
  anchor = link;
  pinned = pin;
  const ids = span.cites ?? [];
  const sources = ids.flatMap((id) => context.digest.sources.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return;
  card.replaceChildren(
    h(
      "div",
      { class: "card-head" },
      h("p", {}, sources.length > 1 ? t("messages", { n: sources.length }) : t(`platform.${sources[0].platform}`)),
      button("×", () => close(true), { "aria-label": t("close"), class: "quiet" }),
    ),
    context.spanActions?.(span, place) ?? "",
    h(
      "div",
      { class: "card-body" },
      ...sources.map((source) =>
        entry(context, source, ids.length === 1 && "at" in span ? span.at : undefined, ids.length === 1),
      ),
    ),
  );
  card.hidden = false;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", t("source"));
  card.tabIndex = -1;
  moveTo(card, link);
  if (pin) card.focus({ preventScroll: true });
}

/**
 * Closes the card; `back` returns the focus to where it was opened from.
 * @param {boolean} [back]
 */
export function close(back = false) {
  clearTimeout(timer);
  const card = at("card");
  if (card.hidden) return;
  card.hidden = true;
  pinned = false;
  const was = anchor;
  anchor = null;
  if (back !== true || !was?.isConnected) return;
  returning = true;
  was.focus({ preventScroll: true });
  returning = false;
}

/**
 * @param {CardContext} context
 * @param {SourcePost} source
 * @param {readonly [number, number] | undefined} range
 * @param {boolean} single
 */
function entry(context, source, range, single) {
  const node = renderSource(document, context.digest, source, { say: t, locale: language(), at: range, tag: "div" });
  node.append(why(source, single));
  const actions = context.actions?.(source);
  if (actions) node.append(actions);
  return node;
}

/**
 * Why a post is where it is: its rank's reasons in words and numbers.
 * @param {SourcePost} source
 * @param {boolean} [isOpen]
 */
export function why(source, isOpen = false) {
  const heaviest = Math.max(...source.rank.because.map((part) => Math.abs(part.weight)), 0.001);
  const rows = source.rank.because.map((part) => {
    const known = has(`factor.${part.factor}`);
    /** @type {Record<string, number | undefined>} */
    const counts = {
      points: source.points,
      replies: source.engagement.replies,
      reposts: (source.engagement.reposts ?? 0) + (source.engagement.quotes ?? 0),
    };
    const n = own(counts, part.factor);
    const bar = h("span", { class: part.weight < 0 ? "bar less" : "bar", "aria-hidden": "true" });
    bar.style.setProperty("--part", String(Math.abs(part.weight) / heaviest));
    return h(
      "li",
      {},
      h(
        "span",
        { class: "reason" },
        known ? t(`factor.${part.factor}`, { n: n ?? 0 }) : part.factor,
        part.assumed ? ` (${t("why.assumed")})` : "",
      ),
      bar,
      h(
        "span",
        { class: "weight" },
        `${part.weight < 0 ? "−" : "+"}${count(Math.abs(part.weight), { minimumFractionDigits: 3, maximumFractionDigits: 3 })}`,
      ),
    );
  });
  return h(
    "details",
    { class: "why", open: isOpen },
    h("summary", {}, t("why.title")),
    h(
      "p",
      {},
      t("why.position", {
        n: source.rank.position,
        score: count(source.rank.score, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      }),
    ),
    h("ul", {}, ...rows),
  );
}

/** @param {HTMLElement} card @param {HTMLElement} link */
function moveTo(card, link) {
  card.classList.toggle("sheet", innerWidth < 640);
  if (innerWidth < 640) {
    card.style.removeProperty("inset-inline-start");
    for (const name of ["top", "bottom", "left", "max-height"]) card.style.removeProperty(name);
    return;
  }
  const rects = link.getClientRects();
  const box = rects[0] ?? link.getBoundingClientRect();
  const last = rects[rects.length - 1] ?? box;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(12, Math.min(box.left, innerWidth - width - 12));
  // Below what it explains, or above where there is more room; it grows away from it.
  const room = [innerHeight - last.bottom - 20, box.top - 20];
  const isBelow = height <= room[0] || room[0] >= room[1];
  card.style.left = `${left}px`;
  card.style.top = isBelow ? `${last.bottom + 8}px` : "auto";
  card.style.bottom = isBelow ? "auto" : `${innerHeight - box.top + 8}px`;
  card.style.maxHeight = `${Math.max(160, Math.min(room[isBelow ? 0 : 1], 480))}px`;
}

/** Lets the card be reached and left by mouse, touch and keyboard. */
export function watchCard() {
  const card = at("card");
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener(
    "pointerleave",
    (event) => event.pointerType === "mouse" && !pinned && later(close, CLOSES_AFTER),
  );
  card.addEventListener("focusout", (event) => {
    if (pinned && event.relatedTarget instanceof Node && !card.contains(event.relatedTarget)) close();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !card.hidden) {
      event.stopPropagation();
      close(pinned);
    }
  });
  addEventListener("pointermove", () => (moved = performance.now()), { passive: true });
  addEventListener("pointerdown", (event) => {
    const at = event.target instanceof Node ? event.target : null;
    if (!card.hidden && !card.contains(at) && !anchor?.contains(at)) close();
  });
  addEventListener("scroll", () => !card.hidden && !pinned && close(), { passive: true });
  addEventListener("resize", () => close());
}
