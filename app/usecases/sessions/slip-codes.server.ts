import { codeAlphabet, slipCodeLength } from '~/domain/sessions/codes';
import type { Deps } from '~/usecases/deps';

/**
 * The codes of a batch in their order. Derived from the instance's key, so that a sheet can be printed
 * again although the database holds only hashes.
 */
export function slipCodes(deps: Deps, batchId: string, amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => {
    const digest = deps.secrets.keyedHash(`slip-code ${batchId} ${index}`);
    let number = BigInt(`0x${digest}`);
    let code = '';
    while (code.length < slipCodeLength) {
      code += codeAlphabet[Number(number % BigInt(codeAlphabet.length))];
      number /= BigInt(codeAlphabet.length);
    }
    return code;
  });
}

/** What is stored of a code, and looked up at the door. */
export const slipHash = (deps: Deps, code: string): string =>
  deps.secrets.keyedHash(`slip:${code}`);
