interface Toast {
  readonly id: string;
  readonly text: string;
}

interface ToastsProps {
  readonly toasts: readonly Toast[];
}

/** Short words about what just happened; the region is there from the start, so that they are read out. */
export function Toasts({ toasts }: ToastsProps) {
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <div key={id} className="toast">
          {text}
        </div>
      ))}
    </div>
  );
}
