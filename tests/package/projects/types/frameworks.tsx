import type {} from "coranto/react";
import type {} from "coranto/svelte";
import type {} from "coranto/vue";
import type { Edit } from "coranto";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";

const edits: Edit[] = [{ do: "pin", post: "x:1234" }];

export const react = (
  <coranto-digest
    src="/posts.json"
    lang="en"
    sections={3}
    columns={{ text: "Body", author: "User" }}
    edits={edits}
    className="edition"
    oncoranto-digest={({ detail }) => console.log(detail.title)}
    oncoranto-error={({ detail }) => console.log(detail.hint)}
  >
    <p>One moment…</p>
  </coranto-digest>
);

// @ts-expect-error: a list is no number of sections
export const reactWrong = <coranto-digest sections={[3]} />;

export const svelte: SvelteHTMLElements["coranto-digest"] = {
  src: "/posts.json",
  "time-zone": "Europe/Paris",
  "oncoranto-progress": ({ detail }) => console.log(detail.done / detail.total),
};

export const vue: InstanceType<GlobalComponents["coranto-digest"]>["$props"] = {
  src: "/posts.json",
  publication: { byline: "The Vue desk" },
  onCorantoDigest: ({ detail }) => console.log(detail.sections.length),
};

// @ts-expect-error: no such edit
export const wrong: Edit = { do: "embellish", post: "x:1" };
