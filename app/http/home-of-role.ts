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
