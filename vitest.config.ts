import { defineConfig } from "vitest/config";

/** `--mode campagne` runs the seeded campaigns longer: the same tests, more rounds. */
export default defineConfig(({ mode }) => {
  const isCampaign = mode === "campagne";
  return {
    test: {
      include: isCampaign
        ? ["test/ingest/{mutation,kill,bombs}.test.ts", "test/release/{suppress,tables,history}.test.ts"]
        : ["test/**/*.test.ts"],
      // far from Amsterdam, so that a date that leans on the machine's zone shows
      env: {
        TZ: "America/Los_Angeles",
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        THUISMONITOR_CAMPAGNE: isCampaign ? "1" : "",
      },
      globalSetup: "test/support/shared-example.ts",
      testTimeout: isCampaign ? 3_600_000 : 60_000,
      hookTimeout: 120_000,
      pool: "forks",
      // one less than the cores is the default, which is one on a small machine
      maxWorkers: 2,
    },
  };
});
