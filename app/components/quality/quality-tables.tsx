import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { QualitySample } from "#app/certificate/review/quality-tally.ts";
import { sumOf, type QualityCounts, type QualityLine } from "#app/certificate/review/quality-tally.ts";
import { qualityFields, type QualityField } from "#app/certificate/review/reading-quality.ts";
import { look } from "../certificate/look.ts";
import { ShareText } from "./share-text.tsx";

/** What a value is called. */
export function useFieldText(): (field: QualityField) => string {
  const { t } = useTranslation();
  return (field) => (field === "author" ? t("quality.fields.author") : t(`review.columns.${field}`));
}

/** The fields of which something was read or filled in, in the order of the form. */
export function fieldsOf({ lines }: QualitySample): { field: QualityField; lines: QualityLine[] }[] {
  return qualityFields
    .map((field) => ({ field, lines: lines.filter((line) => line.field === field) }))
    .filter((group) => group.lines.length > 0);
}

/** One row a field. */
export function FieldTable({ sample, caption }: { sample: QualitySample; caption: string }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  return (
    <Table caption={caption} headings={[t("quality.field")]}>
      {fieldsOf(sample).map(({ field, lines }) => (
        <tr key={field}>
          <Heading>{fieldText(field)}</Heading>
          <Counts counts={sumOf(lines)} />
        </tr>
      ))}
    </Table>
  );
}

/** One row a field, edition and kind of file, with certificates behind the changed values. */
export function KindTable({ sample, desk }: { sample: QualitySample; desk: string }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const headings = [t("quality.field"), t("quality.edition"), t("quality.kind")];
  return (
    <Table caption={t("quality.byKind")} headings={headings}>
      {fieldsOf(sample).flatMap(({ lines }) =>
        lines.map((line) => (
          <tr key={`${line.field} ${line.edition} ${line.kind}`}>
            <Heading>{fieldText(line.field)}</Heading>
            <Cell label={t("quality.edition")}>{t(`quality.editions.${line.edition}`)}</Cell>
            <Cell label={t("quality.kind")}>{t(`quality.kinds.${line.kind}`)}</Cell>
            <Counts counts={line}>
              <Examples line={line} desk={desk} />
            </Counts>
          </tr>
        )),
      )}
    </Table>
  );
}

function Counts({ counts, children }: { counts: QualityCounts; children?: ReactNode }) {
  const { t } = useTranslation();
  const { kept, changed, unread, silent, certain } = counts;
  return (
    <>
      <Cell label={t("quality.right")}>
        <ShareText hits={kept} of={kept + changed} />
      </Cell>
      <Cell label={t("quality.changed")}>
        {changed} {children}
      </Cell>
      <Cell label={t("quality.unread")}>{unread}</Cell>
      <Cell label={t("quality.silent")}>
        <ShareText hits={silent} of={certain} />
      </Cell>
    </>
  );
}

function Examples({ line: { examples }, desk }: { line: QualityLine; desk: string }) {
  const { t } = useTranslation();
  if (examples.length === 0) return null;
  return (
    <details>
      <summary className="text-sm text-muted">{t("quality.examples")}</summary>
      <ul className="text-sm">
        {examples.map(({ id, number }) => (
          <li key={id}>
            <Link to={`${desk}/${id}`} className={look.link}>
              {number ?? t("quality.noNumber")}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Table({ caption, headings, children }: { caption: string; headings: string[]; children: ReactNode }) {
  const { t } = useTranslation();
  const all = [...headings, t("quality.right"), t("quality.changed"), t("quality.unread"), t("quality.silent")];
  return (
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="stacks-on-phone w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-sm text-muted">
          <tr>
            {all.map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="px-3 py-2 font-medium">
      {children}
    </th>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="px-3 py-2 align-top tabular-nums" data-heading={label}>
      <div>{children}</div>
    </td>
  );
}
