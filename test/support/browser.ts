export { launchBrowser } from "../../dashboards/rapport/browser.ts";
