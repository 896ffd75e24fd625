import type { MouseEvent, ReactNode } from "react";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import type { FieldName } from "#app/model/field-name.ts";
import { look } from "../certificate/look.ts";

/** What a link has to know of the certificate to lead to a field. */
export type Fields = Pick<CertificateDetail, "fields" | "authors">;

/** Id of the first input of a field on the certificate's page; `null` where it has none. */
function inputOf(field: FieldName, { fields, authors }: Fields): string | null {
  const target =
    field === "authors" ? authors[0] && `author-${authors[0].id}` : fields.find((one) => one.field === field)?.column;
  return target === undefined ? null : `field-${target}`;
}

/** Leads to the field and puts the cursor there, which also lights its place on the page. */
export function FieldLink({ field, of, children }: { field: FieldName; of: Fields; children: ReactNode }) {
  const id = inputOf(field, of);
  if (id === null) return children;
  const go = (event: MouseEvent) => {
    const input = document.getElementById(id);
    if (input === null) return;
    event.preventDefault();
    input.focus({ preventScroll: true });
    input.scrollIntoView({ block: "center" });
  };
  return (
    <a href={`#${id}`} className={look.link} onClick={go}>
      {children}
    </a>
  );
}
