import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import type { IconName } from '~/components/ui/icon';
import { type ChangeOp, changeOps } from '~/domain/snapshots/changes';

/** The gravest by tone and sign; the word alone tells what it is. */
const marks: Readonly<
  Partial<Record<ChangeOp, { readonly tone: BadgeTone; readonly icon: IconName }>>
> = {
  add: { tone: 'success', icon: 'plus' },
  remove: { tone: 'danger', icon: 'cross' },
  merge: { tone: 'danger', icon: 'join' },
  split: { tone: 'danger', icon: 'skip' },
  deprecate: { tone: 'warning', icon: 'warning' },
  move: { tone: 'info', icon: 'forward' },
  relabel: { tone: 'accent', icon: 'pencil' },
  redefine: { tone: 'accent', icon: 'pencil' },
};

/** The gravest thing that happened to a category, where there is little room. */
export function GravestMark({ ops }: ChangeMarksProps) {
  const [first] = changeOps.filter((op) => op in marks && ops.includes(op));
  const gravest = first ?? ops[0];
  return gravest === undefined ? null : <ChangeMarks ops={[gravest]} />;
}

interface ChangeMarksProps {
  readonly ops: readonly ChangeOp[];
}

/** What happened to a category, each kind in a word with a sign. */
export function ChangeMarks({ ops }: ChangeMarksProps) {
  const { t } = useTranslation('builders');
  return ops.map((op) => (
    <Badge key={op} tone={marks[op]?.tone ?? 'neutral'} icon={marks[op]?.icon ?? 'pencil'}>
      {t(`change.op.${op}`)}
    </Badge>
  ));
}
