import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { FieldError, fieldId } from './field';
import { Icon, type IconName } from './icon';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: IconName;
  /** `quiet`: there for whoever needs it, not to be offered as loudly as the others. */
  readonly tone?: 'agree' | 'disagree' | 'quiet';
  readonly lang?: string;
}

interface RadioCardsProps {
  readonly legend: ReactNode;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly across?: boolean;
  readonly required?: boolean;
  readonly onChoose?: (value: string) => void;
}

/** One of several answers inside a longer form, each as large as a thumb. */
export function RadioCards(props: RadioCardsProps) {
  const { legend, name, choices, defaultValue, hint, error, across, required, onChoose } = props;
  const id = fieldId(name);
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset id={id} aria-describedby={errorId} tabIndex={-1}>
      <legend className="legend">
        {legend}
        {hint === undefined ? null : <div className="field-hint">{hint}</div>}
      </legend>
      {error === undefined ? null : <FieldError id={errorId} text={error} />}
      <div className="choices" data-across={across || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice" data-tone={choice.tone} lang={choice.lang}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={required}
              onChange={() => onChoose?.(choice.value)}
            />
            <ChoiceText {...choice} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceButtonProps = Choice &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'value' | 'children'> & {
    readonly name: string;
    readonly isChosen?: boolean;
  };

/** An answer given with one tap: a submit button, pressed when it is the current answer. */
export function ChoiceButton(props: ChoiceButtonProps) {
  const { value, label, hint, icon, tone, isChosen = false, ...rest } = props;
  return (
    <button
      className="choice"
      type="submit"
      value={value}
      data-tone={tone}
      aria-pressed={isChosen}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <ChoiceText label={label} hint={hint} />
      {isChosen ? (
        <span className="choice-mark">
          <Icon name="chosen" />
        </span>
      ) : null}
    </button>
  );
}

function ChoiceText({ label, hint }: Pick<Choice, 'label' | 'hint'>) {
  return (
    <span className="choice-text">
      <span>{label}</span>
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
    </span>
  );
}
