/** WebKit and Firefox draw a bar of this height in colours of their own unless each part is named. */
const measured =
  "appearance-none overflow-hidden rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand [&::-moz-progress-bar]:bg-brand";

/** How far something is; without `value` it says only that it goes on. */
export function Progress({ label, value, max = 1 }: { label: string; value?: number; max?: number }) {
  return (
    <progress
      aria-label={label}
      max={max}
      {...(value === undefined ? {} : { value })}
      className={`h-2 w-full ${value === undefined ? "accent-brand" : measured}`}
    />
  );
}
