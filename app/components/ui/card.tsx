import type { ReactNode } from "react";

/** A white sheet on the page that holds one thing together, with an optional heading. */
export function Card({ title, children, className = "" }: { title?: string; children: ReactNode; className?: string }) {
  return (
    <section className={`rounded-card border border-line bg-surface p-4 sm:p-5 ${className}`}>
      {title === undefined ? null : <h2 className="mb-3 text-lg font-semibold">{title}</h2>}
      {children}
    </section>
  );
}
