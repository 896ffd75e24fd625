import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** All of Remix 2's flags are on, so that the move to React Router 7 stays mechanical (app/DECISIONS.md, 1). */
const future = {
  v3_fetcherPersist: true,
  v3_lazyRouteDiscovery: true,
  v3_relativeSplatPath: true,
  v3_routeConfig: true,
  v3_singleFetch: true,
  v3_throwAbortReason: true,
} as const;

/** One suite a file suffix: `*.test.ts` is pure, the others say what they touch (test/README.md). */
function suite(
  name: string,
  include: string[],
  options: { environment?: "jsdom"; timeoutMs?: number; globalSetup?: string } = {},
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      exclude: ["**/node_modules/**"],
      environment: options.environment ?? "node",
      testTimeout: options.timeoutMs ?? 10_000,
      hookTimeout: options.timeoutMs ?? 30_000,
      ...(options.globalSetup ? { globalSetup: options.globalSetup } : {}),
    },
  };
}

export default defineConfig({
  plugins: process.env["VITEST"] ? [] : [tailwindcss(), remix({ appDirectory: "app", future })],
  ssr: {
    // They load wasm, native code or worker files by path, which a bundle would break.
    external: ["better-sqlite3", "sharp", "@hyzyla/pdfium", "zxing-wasm", "exceljs", "@node-rs/argon2"],
  },
  server: { host: "127.0.0.1" },
  test: {
    projects: [
      suite("unit", ["test/{certificate,people,model,i18n,house,bench}/**/*.test.ts"]),
      suite("components", ["test/components/**/*.test.{ts,tsx}"], { environment: "jsdom" }),
      suite("engine", ["test/engine/**/*.engine.test.ts"], { timeoutMs: 240_000 }),
      suite("db", ["test/db/**/*.db.test.ts"], { timeoutMs: 30_000 }),
      suite("route", ["test/routes/**/*.route.test.ts"], { timeoutMs: 30_000 }),
      suite("e2e", ["test/e2e/**/*.e2e.ts"], { timeoutMs: 180_000 }),
    ],
  },
});
