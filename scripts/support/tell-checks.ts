import type { Check, CheckName } from '~/domain/snapshots/verify';

const right: Readonly<Record<CheckName, string>> = {
  present: 'withdrawn by its host; its digest is kept',
  shape: 'has the right shape',
  digest: 'is what the manifest says',
  signature: 'is signed by a published key',
  schema: 'obeys the published schema',
  canonical: 'is written canonically (RFC 8785)',
  identity: 'is the version that it says it is',
  chain: 'follows the version before it',
  'previous-version': 'names the version before it by its digest',
  changes: 'leads from the version before to this one',
  decisions: 'decisions follow from their published numbers',
  quality: 'says of the list what is found again',
};

const wrong: Readonly<Record<CheckName, string>> = {
  present: 'IS MISSING',
  shape: 'IS MISSING OR BROKEN',
  digest: 'IS NOT WHAT THE MANIFEST SAYS',
  signature: 'IS NOT SIGNED BY A PUBLISHED KEY',
  schema: 'DOES NOT OBEY THE PUBLISHED SCHEMA',
  canonical: 'IS NOT WRITTEN CANONICALLY (RFC 8785)',
  identity: 'IS NOT THE VERSION THAT IT SAYS IT IS',
  chain: 'DOES NOT FOLLOW THE VERSION BEFORE IT: THE PAST WAS CHANGED OR IS INCOMPLETE',
  'previous-version': 'NAMES ANOTHER VERSION BEFORE IT THAN THE ONE FOUND',
  changes: 'DOES NOT LEAD FROM THE VERSION BEFORE TO THIS ONE',
  decisions: 'DOES NOT FOLLOW FROM ITS PUBLISHED NUMBERS',
  quality: 'DOES NOT SAY OF THE LIST WHAT IS FOUND',
};

/** The first version has nothing before it, which is as it should be. */
const isFirst = ({ name, isRight, detail }: Check): boolean =>
  isRight && detail === undefined && (name === 'chain' || name === 'previous-version');

const lineOf = (check: Check): string => {
  const { name, isRight, version, subject = 'as a whole', detail } = check;
  const words = isFirst(check) ? 'is the first of all' : (isRight ? right : wrong)[name];
  const facts = isRight || detail === undefined ? '' : ` (${detail})`;
  return `${isRight ? '✓' : '✗'} ${version}  ${subject}: ${words}${facts}`;
};

/** Each check in words; decisions that are right are only counted, the others named one by one. */
export const checksInWords = (checks: readonly Check[]): string[] => {
  const isSoundDecision = ({ name, isRight }: Check) => name === 'decisions' && isRight;
  const sound = checks.filter(isSoundDecision);
  const lines = checks.filter((check) => !isSoundDecision(check)).map(lineOf);
  const [first] = sound;
  return first ? [...lines, `✓ ${first.version}  ${sound.length} ${right.decisions}`] : lines;
};
