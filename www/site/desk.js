// The editor's desk: what can be done to each part of the sheet.
import { authorName, own } from "../render/dom.js";
import { close as closeCard } from "./card.js";
import { askOne, askRange, askWords } from "./dialogs.js";
import { acting, button, h } from "./h.js";
import { setFor, verdictOn } from "./lint.js";
import { describeEdit, postName, speakerName } from "./log.js";
import { t } from "./words.js";

/** @import { Client, DeskHooks, Digest, Edit, Log, SourcePost } from "./types.js" */

/** @import { Section, Span } from "../../pkg/index.js" */

/** @typedef {readonly [number, number]} Range */

/** @param {{ spans: Span[] }} line */
const plain = (line) => line.spans.map((span) => ("quote" in span ? span.quote : span.text)).join("");

/**
 * Short words for a post, for lists.
 * @param {SourcePost} source
 * @param {number} [length]
 */
function gist(source, length = 110) {
  const text = source.text.replace(/\s+/g, " ").trim();
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

/**
 * Goes to a place of the sheet, `title` or `s1/p0`; without one, to the method.
 * @param {string | null} place
 */
function showPlace(place) {
  const [id, part] = (place ?? "").split("/");
  const section = document.getElementById(id);
  /** @type {Record<string, string>} */
  const inSection = { heading: ".heading", quote: ".quote" };
  /** @type {HTMLElement | null} */
  const node = !place
    ? document.getElementById("box-method")
    : !section
      ? document.querySelector(`.digest .${id}`)
      : part?.startsWith("p")
        ? /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll(".paragraph"))[Number(part.slice(1))]
        : section.querySelector(own(inSection, part ?? "") ?? ".heading");
  if (!node) return;
  if (node instanceof HTMLDetailsElement) node.open = true;
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "center" });
}

/**
 * The hooks of an edition's sheet. `digest` is what is shown, `log` where edits go, `check` the client's.
 * Only where `editing` is true do they offer changes; what was left out can always be brought back.
 * @param {{ digest: Digest, log: Log, check: Client["check"], editing: boolean }} desk
 * @returns {DeskHooks}
 */
