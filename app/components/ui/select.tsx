import type { SelectHTMLAttributes } from 'react';

interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** The language of the label where it is not the page's, as in a list of languages. */
  readonly lang?: string;
}

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'children'> & {
  readonly options: readonly SelectOption[];
};

export function Select({ options, ...rest }: SelectProps) {
  return (
    <select className="input select" {...rest}>
      {options.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}
