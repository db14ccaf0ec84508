import { useId } from 'react';

interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
}

/** The label says the numbers; the bar repeats them. */
export function Progress({ label, value, maximum }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={Math.max(1, maximum)} />
    </div>
  );
}
