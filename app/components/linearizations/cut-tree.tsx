import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/ui/checkbox';
import { Icon } from '~/components/ui/icon';
import { Said } from '~/components/ui/said';
import type { CutEntry } from '~/contracts/linearizations';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface CutTreeProps {
  readonly entries: readonly CutEntry[];
  readonly isTicked: (entry: CutEntry) => boolean;
}

/** The categories, each with a box that makes it a class of its own. Branches with classes begin unfolded. */
export function CutTree({ entries, isTicked }: CutTreeProps) {
  const { t } = useTranslation('facilitators');
  return (
    <ul className="category-tree plain-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Checkbox
            name="heads[]"
            value={entry.id}
            defaultChecked={isTicked(entry)}
            label={
              <Said lang={entry.label.language} dir={directionOf(entry.label.language)}>
                {entry.label.text}
              </Said>
            }
          />
          {entry.children.length === 0 ? null : (
            <details className="fold" open={entry.headsBelow > 0}>
              <summary>
                <Icon name="forward" />
                <span className="muted">
                  {t('cuts.below', { count: entry.children.length, label: entry.label.text })}
                </span>
              </summary>
              <CutTree entries={entry.children} isTicked={isTicked} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
