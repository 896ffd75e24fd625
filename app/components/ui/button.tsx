import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
type Size = "normal" | "small";

const tones: Record<ButtonTone, string> = {
  primary: "bg-brand text-white hover:bg-brand-strong",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-paper",
  quiet: "text-brand hover:bg-brand-soft",
  danger: "border border-bad bg-surface text-bad hover:bg-bad-soft",
};

const sizes: Record<Size, string> = {
  normal: "min-h-10 px-4 py-2",
  small: "min-h-10 px-3 py-1 text-sm sm:min-h-8",
};

function look(tone: ButtonTone, size: Size, more: string): string {
  return `inline-flex items-center justify-center gap-2 rounded-lg font-medium transition-colors disabled:opacity-50 ${sizes[size]} ${tones[tone]} ${more}`;
}

/** A button. `tone` says how weighty the step is: one `primary` a screen. */
export function Button({
  tone = "primary",
  size = "normal",
  className = "",
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone; size?: Size }) {
  return <button type={type} className={look(tone, size, className)} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  tone = "secondary",
  size = "normal",
  className = "",
  ...rest
}: LinkProps & { tone?: ButtonTone; size?: Size }) {
  return <Link className={look(tone, size, className)} {...rest} />;
}
