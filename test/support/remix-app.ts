import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import routes from "#app/routes.ts";
import type { AppContext } from "#app/context.server.ts";
import * as entry from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import { startSession } from "#app/http/session.server.ts";

type RouteConfigEntry = (typeof routes)[number];
type Manifest = ServerBuild["routes"];
type RouteModule = Manifest[string]["module"];

/** Every file of `routes.ts` with the whole path that leads to it. */
export function allRoutes(entries: readonly RouteConfigEntry[] = routes, parentPath = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, path, children } of entries) {
    const whole = path === undefined ? parentPath : `${parentPath}/${path}`;
    found.set(file, whole === "" ? "/" : whole);
    for (const [childFile, childPath] of allRoutes(children ?? [], whole)) found.set(childFile, childPath);
  }
  return found;
}

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

async function manifestOf(entries: readonly RouteConfigEntry[], parentId: string): Promise<Manifest> {
  const manifest: Manifest = {};
  for (const { file, path, index, children } of entries) {
    const load = modules[`../../app/${file}`];
    if (load === undefined) throw new Error(`${file} stands in routes.ts, but there is no such file`);
    manifest[file] = {
      id: file,
      parentId,
      module: await load(),
      ...(path === undefined ? {} : { path }),
      ...(index === undefined ? {} : { index }),
    };
    Object.assign(manifest, await manifestOf(children ?? [], file));
  }
  return manifest;
}

/** What `remix vite:build` would make of the sources, without the browser's part. */
export async function testBuild(): Promise<ServerBuild> {
  const manifest: Manifest = {
    root: { id: "root", path: "", module: root },
    ...(await manifestOf(routes, "root")),
  };
  const assetRoutes = Object.values(manifest).map(({ module, ...route }) => [
    route.id,
    {
      ...route,
      module: "/assets/none.js",
      hasAction: "action" in module,
      hasLoader: "loader" in module,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: "ErrorBoundary" in module,
    },
  ]);
  return {
    mode: "test",
    entry: { module: entry },
    routes: manifest,
    assets: {
      entry: { imports: [], module: "/assets/none.js" },
      routes: Object.fromEntries(assetRoutes),
      url: "/assets/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  };
}

type Visit = {
  /** `name=value` pairs, for example of `sessionCookie`. */
  cookie?: string;
  /** Posted as a form. */
  form?: Record<string, string>;
  /** Posted with its files. */
  upload?: FormData;
};

/** Asks the app the way a browser would, all routes, guards and boundaries included. */
export async function appHandler(app: AppContext): Promise<(path: string, visit?: Visit) => Promise<Response>> {
  const handle = createRequestHandler(await testBuild(), "production");
  return async (path, { cookie, form, upload } = {}) => {
    const headers = new Headers({ Host: "localhost", "Accept-Language": "en" });
    if (cookie !== undefined) headers.set("Cookie", cookie);
    const posted = upload ?? (form === undefined ? undefined : new URLSearchParams(form));
    if (posted !== undefined) headers.set("Origin", "http://localhost");
    const body = posted === undefined ? {} : { method: "POST", body: posted };
    const context: AppLoadContext = {
      app,
      nonce: "test-nonce",
      requestId: "test-request",
      clientGone: new AbortController().signal,
      clientAddress: "10.0.0.1",
    };
    return await handle(new Request(`http://localhost${path}`, { headers, ...body }), context);
  };
}

/** Cookie of a new session of this account. */
export async function sessionCookie(app: AppContext, userId: string): Promise<string> {
  const header = await startSession(app, new Request("http://localhost/"), userId);
  return header.split(";")[0] ?? "";
}
