// The fictional sample, inside the page's own script so that nothing is fetched.
import bluesky from "./sample/bluesky-search.json";
import letters from "./sample/letters.csv";
import mastodon from "./sample/mastodon-timeline.json";
import reddit from "./sample/reddit-listing.json";
import x from "./sample/x-search.json";

export function sampleFiles() {
  return [
    { name: "x-search.json", data: x },
    { name: "bluesky-search.json", data: bluesky },
    { name: "mastodon-timeline.json", data: mastodon },
    { name: "reddit-listing.json", data: reddit },
    { name: "letters.csv", data: letters },
  ];
}
