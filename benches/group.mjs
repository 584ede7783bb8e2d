// How fast posts are grouped in Chromium, with and without word vectors, beside JSON.parse of the same bytes in the
// same run: `node benches/group.mjs [POSTS,…]`. Prints the seconds of the stage, their ratio to JSON.parse, the
// module's memory, and the exponent of growth between the smallest and the largest.
import { withPackage } from "./chromium.mjs";

const sizes = (process.argv[2] ?? "1000,10000,100000").split(",").map(Number);

/** Runs in the page: a conversation of stories of fifty posts, grouped once. */
async function measure({ count, vectors }) {
  const core = await import("/coranto_core.js");
  const { perform } = await import("/worker/jobs.js");
  const { memory } = await core.default({ module_or_path: "/coranto_core_bg.wasm" });
  if (vectors) core.loadVectors(new Uint8Array(await (await fetch("/coranto_vectors.bin")).arrayBuffer()));
  let state = 7;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const syllables = [
    "ba",
    "ker",
    "lin",
    "mo",
    "ta",
    "ris",
    "den",
    "vol",
    "sa",
    "pe",
    "ron",
    "ti",
    "gal",
    "fe",
    "nor",
    "du",
  ];
  // As in a language: the second word is half as frequent as the first, and so on.
  const word = () => {
    let rank = Math.floor(Math.exp((random(1000) / 1000) * Math.log(20_000)));
    let text = "";
    do {
      text += syllables[rank % 16];
      rank = Math.floor(rank / 16);
    } while (rank > 0);
    return text;
  };
  const stories = Array.from({ length: Math.ceil(count / 50) }, () => Array.from({ length: 12 }, word));
  const posts = Array.from({ length: count }, (_, at) => {
    const story = stories[random(stories.length)];
    const text = Array.from({ length: 16 }, (_, place) => (place % 3 === 0 ? story[random(12)] : word())).join(" ");
    return {
      id: String(at),
      text: `${text}.`,
      author: `name ${random(count)}`,
      createdAt: new Date(1.7e12 + at * 1000).toISOString(),
      likes: random(90),
    };
  });
  const text = JSON.stringify(posts);
  let parsed = performance.now();
  JSON.parse(text);
  parsed = performance.now() - parsed;
  const marks = {};
  await perform(
    core,
    { call: "digest", args: { inputs: [{ data: new TextEncoder().encode(text) }], options: { language: "en" } } },
    ({ stage }) => {
      marks[stage] ??= performance.now();
      marks.last = [stage, performance.now()];
    },
  );
  const grouped = marks.label - marks.cluster;
  return { grouped: grouped / 1000, ratio: grouped / parsed, memory: memory.buffer.byteLength / 1e6 };
}

await withPackage(async (inPage) => {
  for (const vectors of [false, true]) {
    const seconds = [];
    for (const count of sizes) {
      const { grouped, ratio, memory } = await inPage(measure, { count, vectors });
      seconds.push(grouped);
      console.log(
        `${String(count).padStart(7)} posts, ${vectors ? "vectors" : "words  "}: ${grouped.toFixed(2)} s, ${ratio.toFixed(0)} × JSON.parse, ${memory.toFixed(0)} MB`,
      );
    }
    const exponent = Math.log(seconds.at(-1) / seconds[0]) / Math.log(sizes.at(-1) / sizes[0]);
    if (sizes.length > 1) console.log(`  grows as n^${exponent.toFixed(2)}`);
  }
});
