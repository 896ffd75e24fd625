/** How far something is; without `value` it says only that it goes on. */
export function Progress({ label, value, max = 1 }: { label: string; value?: number; max?: number }) {
  return (
    <progress
      aria-label={label}
      max={max}
      {...(value === undefined ? {} : { value })}
      className="h-2 w-full accent-brand"
    />
  );
}
