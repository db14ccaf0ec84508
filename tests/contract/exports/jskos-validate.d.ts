/** The part of the package that the tests use; it comes without types. */
declare module 'jskos-validate' {
  interface Validate {
    (data: unknown, options?: { readonly knownSchemes?: readonly unknown[] }): boolean;
    readonly errorMessages: readonly string[];
  }

  export const validate: { readonly scheme: Validate; readonly concept: Validate };
}