export function deskHooks({ digest, log, check, editing }) {
  // There may be a hundred thousand, and nobody may ask for one.
  /** @type {Map<string, SourcePost> | null} */
  let posts = null;
  const known = () =>
    (posts ??= new Map([...(digest.posts ?? []), ...digest.sources].map((source) => [source.id, source])));
  const byId = {
    /** @param {string} id */
    get: (id) => known().get(id),
    /** @param {string} id */
    has: (id) => known().has(id),
  };
  /** @param {Section} section */
  const anchor = (section) => {
    const post = byId.get(section.posts.find((id) => byId.has(id)) ?? section.quote.post);
    if (!post) throw new Error(`no post of section ${section.id} is known`);
    return postName(post);
  };
  /** @param {string} id */
  const sectionOf = (id) => digest.sections.find((section) => section.posts.includes(id));
  /** @param {string} place */
  const placeName = (place) => {
    const [id, part] = place.split("/");
    const section = digest.sections.find((one) => one.id === id);
    return section ? `s:${anchor(section)}/${part}` : place;
  };
  /** @param {Edit} edit */
  const act = (edit) => {
    closeCard(true);
    log.add(edit);
  };

  /**
   * Asks for words at a place, judged as they are written; null where they are left as they are.
   * @param {string} title
   * @param {string} value
   * @param {string} place
   * @param {string} [was]
   */
  const wordsFor = (title, value, place, was) =>
    askWords({
      title,
      label: t("dialog.words"),
      value,
      language: digest.language,
      lint: (words) => verdictOn(check, digest, place, was, words),
      typeset: (words) => setFor(digest, place, words),
    });

  /**
   * @param {"rename" | "title" | "deck"} kind
   * @param {string} title
   * @param {string} value
   * @param {string} place
   * @param {{ section?: import("../../pkg/index.js").PostName }} fill
   */
  async function write(kind, title, value, place, fill) {
    const text = await wordsFor(title, value, place);
    if (text !== null) act(/** @type {Edit} */ ({ do: kind, ...fill, text }));
  }

  /** @param {import("../../pkg/index.js").TextSpan} span @param {string} place */
  async function rewrite(span, place) {
    const was = span.text.trim();
    const text = await wordsFor(t("desk.rewrite"), was, place, was);
    if (text !== null)
      act({ do: "rewrite", place: /** @type {import("../../pkg/index.js").Place} */ (placeName(place)), was, text });
  }

  /**
   * Asks for the words of an edit once more.
   * @param {number} index
   * @param {string} place
   */
  async function again(index, place) {
    const edit = log.entries[index];
    if (!edit || !("text" in edit)) return;
    const text = await wordsFor(t("desk.rewrite"), edit.text, place, edit.do === "rewrite" ? edit.text : undefined);
    if (text !== null) log.replace(index, { text });
  }

  /** @param {Section} section */
  async function anotherQuote(section) {
    const candidates = section.posts
      .flatMap((id) => byId.get(id) ?? [])
      .filter((source) => source.text.length >= 20)
      .slice(0, 40);
    const source = await askOne({
      title: t("desk.anotherQuote"),
      label: t("desk.whichMessage"),
      items: candidates.map((one) => ({
        value: one,
        label: gist(one, 180),
        note: [authorName(one, t("unsigned")), typeof one.points === "number" ? t("points", { n: one.points }) : ""]
          .filter(Boolean)
          .join(" · "),
      })),
    });
    if (source) await quoteOf(source);
  }

  /** @param {SourcePost} source */
  async function quoteOf(source) {
    const at = await askRange({
      title: t("desk.whichWords"),
      label: t("desk.whichSentences"),
      source,
      granularity: "sentence",
      accept: t("desk.quoteThese"),
    });
    if (at) act({ do: "pull-quote", post: postName(source), at });
  }

  /** @param {string} post @param {Range} at */
  async function cut(post, at) {
    const source = byId.get(post);
    if (!source) return;
    const gone = await askRange({
      title: t("desk.cut"),
      label: t("desk.whichCut"),
      source,
      granularity: "word",
      within: at,
      accept: t("desk.cutThese"),
      judge: (range) => (range[0] === at[0] && range[1] === at[1] ? t("desk.cutAll") : ""),
    });
    if (gone) act({ do: "cut", post: postName(source), at: [at[0], at[1]], cut: gone });
  }

  /**
   * What can be done to one post.
   * @param {SourcePost} source
   * @param {{ compact?: boolean }} [how]
   */
  function postActions(source, { compact = false } = {}) {
    const name = postName(source);
    const own = sectionOf(source.id);
    const others = digest.sections.filter((section) => section !== own);
    /** @type {(HTMLElement | null)[]} */
    const tools = [
      button(t("desk.pin"), () => act({ do: "pin", post: name })),
      own ? button(t("desk.quote"), () => quoteOf(source)) : null,
      button(t("desk.drop"), () => act({ do: "drop", post: name })),
      compact
        ? null
        : button(t("desk.banAuthor"), () => act({ do: "ban-author", author: speakerName(source) }), {
            disabled: !source.author.name && !source.author.handle,
          }),
    ];
    if (others.length) {
      tools.push(
        acting(
          h(
            "select",
            { "aria-label": t("desk.moveTo") },
            h("option", { value: "" }, t("desk.moveTo")),
            ...others.map((section) => h("option", { value: anchor(section) }, plain(section.heading))),
          ),
          (to) => act({ do: "move", post: name, to: /** @type {import("../../pkg/index.js").PostName} */ (to) }),
          { isMenu: true },
        ),
      );
    }
    return h(
      "div",
      {
        class: "row actions",
        role: "group",
        "aria-label": t("desk.actions", { name: authorName(source, t("unsigned")) }),
      },
      ...tools,
    );
  }

  /**
   * The messages of a section, with what can be done to each, and to several.
   * @param {Section} section
   */
  function postsOf(section) {
    const listed = section.posts.flatMap((id) => byId.get(id) ?? []);
    /** @type {Set<import("../../pkg/index.js").PostName>} */
    const chosen = new Set();
    const split = button(t("desk.split"), () => act({ do: "split", posts: [...chosen] }), { disabled: true });
    const shown = 30;
    /** @param {SourcePost} source */
    const row = (source) => {
      const tick = h("input", {
        type: "checkbox",
        "aria-label": t("desk.choose", { name: authorName(source, t("unsigned")) }),
        change: (event) => {
          if (event.target.checked) chosen.add(postName(source));
          else chosen.delete(postName(source));
          split.disabled = chosen.size === 0 || chosen.size === section.posts.length;
        },
      });
      return h(
        "li",
        {},
        tick,
        h(
          "div",
          {},
          h(
            "p",
            {},
            h("strong", {}, h("bdi", {}, authorName(source, t("unsigned")))),
            typeof source.points === "number" ? ` · ${t("points", { n: source.points })}` : "",
          ),
          h("p", { dir: "auto", lang: source.language === "und" ? undefined : source.language }, gist(source)),
          postActions(source, { compact: true }),
        ),
      );
    };
    const list = h("ul", { class: "posts" });
    // Thousands of rows are not made before somebody wants to see them.
    const details = h(
      "details",
      {
        class: "section-posts",
        toggle: () => {
          if (details.open && !list.children.length) list.append(...listed.slice(0, shown).map(row));
        },
      },
      h("summary", {}, t("desk.messages", { n: section.posts.length })),
      list,
      h("div", { class: "row" }, split),
    );
    if (listed.length > shown) {
      const more = button(t("desk.more", { n: listed.length - shown }), () => {
        list.append(...listed.slice(shown).map(row));
        more.remove();
      });
      details.append(more);
    }
    return details;
  }

  /** @param {Section} section */
  function sectionTools(section) {
    const index = digest.sections.indexOf(section);
    /** @param {number} to */
    const order = (to) => {
      const names = digest.sections.map(anchor);
      const [name] = names.splice(index, 1);
      names.splice(to, 0, name);
      act({ do: "order", posts: names });
    };
    const others = digest.sections.filter((other) => other !== section);
    return h(
      "div",
      {
        class: "row section-tools",
        role: "toolbar",
        "aria-label": t("desk.sectionTools", { name: plain(section.heading) }),
      },
      button(t("desk.rename"), () =>
        write("rename", t("desk.rename"), plain(section.heading), `${section.id}/heading`, {
          section: anchor(section),
        }),
      ),
      button("↑", () => order(index - 1), { "aria-label": t("desk.up"), disabled: index === 0 }),
      button("↓", () => order(index + 1), {
        "aria-label": t("desk.down"),
        disabled: index === digest.sections.length - 1,
      }),
      others.length
        ? acting(
            h(
              "select",
              { "aria-label": t("desk.mergeWith") },
              h("option", { value: "" }, t("desk.mergeWith")),
              ...others.map((other) => h("option", { value: anchor(other) }, plain(other.heading))),
            ),
            (other) =>
              act({
                do: "merge",
                posts: [anchor(section), /** @type {import("../../pkg/index.js").PostName} */ (other)],
              }),
            { isMenu: true },
          )
        : null,
    );
  }

  /** @param {Edit} edit */
  const describe = (edit) => describeEdit(edit, digest);
  /** @type {DeskHooks} */
  const hooks = {
    describe,
    look: (source) =>
      h(
        "div",
        { class: "row actions" },
        button(t("desk.restore"), () => act({ do: "restore", post: postName(source) })),
      ),
  };
  if (!editing) return hooks;
  return {
    ...hooks,
    mend: {
      again,
      quote: anotherQuote,
      show: showPlace,
      nameOf: (id) => {
        const post = byId.get(id);
        return post !== undefined && postName(post);
      },
      describe,
    },
    actions: postActions,
    spanActions(span, place) {
      if (span.speaker) return null;
      if ("quote" in span) return button(t("desk.cut"), () => cut(span.cites[0], span.at));
      return place && /\p{L}{2}/u.test(span.text) ? button(t("desk.rewrite"), () => rewrite(span, place)) : null;
    },
    foot: postsOf,
    intro: sectionTools,
    connective(span, node, place) {
      if ("quote" in span || !(node instanceof HTMLElement) || !/\p{L}{2}/u.test(span.text)) return node;
      node.classList.add("rewritable");
      node.setAttribute("role", "button");
      node.tabIndex = 0;
      node.title = t("desk.rewrite");
      node.addEventListener("click", () => rewrite(span, place));
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        rewrite(span, place);
      });
      return node;
    },
    decorate(part, node, section) {
      if (part === "head") {
        node.append(
          h(
            "div",
            { class: "row head-tools" },
            button(t("desk.retitle"), () => write("title", t("desk.retitle"), plain(digest.title), "title", {}), {
              id: "retitle",
            }),
            button(t("desk.redeck"), () => write("deck", t("desk.redeck"), plain(digest.deck), "deck", {}), {
              id: "redeck",
            }),
          ),
        );
      } else if (part === "quote" && section) {
        node.append(
          h(
            "div",
            { class: "row quote-tools" },
            button(t("desk.anotherQuote"), () => anotherQuote(section)),
            button(t("desk.cut"), () => cut(section.quote.post, section.quote.at)),
          ),
        );
      }
    },
  };
}
