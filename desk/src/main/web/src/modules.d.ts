declare module "maplibre-gl/dist/maplibre-gl-csp.js" {
  import maplibregl from "maplibre-gl";
  export default maplibregl;
  export * from "maplibre-gl";
}
declare module "*.css";
