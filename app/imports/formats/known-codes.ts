import { catalogue, systemById } from '~/domain/crosswalk/catalogue';
import type { ReferenceSystem, SystemCode } from '~/domain/crosswalk/system';

const bare = (address: string): string => address.trim().replace(/\/$/, '').toLowerCase();

/** The system of the catalogue that a file names by id or by the address where its makers say what its codes are. */
export const systemNamed = (name: string, address = ''): ReferenceSystem | undefined => {
  const byId = systemById(name);
  if (byId) return byId;
  const [first, ...more] = catalogue.filter(({ url }) => bare(url) === bare(address));
  return more.length === 0 ? first : undefined;
};

const tidy = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The code that a file means: as it writes it; the one of that name, where it has codes of its own for the same things; or
 * the one at the end of its own, as in `nist-data-privacy`.
 */
export const codeMeant = (
  { codes }: ReferenceSystem,
  { code, label }: { readonly code: string; readonly label: string },
): string => {
  if (codes.some((known) => known.code === code)) return code;
  const only = (fits: (known: SystemCode) => boolean) => {
    const [first, ...more] = codes.filter(fits);
    return more.length === 0 ? first?.code : undefined;
  };
  return (
    only((known) => label !== '' && tidy(known.label) === tidy(label)) ??
    only((known) => code.endsWith(`-${known.code}`)) ??
    code
  );
};
