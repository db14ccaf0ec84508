import { type ChangeEvent, type TextareaHTMLAttributes, useState } from 'react';

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & {
  /** Says how many characters are left; shown from the last quarter on. Needs `maxLength`. */
  readonly counter?: (left: number) => string;
};

const spentShare = 0.75;

export function TextArea({ counter, maxLength, onChange, ...rest }: TextAreaProps) {
  const [length, setLength] = useState(() => initialLength(rest.value ?? rest.defaultValue));
  const count = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setLength(event.currentTarget.value.length);
    onChange?.(event);
  };
  const isNear = maxLength !== undefined && length >= maxLength * spentShare;
  return (
    <>
      <textarea
        className="input"
        dir="auto"
        rows={4}
        maxLength={maxLength}
        onChange={count}
        {...rest}
      />
      {counter === undefined || maxLength === undefined ? null : (
        <span className="counter" data-low={length >= maxLength || undefined} aria-live="polite">
          {isNear ? counter(Math.max(0, maxLength - length)) : null}
        </span>
      )}
    </>
  );
}

const initialLength = (value: TextAreaProps['value']): number =>
  typeof value === 'string' ? value.length : 0;
