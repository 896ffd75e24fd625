import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Part, WhyAuthor, WhyRow, WhySteps } from "#app/certificate/report/why-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/field.tsx";
import { useFigure } from "./figure-words.ts";

type WhyListProps = {
  rows: readonly WhyRow[];
  mayEnterShares: boolean;
  /** Whether whoever looks may open every certificate. */
  isLinked?: boolean;
};

/** Certificates, each with the sum behind its points in words and numbers. */
export function WhyList({ rows, mayEnterShares, isLinked = true }: WhyListProps) {
  return (
    <div className="space-y-4">
      {rows.map((row) => (
        <WhyCard key={row.id} row={row} mayEnterShares={mayEnterShares} isLinked={isLinked} />
      ))}
    </div>
  );
}

function WhyCard({ row, mayEnterShares, isLinked }: { row: WhyRow; mayEnterShares: boolean; isLinked: boolean }) {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="font-semibold">
        {isLinked ? (
          <Link
            to={`/certificates/${row.id}`}
            aria-label={t("reports.rows.open", { number: row.number })}
            className="text-brand underline"
          >
            № {row.number}
          </Link>
        ) : (
          `№ ${row.number}`
        )}{" "}
        {row.title}
      </h2>
      <p className="text-sm text-muted">
        {t("rules.why.governed", {
          date: t(`rules.governingDates.${row.governingDate}`),
          day: formatDay(row.governingOn),
        })}
        {row.countsOn === row.governingOn ? null : ` · ${t("rules.why.countsOn", { day: formatDay(row.countsOn) })}`}
        {row.isJoint ? ` · ${t("rules.why.joint")}` : null}
      </p>
      <ul className="mt-3 divide-y divide-line">
        {row.authors.map((author) => (
          <AuthorSum key={`${author.staffId} ${author.department}`} author={author} row={row} />
        ))}
      </ul>
      {row.shares === null || !mayEnterShares ? null : <SharesForm row={row} shares={row.shares} />}
    </Card>
  );
}

function AuthorSum({ author, row }: { author: WhyAuthor; row: WhyRow }) {
  const { t } = useTranslation();
  const words = useSteps();
  return (
    <li className="py-2">
      <p className="font-medium">
        {author.name}{" "}
        <span className="font-normal text-muted">· {t("rules.why.department", { department: author.department })}</span>
      </p>
      <ul className="list-inside list-disc text-sm">
        {words.sentences(author.steps, row).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="tabular-nums">
        {t("rules.why.sum")}: <span data-sum={author.staffId}>{words.sum(author)}</span>
      </p>
    </li>
  );
}

function useSteps() {
  const { t } = useTranslation();
  const figure = useFigure();
  const part = (one: Part) => ("percent" in one ? `${figure(one.percent)} %` : one.fraction);
  return {
    sentences({ worth, share, ofPosts, ofFullPost, limit }: WhySteps, row: WhyRow): string[] {
      const kind = row.workKind === null ? "" : t(`workKinds.${row.workKind}`);
      const name = worth.from === "kind" ? kind : t(`objectTypes.${row.objectType}`);
      const { place, among } = share;
      return [
        t(`rules.why.worth.${worth.from}`, { name, points: figure(worth.points) }),
        ...(worth.kindIsGuessed ? [t("rules.why.worth.guessed")] : []),
        t(`rules.why.share.${share.split}`, { place, among, part: part(share.part) }),
        ...(ofPosts === null ? [] : [t("rules.why.ofPosts", { part: part(ofPosts) })]),
        ...(ofFullPost === null ? [] : [t("rules.why.ofFullPost", { part: part(ofFullPost) })]),
        ...(limit === null ? [] : [t("rules.why.limit", { cap: figure(limit.cap), sum: figure(limit.sum) })]),
      ];
    },
    sum({ steps, points }: WhyAuthor): string {
      const { worth, share, ofPosts, ofFullPost, limit } = steps;
      const factors = [
        figure(worth.points),
        ...(share.split === "full" ? [] : [part(share.part)]),
        ...(ofPosts === null ? [] : [part(ofPosts)]),
        ...(ofFullPost === null ? [] : [part(ofFullPost)]),
        ...(limit === null ? [] : [`${figure(limit.cap)} / ${figure(limit.sum)}`]),
      ];
      return `${factors.join(" × ")} = ${figure(points)}`;
    },
  };
}

function SharesForm({ row, shares }: { row: WhyRow; shares: NonNullable<WhyRow["shares"]> }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="mt-3 space-y-3 rounded-lg border border-line p-3">
      <input type="hidden" name="certificateId" value={row.id} />
      <fieldset className="space-y-2">
        <legend className="font-medium">{t("rules.why.shares.title")}</legend>
        <p className="text-sm text-muted">{t("rules.why.shares.hint")}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {shares.map(({ staffId, name, percent }) => (
            <TextField
              key={`${staffId} ${percent}`}
              label={`${name}, %`}
              name={`share.${staffId}`}
              inputMode="decimal"
              autoComplete="off"
              required
              defaultValue={percent === null ? "" : String(percent)}
            />
          ))}
        </div>
      </fieldset>
      <Button tone="secondary" name="intent" value="shares">
        {t("rules.why.shares.save")}
      </Button>
    </Form>
  );
}
