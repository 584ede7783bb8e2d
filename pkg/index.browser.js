export * from "./api/index.browser.js";
