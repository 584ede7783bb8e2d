export * from "./api/index.node.js";
