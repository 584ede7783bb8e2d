import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react(), vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("coranto-") } } }), svelte()],
  // The development server would move the package's script away from its worker and its module.
  optimizeDeps: { exclude: ["coranto"] },
  build: { rollupOptions: { input: ["index.html", "react.html", "vue.html", "svelte.html"] } },
});
