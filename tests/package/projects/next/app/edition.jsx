"use client";
// Rendered on the server as its tag and children; the element wakes in the browser.
import "coranto/element";
import { digest, render } from "coranto";
import { useEffect, useState } from "react";

export default function Edition() {
  const [text, setText] = useState("");
  useEffect(() => {
    fetch("posts.json")
      .then((response) => response.blob())
      .then((posts) => digest(posts, { language: "en" }))
      .then((edition) => setText(render(edition, "markdown")));
  }, []);
  return (
    <>
      <coranto-digest src="posts.json" lang="en" sections={3}>
        <p>One moment…</p>
      </coranto-digest>
      <pre>{text}</pre>
    </>
  );
}
