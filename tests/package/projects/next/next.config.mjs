export default { output: "export", distDir: process.env.DIST ?? "out" };
