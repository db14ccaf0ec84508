import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { Field } from './field';

interface CopyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** So many characters stand on one line of a small screen; of more, none should be out of sight. */
const shortLine = 30;

/** Lines that a text takes where they hold about sixty characters each. */
const linesOf = (value: string): number =>
  value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);

/** Text to take along, of one line or several. Without JavaScript one tap selects all of it; with it there is a button. */
export function CopyField({ name, label, value, copyLabel, copiedLabel }: CopyFieldProps) {
  const line = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'bare' | 'ready' | 'copied'>('bare');
  useEffect(() => setState('ready'), []);
  const copy = () => {
    (line.current ?? lines.current)?.select();
    // The clipboard API needs a secure context, which a room's local network is not.
    if (document.execCommand('copy')) setState('copied');
  };
  return (
    <div className="copy-field">
      <Field name={name} label={label}>
        {(ties) => {
          const shown = { ...ties, className: 'input', readOnly: true, value, dir: 'ltr' };
          return value.includes('\n') || value.length > shortLine ? (
            <textarea
              {...shown}
              ref={lines}
              rows={linesOf(value)}
              onFocus={(event) => event.currentTarget.select()}
            />
          ) : (
            <input {...shown} ref={line} onFocus={(event) => event.currentTarget.select()} />
          );
        }}
      </Field>
      {state === 'bare' ? null : (
        <Button type="button" icon={state === 'copied' ? 'check' : 'copy'} onClick={copy}>
          <span aria-live="polite">{state === 'copied' ? copiedLabel : copyLabel}</span>
        </Button>
      )}
    </div>
  );
}
