import { readFile } from "node:fs/promises";
import { digest } from "coranto";
import Edition from "./edition.jsx";

// On the server, while the site is built.
export default async function Page() {
  const posts = await readFile("public/posts.json");
  const edition = await digest({ name: "posts.json", data: posts }, { language: "en" });
  return (
    <main>
      <p id="built">{edition.method.postsRead} posts</p>
      <Edition />
    </main>
  );
}
