import { copyFileSync } from "node:fs";
import { defineConfig } from "vite";

const to = "../resources/org/dateline/publish/page/map";

// One script and one style, without parts in the page itself: the desk's policy of contents allows nothing else. MapLibre's worker is
// a file of its own for the same reason.
export default defineConfig({
  build: {
    outDir: to,
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: "src/map.ts", formats: ["iife"], name: "datelineMap", fileName: () => "map.js", cssFileName: "map" },
  },
  plugins: [
    {
      name: "worker",
      closeBundle: () => copyFileSync("node_modules/maplibre-gl/dist/maplibre-gl-csp-worker.js", `${to}/worker.js`),
    },
  ],
});
