import "coranto/element";
import { digest, render } from "coranto";
import posts from "../posts.json";

const element = document.createElement("coranto-digest");
element.src = posts;
element.lang = "en";
document.body.append(element);

const pre = document.createElement("pre");
document.body.append(pre);
digest(await (await fetch(posts)).blob(), { language: "en" }).then((edition) => {
  pre.textContent = render(edition, "markdown");
});
