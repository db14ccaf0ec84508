interface BusyProps {
  readonly label: string;
}

export function Busy({ label }: BusyProps) {
  return (
    <span className="busy" role="status">
      {label}
    </span>
  );
}

interface SkeletonProps {
  readonly label: string;
  readonly lines?: number;
}

/** Holds the place of text that is on its way. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className="stack gap-2" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <div key={line} className="skeleton" />
      ))}
    </div>
  );
}
