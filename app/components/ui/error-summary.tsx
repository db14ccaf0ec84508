import { useEffect, useRef } from 'react';
import { fieldId } from './field';

interface FormError {
  /** Name of the field at fault; without one, the error is about the whole form. */
  readonly field?: string | undefined;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly FormError[];
}

/** First on a page whose form was refused: what is wrong, with a link to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary stack gap-2" role="alert" tabIndex={-1} ref={box}>
      <strong>{title}</strong>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field === undefined ? text : <a href={`#${fieldId(field)}`}>{text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
