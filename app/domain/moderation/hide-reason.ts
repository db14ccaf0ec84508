/** Why a facilitator hid a text, as its author reads it. */
export const hideReasons = [
  'personal-details',
  'names-somebody',
  'hurtful',
  'not-about-this',
  'said-already',
  'other',
] as const;
export type HideReason = (typeof hideReasons)[number];

export interface HidingReason {
  readonly reason: HideReason;
  /** What the facilitator adds in own words; may be empty. */
  readonly words: string;
}

/** One text for the database: the reason's name, then the words on the next lines. */
export const writeReason = ({ reason, words }: HidingReason): string =>
  words === '' ? reason : `${reason}\n${words}`;

/** Reads it back. A text of another form is taken as words. */
export function readReason(text: string): HidingReason {
  const [name, ...lines] = text.split('\n');
  const reason = hideReasons.find((known) => known === name);
  return reason === undefined
    ? { reason: 'other', words: text }
    : { reason, words: lines.join('\n') };
}
