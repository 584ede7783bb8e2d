import { digest, render } from "coranto";
import posts from "../posts.json?raw";

const edition = await digest({ name: "posts.json", data: posts }, { language: "en" });
const pre = document.createElement("pre");
pre.textContent = render(edition, "markdown");
document.getElementById("app").append(pre);
