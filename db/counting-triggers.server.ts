import type Database from "better-sqlite3";

const note = (kind: string, subject: string) =>
  `insert into counting_changes (kind, subject_id) values ('${kind}', ${subject})`;

/** Of certificates that are one the first approved counts: whatever happens to one of them concerns all. */
const noteGroup = (group: string) =>
  `insert into counting_changes (kind, subject_id) select 'certificate', certificate_id from copy_groups where group_id = ${group}`;

const groupOf = (certificate: string) => `(select group_id from copy_groups where certificate_id = ${certificate})`;

const isApproved = (row: string) => `(select state from certificates where id = ${row}.certificate_id) = 'approved'`;

const ofCertificate =
  "state, registered_on, received_on, created_on, object_type, work_kind, title_kk, title_ru, title_en, submitted_at";

/** What each trigger watches, when it speaks and what it notes. */
const triggers: [name: string, event: string, action: string][] = [
  ["certificate_added", "after insert on certificates when new.state = 'approved'", note("certificate", "new.id")],
  [
    "certificate_changed",
    `after update of ${ofCertificate} on certificates when 'approved' in (old.state, new.state)`,
    note("certificate", "new.id"),
  ],
  ...(["certificate_authors", "manual_shares"] as const).flatMap((table): [string, string, string][] => [
    [`${table}_added`, `after insert on ${table} when ${isApproved("new")}`, note("certificate", "new.certificate_id")],
    [
      `${table}_changed`,
      `after update on ${table} when ${isApproved("new")}`,
      note("certificate", "new.certificate_id"),
    ],
    [`${table}_gone`, `after delete on ${table} when ${isApproved("old")}`, note("certificate", "old.certificate_id")],
  ]),
  ["copy_added", "after insert on copy_groups", noteGroup("new.group_id")],
  [
    "copy_gone",
    "after delete on copy_groups",
    `${note("certificate", "old.certificate_id")}; ${noteGroup("old.group_id")}`,
  ],
  [
    "copy_state_changed",
    "after update of state on certificates when 'approved' in (old.state, new.state)",
    noteGroup(groupOf("new.id")),
  ],
  ["post_added", "after insert on affiliations", note("staff", "new.staff_id")],
  [
    "post_changed",
    "after update on affiliations",
    `${note("staff", "new.staff_id")}; ${note("staff", "old.staff_id")}`,
  ],
  ["post_gone", "after delete on affiliations", note("staff", "old.staff_id")],
  ["faculty_changed", "after update of faculty_id on departments", note("everything", "new.id")],
  ["former_added", "after insert on former_departments", note("everything", "new.department_id")],
  ["former_changed", "after update on former_departments", note("everything", "new.department_id")],
  ["former_gone", "after delete on former_departments", note("everything", "old.department_id")],
  ...(["period_snapshots", "period_snapshot_rows"] as const).flatMap((table): [string, string, string][] => [
    [`${table}_stay`, `before update on ${table}`, "select raise(abort, 'a snapshot never changes')"],
    [`${table}_remain`, `before delete on ${table}`, "select raise(abort, 'a snapshot never changes')"],
  ]),
];

/**
 * Makes the database note what the roll-ups have to count again, and refuse to change a snapshot. Called after every
 * migration: a migration that rebuilds a table takes its triggers away without a word.
 */
export function ensureCountingTriggers(connection: Database.Database, { countAnew }: { countAnew: boolean }): void {
  for (const [name, event, action] of triggers) {
    connection.exec(`create trigger if not exists counting_${name} ${event} begin ${action}; end`);
  }
  if (countAnew) connection.exec(note("everything", "'migration'"));
}
