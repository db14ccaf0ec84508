import { useTranslation } from 'react-i18next';
import type { Refusal } from '~/domain/result';
import { refusalText } from '~/i18n/refusal-text';

interface RefusedReply {
  readonly refusals: readonly Refusal[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

interface FormReply {
  /** What is wrong with a field, in the reader's language; the first fault. */
  readonly errorOf: (field: string) => string | undefined;
  /** What was typed before the form was refused, else the given start value. */
  readonly valueOf: (name: string, otherwise?: string) => string;
  /** The same for a name that repeats (`languages[]`). */
  readonly valuesOf: (name: string, otherwise?: readonly string[]) => readonly string[];
  /** Whether a box was ticked before the form was refused, else the given start value. */
  readonly isTicked: (name: string, otherwise?: boolean) => boolean;
  /** How many numbered rows the form had: one more than the highest number that the pattern's group finds. */
  readonly rowsLike: (pattern: RegExp) => number;
  readonly isRefused: boolean;
  readonly errors: readonly { readonly field: string | undefined; readonly text: string }[];
}

/** An action's reply as a form shows it again: what was typed, and what is wrong with it (X3). */
export function useRefusedForm(reply: unknown): FormReply {
  const { i18n } = useTranslation(['errors']);
  const refused = isRefusedReply(reply) ? reply : undefined;
  const errors = (refused?.refusals ?? []).map((refusal) => ({
    field: refusal.field,
    text: refusalText(i18n, refusal),
  }));
  const typed = (name: string) => refused?.values[name];
  return {
    errors,
    isRefused: refused !== undefined,
    errorOf: (field) => errors.find((error) => error.field === field)?.text,
    valueOf: (name, otherwise = '') => {
      const value = typed(name);
      return typeof value === 'string' ? value : otherwise;
    },
    valuesOf: (name, otherwise = []) => {
      if (!refused) return otherwise;
      const value = typed(name);
      return value === undefined || typeof value === 'string' ? [] : value;
    },
    rowsLike: (pattern) =>
      Math.max(
        0,
        ...Object.keys(refused?.values ?? {}).map(
          (name) => Number(pattern.exec(name)?.[1] ?? -1) + 1,
        ),
      ),
    isTicked: (name, otherwise = false) => (refused ? typed(name) !== undefined : otherwise),
  };
}

function isRefusedReply(reply: unknown): reply is RefusedReply {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'refusals' in reply &&
    Array.isArray(reply.refusals)
  );
}
