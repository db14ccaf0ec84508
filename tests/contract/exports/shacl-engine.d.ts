/** The part of the package that the tests use; it comes without types. */
declare module 'shacl-engine' {
  import type { DataFactory, Store, Term } from 'n3';

  interface ShaclResult {
    readonly focusNode: { readonly term: Term };
    readonly constraintComponent: Term;
  }

  export class Validator {
    constructor(shapes: Store, options: { readonly factory: typeof DataFactory });
    validate(data: { readonly dataset: Store }): Promise<{
      readonly conforms: boolean;
      readonly results: readonly ShaclResult[];
    }>;
  }
}
