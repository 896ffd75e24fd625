import { useTranslation } from "react-i18next";
import type { ApplicationParagraph, ApplicationPart } from "#app/certificate/review/application/draft-application.ts";
import type { ApplicationLanguage, ParagraphPlace } from "#app/certificate/review/application/application-wording.ts";

const looks: Record<ParagraphPlace, string> = {
  corner: "ml-auto w-1/2 min-w-56 pb-1",
  addressee: "ml-auto w-1/2 min-w-56 pb-0.5",
  heading: "py-6 text-center font-bold",
  body: "pt-2",
  caption: "pb-1 text-center text-sm",
  line: "pt-3",
  changes: "pt-2",
  date: "pt-6",
};

/** The application as it looks on paper, and is printed from here. */
export function OfficialForm({
  paragraphs,
  language,
}: {
  paragraphs: readonly ApplicationParagraph[];
  language: ApplicationLanguage;
}) {
  return (
    <article
      lang={language}
      data-application={language}
      className="official-form border border-line bg-white px-4 py-6 sm:px-12 sm:py-10"
    >
      {paragraphs.map(({ id, place, parts }) => (
        <p key={id} className={`break-words ${looks[place]}`}>
          {parts.map((part) => (
            <Part key={part.kind === "blank" ? part.name : part.text} part={part} />
          ))}
        </p>
      ))}
    </article>
  );
}

function Part({ part }: { part: ApplicationPart }) {
  const { t } = useTranslation();
  if (part.kind !== "blank") return <>{part.text}</>;
  // A line across the paper; whoever listens hears that it is filled in by hand.
  return (
    <>
      <span aria-hidden className="break-all">
        {"_".repeat(part.width)}
      </span>
      <span className="sr-only print:hidden"> {t("application.blank")} </span>
    </>
  );
}
