/** A name that may stand before the colon of a CURIE. */
export const prefixOf = (source: string): string =>
  source
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 60)
    .replace(/^[^a-z]+|-+$/g, '') || 'source';

export const isAddress = (code: string): boolean => /^(https?:\/\/|urn:)[^\s<>"]+$/i.test(code);

/** What a prefix stands for where the other list has no addresses of its own. */
export const expansionOf = (prefix: string): string => `urn:x-parlance:source:${prefix}:`;

/** The other side of a mapping as an address: its own where it is one, else a name made of its source and code. */
export const objectAddress = (code: string, source: string): string =>
  isAddress(code) ? code : `${expansionOf(prefixOf(source))}${encodeURIComponent(code)}`;

const coded = /^urn:x-parlance:source:([^:]+):(.*)$/s;

/** `https://example.org/list#` of `https://example.org/list#item`: what an address shares with its siblings. */
export const namespaceOf = (address: string): string => /^.*[#/:]/s.exec(address)?.[0] ?? address;

/** Which code of which list an address of `objectAddress` is; any other address is the code, and its namespace the list. */
export function codeAt(address: string): { readonly source: string; readonly object: string } {
  const [, source, code] = coded.exec(address) ?? [];
  return source === undefined || code === undefined
    ? { source: namespaceOf(address), object: address }
    : { source, object: decoded(code) };
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
