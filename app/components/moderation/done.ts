import { type TextType, textTypes } from '~/contracts/moderation';

const undoable = ['pass', 'hide', 'join'] as const;

/** What a facilitator did last, as it stands in the address: all that undoing needs, also without JavaScript. */
export interface Done {
  readonly what: (typeof undoable)[number];
  readonly type: TextType;
  readonly id: string;
}

export const writeDone = ({ what, type, id }: Done): string => `${what}.${type}.${id}`;

export function readDone(text: string | null): Done | undefined {
  const [name, kind, id] = (text ?? '').split('.');
  const what = undoable.find((known) => known === name);
  const type = textTypes.find((known) => known === kind);
  return what && type && id ? { what, type, id } : undefined;
}
