import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What ties a control to its label, hint and error. */
export interface ControlTies {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The id of a field's control, to which an error summary links; `languages[]` is the field `languages`. */
export const fieldId = (name: string): string =>
  `field-${name.replace('[]', '').replaceAll('.', '-')}`;

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  /** A word such as "optional", already in the reader's language. */
  readonly note?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Only where one name occurs twice on a page. */
  readonly id?: string | undefined;
  readonly children: (ties: ControlTies) => ReactNode;
}

/** Label, hint, error and one control, in the order in which they should be read. */
export function Field({
  name,
  label,
  note,
  hint,
  error,
  id = fieldId(name),
  children,
}: FieldProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const described = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {note === undefined ? null : <span className="muted">({note})</span>}
      </label>
      {hint === undefined ? null : (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      )}
      {error === undefined ? null : <FieldError id={errorId} text={error} />}
      {children({
        id,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

interface FieldErrorProps {
  readonly id: string | undefined;
  readonly text: string;
}

export function FieldError({ id, text }: FieldErrorProps) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      {text}
    </p>
  );
}
