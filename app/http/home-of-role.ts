import type { Role } from "#app/model/viewer.ts";

const homes: Record<Role, string> = {
  faculty: "/certificates",
  office: "/review",
  administration: "/reports",
  sysadmin: "/accounts",
};

/** Where somebody of this role starts. */
export function homeOfRole(role: Role): string {
  return homes[role];
}

/**
 * Where to go after signing in: the path somebody came for, if it is one of ours.
 *
 * @param to from the query string, so anything at all
 */
export function pathAfterSignIn(to: string | null | undefined): string {
  // Browsers read "//host" and "/\host" as another site.
  return to !== null && to !== undefined && /^\/(?![/\\])/.test(to) ? to : "/";
}
