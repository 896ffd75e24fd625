import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createServerApp } from "#app/server/create-app.ts";
import { anAccount } from "#test/factories/account.ts";
import { sessionCookie, testBuild } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** The real server on a free port, without the browser's files. */
async function startServer(overrides: { secureCookies?: boolean; publicUrl?: string; trustProxy?: boolean } = {}) {
  const world = await testContext();
  const app = { ...world, config: { ...world.config, ...overrides } };
  await anAccount(app);
  const server = createServer(
    createServerApp({ app, build: await testBuild(), client: { folder: app.config.dataDir } }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { app, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** `fetch` sets Origin and Host by itself; this sends what it is told. */
async function post(url: string, headers: Record<string, string>, body = "a=1") {
  return await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = httpRequest(url, { method: "POST", headers, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const form = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "3" };

describe("posts from elsewhere", () => {
  test.each([
    ["another site", { Origin: "https://evil.example" }],
    ["a sandboxed frame", { Origin: "null" }],
    ["the same host on another port", { Origin: "http://127.0.0.1:1" }],
    ["no browser at all", {}],
    ["a sister site without Origin", { "Sec-Fetch-Site": "same-site" }],
  ])("from %s are refused, to pages and to resource routes", async (_name, headers: Record<string, string>) => {
    const { base } = await startServer();
    for (const path of ["/sign-in", "/sign-out", "/language", "/healthz", "/reports/rating.xlsx"]) {
      expect((await post(`${base}${path}`, { ...form, ...headers })).status).toBe(403);
    }
  });

  test("the refusal is a sentence in the language of the browser", async () => {
    const { base } = await startServer();
    const { text } = await post(`${base}/sign-out`, {
      ...form,
      Origin: "https://evil.example",
      "Accept-Language": "ru",
    });
    expect(text).toContain("с другого сайта");
  });

  test("our own pages may post, also under the public address behind a proxy", async () => {
    const { base } = await startServer({ publicUrl: "https://tizilim.example.kz" });
    expect((await post(`${base}/sign-out`, { ...form, Origin: base })).status).toBe(302);
    const proxied = { ...form, Host: "tizilim.example.kz", Origin: "https://tizilim.example.kz" };
    expect((await post(`${base}/sign-out`, proxied)).status).toBe(302);
  });
});

describe("headers", () => {
  test("every answer has its own nonce, and scripts of the page carry it", async () => {
    const { base } = await startServer();
    const nonces = new Set<string>();
    for (let i = 0; i < 2; i += 1) {
      const answer = await fetch(`${base}/sign-in`);
      const policy = answer.headers.get("Content-Security-Policy") ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(policy).not.toContain("unsafe-inline");
      expect(policy).toContain("frame-ancestors 'none'");
      const page = await answer.text();
      const scripts = page.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      expect(page).not.toMatch(/ style="/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  test("data that the browser fetches ahead is kept for the step it was fetched for, by this browser alone", async () => {
    const { base } = await startServer();
    const ahead = await fetch(`${base}/sign-in.data`, { headers: { "Sec-Purpose": "prefetch" } });
    expect(ahead.headers.get("Cache-Control")).toBe("private, max-age=15");
    const asked = await fetch(`${base}/sign-in.data`);
    expect(asked.headers.get("Cache-Control")).toContain("no-store");
    const page = await fetch(`${base}/sign-in`, { headers: { "Sec-Purpose": "prefetch" } });
    expect(page.headers.get("Cache-Control")).toContain("no-store");
  });

  test("pages are never cached, and say nothing about the server", async () => {
    const { base } = await startServer();
    const { headers } = await fetch(`${base}/sign-in`);
    expect(headers.get("Cache-Control")).toContain("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("https is demanded only where there is https", async () => {
    const plain = await fetch(`${(await startServer()).base}/sign-in`);
    const secure = await fetch(`${(await startServer({ secureCookies: true })).base}/sign-in`);
    expect(plain.headers.get("Strict-Transport-Security")).toBeNull();
    expect(secure.headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
  });

  test("the session's cookie is Secure and bound to the host behind https", async () => {
    const world = await testContext();
    const app = { ...world, config: { ...world.config, secureCookies: true } };
    expect(await sessionCookie(app, (await anAccount(app)).id)).toMatch(/^__Host-session=/);
  });
});

test("a body no form of ours can have is refused before it is read", async () => {
  const { base } = await startServer();
  const large = { ...form, Origin: base, "Content-Length": String(2 * 1024 * 1024) };
  await expect(post(`${base}/sign-in`, large, "a=1")).resolves.toMatchObject({ status: 413 });
  const endless = { "Content-Type": form["Content-Type"], Origin: base, "Transfer-Encoding": "chunked" };
  await expect(post(`${base}/sign-in`, endless)).resolves.toMatchObject({ status: 413 });
});

test("a claim to come through a proxy is not believed where there is none", async () => {
  const { base } = await startServer();
  const claimed = { ...form, Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" };
  expect((await post(`${base}/sign-out`, claimed)).status).toBe(403);
});
