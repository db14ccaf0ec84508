/**
 * What a rule or a use case answers: a value, or a refusal that a person can act on.
 * Expected refusals are values, never exceptions.
 */
export type Result<Value, Reason extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Reason };

/**
 * Why something was not done. `code` is a key of the `errors` texts in `locales/`,
 * `field` names the input at fault (a path like `renderings.es.label`), `params` fill the text.
 * Never holds what a person wrote.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <Code extends string>(
  code: Code,
  details: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: { code, ...details },
});
