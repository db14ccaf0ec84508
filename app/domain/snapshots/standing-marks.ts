import type { PublishedStatus } from './snapshot-concept';

/** What stands with every word that a machine made and nobody read. */
export const unreviewed = 'machine-translated, not reviewed';

const marks = { accepted: '', contested: '(CONTESTED) ', held: '(HELD) ' } as const;
const machineMark = ` (${unreviewed})`;

export interface MarkedLabel {
  readonly status: PublishedStatus;
  readonly label: string;
  /** Made by a machine and read by nobody. */
  readonly isMachine: boolean;
}

/** The label with its standing in front, for formats that have no place of their own for it. */
export const markLabel = ({ status, label, isMachine }: MarkedLabel): string =>
  `${marks[status]}${label}${isMachine ? machineMark : ''}`;

/** The reverse of `markLabel`; a label without marks is accepted and a person's. */
export const readMarks = (marked: string): MarkedLabel => {
  const status = (['contested', 'held'] as const).find((one) => marked.startsWith(marks[one]));
  const isMachine = marked.endsWith(machineMark);
  const end = isMachine ? marked.length - machineMark.length : marked.length;
  const label = marked.slice(status === undefined ? 0 : marks[status].length, end);
  return { status: status ?? 'accepted', label, isMachine };
};
