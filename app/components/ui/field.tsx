import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";

type FieldProps = {
  label: string;
  /** A word on what to enter, under the label. */
  hint?: ReactNode;
  /** What is wrong, in the language of the screen. */
  error?: string | undefined;
};

function Frame({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter(Boolean);
  return { "aria-invalid": error !== undefined, ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}) };
}

/** One line of text with its label, hint and error tied together for screen readers. */
export function TextField({ label, hint, error, id, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <input id={fieldId} className="control" {...described(fieldId, { hint, error })} {...rest} />
    </Frame>
  );
}

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <textarea id={fieldId} rows={3} className="control" {...described(fieldId, { hint, error })} {...rest} />
    </Frame>
  );
}

/** One of a list. The browser's own control: it works without scripts, by keyboard and on phones. */
export function SelectField({
  label,
  hint,
  error,
  id,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <select id={fieldId} className="control" {...described(fieldId, { hint, error })} {...rest}>
        {children}
      </select>
    </Frame>
  );
}
