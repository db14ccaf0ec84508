import type { CSSProperties } from 'react';

interface SharePart {
  readonly tone: 'agree' | 'disagree' | 'pass';
  readonly amount: number;
  /** Word and number, as people should read it: "Agree 12". */
  readonly text: string;
}

interface ShareBarProps {
  readonly label: string;
  readonly parts: readonly SharePart[];
}

const growth = (share: number): CSSProperties & Record<'--share', number> => ({ '--share': share });

/** How answers are shared out. The list of words below says all that the bar shows. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const shown = parts.filter(({ amount }) => amount > 0);
  return (
    <figure aria-label={label}>
      <div className="share-bar-track" aria-hidden="true">
        {shown.map(({ tone, amount }) => (
          <span key={tone} className="share-bar-part" data-tone={tone} style={growth(amount)} />
        ))}
      </div>
      <ul className="share-bar-key plain-list">
        {parts.map(({ tone, text }) => (
          <li key={tone} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
    </figure>
  );
}
