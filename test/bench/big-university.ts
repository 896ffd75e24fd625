import Database from "better-sqlite3";

type Size = { certificates: number; staff: number; departments: number };

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/**
 * Fills a migrated database with approved certificates of 2026; every certificate has 1–4 authors, a tenth of whom are
 * of other places, a tenth of the staff has two posts. All certificates share one file, as counting never opens it.
 *
 * @param senderId an account
 * @returns how many authors there are
 */
export function fillUniversity(path: string, senderId: string, size: Size): number {
  const connection = new Database(path);
  connection.pragma("synchronous = off");
  const next = numbers(7);
  const authors = connection.transaction(() => {
    fillDirectory(connection, size, next);
    fillFile(connection, senderId);
    return fillCertificates(connection, senderId, size, next);
  })();
  connection.exec("analyze");
  connection.close();
  return authors;
}

function fillDirectory(connection: Database.Database, { staff, departments }: Size, next: (below: number) => number) {
  const faculty = connection.prepare("insert into faculties (id, name_kk, name_ru, name_en) values (?, ?, ?, ?)");
  for (let index = 0; index < 8; index += 1) faculty.run(`f-${index}`, `Ф${index}`, `Ф${index}`, `F${index}`);
  const department = connection.prepare(
    "insert into departments (id, faculty_id, name_kk, name_ru, name_en) values (?, ?, ?, ?, ?)",
  );
  for (let index = 0; index < departments; index += 1) {
    department.run(`d-${index}`, `f-${index % 8}`, `К${index}`, `К${index}`, `D${index}`);
  }
  const person = connection.prepare("insert into staff (id, surname, given_name, sort_key) values (?, ?, ?, ?)");
  const post = connection.prepare(
    "insert into affiliations (id, staff_id, department_id, position, share_percent, from_on) values (?, ?, ?, '', ?, '2015-09-01')",
  );
  for (let index = 0; index < staff; index += 1) {
    person.run(`s-${index}`, `Тегі${index}`, "Аты", String(index).padStart(6, "0"));
    post.run(`p-${index}`, `s-${index}`, `d-${next(departments)}`, 100);
    if (index % 10 === 0) post.run(`q-${index}`, `s-${index}`, `d-${next(departments)}`, 50);
  }
}

function fillFile(connection: Database.Database, senderId: string) {
  const at = "2026-01-01T00:00:00.000Z";
  const run = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
  run("insert into files (id, bytes, media_type, stored_at) values ('file', 1, 'application/pdf', ?)", at);
  run(
    "insert into submissions (id, file_id, sender_id, original_name, sent_at) values ('sub', 'file', ?, 'a.pdf', ?)",
    senderId,
    at,
  );
  run("insert into reading_jobs (id, submission_id, state, queued_at) values ('job', 'sub', 'done', ?)", at);
  run(
    "insert into readings (id, submission_id, job_id, engine, outcome, reading, read_at) values ('reading', 'sub', 'job', 'bench', 'read', '{}', ?)",
    at,
  );
}

function fillCertificates(
  connection: Database.Database,
  senderId: string,
  { certificates, staff }: Size,
  next: (below: number) => number,
): number {
  const types = ["scientific", "literary", "computer-program", "audiovisual", "database"];
  const certificate = connection.prepare(
    `insert into certificates (id, submission_id, reading_id, index_in_reading, sender_id, state, number, registered_on,
       object_type, title_ru, created_at) values (?, 'sub', 'reading', 0, ?, 'approved', ?, ?, ?, 'Произведение', ?)`,
  );
  const author = connection.prepare(
    "insert into certificate_authors (id, certificate_id, position, name, spellings, staff_id, link) values (?, ?, ?, ?, '{}', ?, ?)",
  );
  let authors = 0;
  for (let index = 0; index < certificates; index += 1) {
    const id = `c-${index}`;
    const day = new Date(Date.UTC(2026, 0, 1 + next(365))).toISOString().slice(0, 10);
    certificate.run(id, senderId, String(index), day, types[next(types.length)], `${day}T06:00:00.000Z`);
    const people = new Set(Array.from({ length: 1 + next(4) }, () => next(staff)));
    for (const [position, one] of [...people].entries()) {
      const isOwn = position === 0 || next(10) > 0;
      author.run(
        `${id}-${position}`,
        id,
        position,
        `Автор ${one}`,
        isOwn ? `s-${one}` : null,
        isOwn ? "machine" : "external",
      );
      authors += 1;
    }
  }
  return authors;
}
