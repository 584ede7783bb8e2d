// A tour that can be ignored: a note in the corner, which takes no focus and covers nothing that matters.
import { at, button, h } from "./h.js";
import { remember } from "./storage.js";
import { t } from "./words.js";

const STEPS = [
  ["quote", ".section .paragraph .cite"],
  ["themes", ".themes"],
  ["edit", "#edit"],
  ["leftOut", "#box-left-out"],
];

/** Shows the tour from its beginning; unasked, only to who has not seen it. */
export function offerTour({ asked = false } = {}) {
  if (!asked && remember("tour") === "seen") return;
  show(0);
}

/** Takes the note away. */
export const endTour = () => {
  at("tour")?.remove();
  document.querySelector(".toured")?.classList.remove("toured");
};

/** @param {number} step */
function show(step) {
  endTour();
  const found = STEPS.slice(step).find(([, selector]) => document.querySelector(selector));
  if (!found) return;
  const index = STEPS.indexOf(found);
  const [name, selector] = found;
  const target = document.querySelector(selector);
  target?.classList.add("toured");
  const done = () => {
    remember("tour", "seen");
    endTour();
  };
  const last = index === STEPS.length - 1;
  document.body.append(
    h(
      "aside",
      { id: "tour", "aria-label": t("tour.title") },
      h("p", {}, h("span", { class: "hint" }, `${index + 1}/${STEPS.length} `), t(`tour.${name}`)),
      h(
        "div",
        { class: "row" },
        button(last ? t("tour.done") : t("tour.next"), () => {
          if (last) done();
          else {
            show(index + 1);
            document.querySelector(".toured")?.scrollIntoView({ block: "center" });
          }
        }),
        last ? "" : button(t("tour.skip"), done, { class: "quiet" }),
      ),
    ),
  );
}
