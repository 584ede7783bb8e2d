// How fast files are read in Chromium, per format, beside JSON.parse of the same bytes in the same run:
// `node benches/read.mjs [MB]`. Ratios are what counts; megabytes per second are this machine's.
import { withPackage } from "./chromium.mjs";

const megabytes = Number(process.argv[2] ?? 20);

/** Runs in the page: makes a text of each format and reads it. */
async function measure(bytes) {
  const core = await import("/coranto_core.js");
  const { perform } = await import("/worker/jobs.js");
  await core.default({ module_or_path: "/coranto_core_bg.wasm" });
  const said = (n) =>
    `Post ${n}: the ferry is late again & nobody told us about it, says the town, on Monday the ${n % 28}th`;
  const time = (n) => new Date(1.7e12 + n * 1000).toISOString();
  const status = (n) => ({
    created_at: "Wed Mar 01 10:00:00 +0000 2023",
    id: n,
    id_str: String(n),
    full_text: said(n),
    truncated: false,
    lang: "en",
    retweet_count: n % 9,
    favorite_count: n % 99,
    entities: { hashtags: [], urls: [], user_mentions: [] },
    user: {
      id_str: String(n % 999),
      screen_name: `name_${n % 999}`,
      name: "A Name",
      followers_count: n % 77,
      description: "d".repeat(120),
    },
    extended: {
      metadata: Array.from({ length: 8 }, (_, at) => ({ key: `k${at}`, value: "v".repeat(40), score: at / 7 })),
    },
  });
  const rows = (make, join, before = "", after = "") => {
    const parts = [before];
    for (let n = 1, size = 0; size < bytes; n += 1) {
      const row = make(n);
      size += row.length + join.length;
      parts.push(n > 1 ? join + row : row);
    }
    return parts.join("") + after;
  };
  const json = (value) => JSON.stringify(value);
  const formats = {
    "X API v1.1, array": rows((n) => json(status(n)), ",", "[", "]"),
    "X API v1.1, lines": rows((n) => json(status(n)), "\n"),
    "Bluesky posts": rows(
      (n) =>
        json({
          uri: `at://did:plc:a${n % 99}/app.bsky.feed.post/${n}`,
          cid: "c",
          author: { did: `did:plc:a${n % 99}`, handle: `a${n % 99}.example`, avatar: "x".repeat(90) },
          record: { $type: "app.bsky.feed.post", createdAt: time(n), langs: ["en"], text: said(n) },
          likeCount: n % 9,
          repostCount: 0,
          replyCount: 0,
          indexedAt: time(n),
          labels: [],
        }),
      ",",
      '{"posts":[',
      "]}",
    ),
    "Mastodon statuses": rows(
      (n) =>
        json({
          id: String(n),
          uri: `https://m.example/users/a/statuses/${n}`,
          url: `https://m.example/@a/${n}`,
          created_at: time(n),
          language: "en",
          visibility: "public",
          spoiler_text: "",
          content: `<p>${said(n)} <a href="https://example.org/${n}">example.org</a></p>`,
          favourites_count: n % 9,
          reblogs_count: 0,
          replies_count: 0,
          account: {
            acct: `a${n % 99}`,
            url: `https://m.example/@a${n % 99}`,
            display_name: "A",
            note: "n".repeat(200),
          },
          media_attachments: [],
          tags: [],
          mentions: [],
        }),
      ",",
      "[",
      "]",
    ),
    "Reddit comments, lines": rows(
      (n) =>
        json({
          id: n.toString(36),
          author: `a${n % 999}`,
          body: said(n),
          created_utc: 1.7e9 + n,
          link_id: "t3_zz",
          parent_id: "t3_zz",
          score: n % 99,
          subreddit: "town",
          permalink: `/r/town/comments/zz/x/${n.toString(36)}/`,
          author_flair_text: null,
          all_awardings: [],
          gildings: {},
          retrieved_on: 1.7e9,
        }),
      "\n",
    ),
    "Reddit posts, long": rows(
      (n) =>
        json({
          id: n.toString(36),
          author: `a${n % 999}`,
          title: `Post ${n}`,
          selftext: Array.from({ length: 20 }, (_, at) => said(n + at)).join(" "),
          created_utc: 1.7e9 + n,
          score: n % 99,
          subreddit: "town",
          permalink: `/r/town/comments/${n.toString(36)}/x/`,
          num_comments: 0,
        }),
      "\n",
    ),
    "JSON of no known shape": rows(
      (n) => json({ who: `a${n % 99}`, when: time(n), message: said(n), stats: { likes: n % 9 } }),
      "\n",
    ),
    CSV: rows((n) => `${n},a${n % 99},${time(n)},"${said(n)}",${n % 9}`, "\n", "id,author,date,text,likes\n"),
    WhatsApp: rows((n) => `31/12/2023, ${String(n % 24).padStart(2, "0")}:05 - Name ${n % 9}: ${said(n)}`, "\n"),
    RSS: rows(
      (n) =>
        `<item><title>Post ${n}</title><link>https://example.org/${n}</link><dc:creator>a${n % 99}</dc:creator><pubDate>Wed, 02 Oct 2024 13:00:00 GMT</pubDate><description>&lt;p&gt;${said(n).replace("&", "&amp;amp;")}&lt;/p&gt;</description></item>`,
      "\n",
      '<rss version="2.0" xmlns:dc="d"><channel><title>T</title>',
      "</channel></rss>",
    ),
  };
  const best = async (work) => {
    let least = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await work();
      least = Math.min(least, performance.now() - start);
    }
    return least / 1000;
  };
  const found = [];
  for (const [name, text] of Object.entries(formats)) {
    const data = new TextEncoder().encode(text);
    const size = data.length / 1e6;
    let posts = 0;
    const read = await best(async () => {
      posts = JSON.parse(await perform(core, { call: "inspect", args: { inputs: [{ name: "bench", data }] } })).posts;
    });
    const decoded = () => new TextDecoder().decode(data);
    const isLines = text.startsWith("{") && text.includes("}\n{");
    // What is no JSON stands beside the parsing of as long a text in one string.
    const parse = await best(() => {
      const whole = decoded();
      if (isLines) for (const line of whole.split("\n")) JSON.parse(line);
      else if (/^[[{]/.test(whole)) JSON.parse(whole);
      else JSON.parse(JSON.stringify(whole.split("\n")));
    });
    found.push({ name, size, posts, read: size / read, parse: size / parse });
  }
  return found;
}

await withPackage(async (inPage) => {
  const found = await inPage(measure, megabytes * 1e6);
  console.log(
    `${"format".padEnd(26)} ${"posts".padStart(8)} ${"MB/s".padStart(7)} ${"JSON.parse".padStart(11)} ${"ratio".padStart(6)}`,
  );
  for (const { name, posts, read, parse } of found) {
    console.log(
      `${name.padEnd(26)} ${String(posts).padStart(8)} ${read.toFixed(0).padStart(7)} ${parse.toFixed(0).padStart(11)} ${(read / parse).toFixed(2).padStart(6)}`,
    );
  }
});
