import type { InputHTMLAttributes } from 'react';

type TextInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
  /** `code`: short, spaced, in capitals, as join codes are. */
  readonly kind?: 'code';
};

export function TextInput({ kind, type = 'text', ...rest }: TextInputProps) {
  const plain = kind === 'code' ? { autoCapitalize: 'characters', spellCheck: false } : {};
  return <input className="input" data-kind={kind} type={type} dir="auto" {...plain} {...rest} />;
}
