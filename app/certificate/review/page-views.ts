import type { Place } from "#app/model/place.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import type { PageView } from "./certificate-detail.ts";

/** The pages a certificate stands on, turned as they were read; all of the file where it was typed from an unread one. */
export function pageViews(file: FileReading, own: CertificateReading | null): PageView[] {
  const pages = own?.pages ?? Array.from({ length: file.pageCount }, (_, index) => index + 1);
  return pages.map((page) => ({ page, turns: file.pages?.find((read) => read.page === page)?.turns ?? 0 }));
}

/** The QR codes of a certificate, each text once with all its places. */
export function qrViews(own: CertificateReading | null): { target: string; text: string; places: Place[] }[] {
  const codes = own?.qrCodes ?? [];
  return [...new Set(codes.map(({ text }) => text))].map((text, index) => ({
    target: `qr-${index}`,
    text,
    places: codes.filter((code) => code.text === text).map(({ place }) => place),
  }));
}
