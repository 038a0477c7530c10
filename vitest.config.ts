import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // far from Amsterdam, so that a date that leans on the machine's zone shows
    env: { TZ: "America/Los_Angeles", OBSERVABLE_TELEMETRY_DISABLE: "true" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    // one less than the cores is the default, which is one on a small machine
    maxWorkers: 2,
  },
});
