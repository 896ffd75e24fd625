import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { Upload } from "lucide-react";
import { useId, useState, type ChangeEvent } from "react";
import { useDropzone } from "react-dropzone";
import { useTranslation } from "react-i18next";
import type { UploadedFile } from "#app/certificate/intake/upload-result.ts";
import { Progress } from "../ui/progress.tsx";
import { FileChooser } from "./file-chooser.tsx";
import { limitWords, type UploadLimits } from "./limit-words.ts";
import { UploadReport } from "./upload-report.tsx";

/** The first page of the list, whichever page one looks at: what was just sent stands there. */
const listAction = "/certificates?index";

/** What goes off, and what stays here because it would be refused, with the reason. */
function sortOut(chosen: readonly File[], { maxFileBytes, maxFiles }: UploadLimits, isSending: boolean) {
  const fitting: File[] = [];
  const heldBack: UploadedFile[] = [];
  for (const file of chosen) {
    if (isSending) heldBack.push({ fileName: file.name, result: "too_soon" });
    else if (file.size > maxFileBytes) heldBack.push({ fileName: file.name, result: "too_large" });
    else if (fitting.length === maxFiles) heldBack.push({ fileName: file.name, result: "too_many" });
    else fitting.push(file);
  }
  return { fitting, heldBack };
}

/**
 * Where certificates are dropped or chosen. Without scripts it is a plain form; with them, files go off as soon as they
 * are chosen, and those that would be refused for their size or number are named before anything is sent.
 *
 * @param props.principalId in whose name they are sent; `null`: the viewer's own
 */
export function UploadBox({ limits, principalId }: { limits: UploadLimits; principalId: string | null }) {
  const { t } = useTranslation();
  const action = principalId === null ? listAction : `${listAction}&for=${principalId}`;
  const inputId = useId();
  const submit = useSubmit();
  const isSending = useNavigation().formEncType === "multipart/form-data";
  const [heldBack, setHeldBack] = useState<UploadedFile[]>([]);

  const send = (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const { fitting, heldBack } = sortOut(chosen, limits, isSending);
    setHeldBack(heldBack);
    if (fitting.length === 0) return;
    const form = new FormData();
    for (const file of fitting) form.append("files", file);
    submit(form, { action, method: "post", encType: "multipart/form-data", preventScrollReset: true });
  };
  const sendChosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    send([...(currentTarget.files ?? [])]);
    // The same file may be chosen again after it was put right.
    currentTarget.value = "";
  };
  const { getRootProps, isDragActive } = useDropzone({ onDrop: send, noClick: true, noKeyboard: true });

  return (
    <section
      {...getRootProps({ role: "region" })}
      aria-label={t("certificates.upload.title")}
      className="flex flex-col gap-3"
    >
      <Form
        action={action}
        method="post"
        encType="multipart/form-data"
        className={`flex flex-col items-center gap-3 rounded-card border-2 border-dashed px-4 py-6 text-center ${
          isDragActive ? "border-brand bg-brand-soft" : "border-line-strong bg-surface"
        }`}
      >
        <Upload aria-hidden className="size-8 text-brand" strokeWidth={1.5} />
        <p className="text-lg font-semibold">
          {isDragActive ? t("certificates.upload.dropNow") : t("certificates.upload.drop")}
        </p>
        <FileChooser id={inputId} disabled={isSending} onChange={sendChosen} />
        <p id={`${inputId}-limits`} className="text-sm text-muted">
          {t("certificates.upload.limits", limitWords(limits))}
        </p>
        {isSending ? <Sending label={t("certificates.upload.sending")} /> : null}
      </Form>
      {heldBack.length === 0 ? null : <UploadReport summary={{ files: heldBack, stopped: null }} limits={limits} />}
    </section>
  );
}

function Sending({ label }: { label: string }) {
  return (
    <output className="block w-full max-w-md text-sm">
      <span className="mb-1 block">{label}</span>
      <Progress label={label} />
    </output>
  );
}
