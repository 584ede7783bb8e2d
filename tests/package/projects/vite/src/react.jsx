import "coranto/element";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import posts from "../posts.json?url";

const signed = { byline: "The React desk" };

function Page() {
  const [title, setTitle] = useState("");
  return (
    <>
      <coranto-digest src={posts} lang="en" sections={3} publication={signed} oncoranto-digest={({ detail }) => setTitle(`${detail.sections.length} sections`)}>
        <p>One moment…</p>
      </coranto-digest>
      <output>{title}</output>
    </>
  );
}

createRoot(document.getElementById("app")).render(<Page />);
