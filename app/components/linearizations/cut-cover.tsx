import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { Table } from '~/components/ui/table';
import type { CutCoverView } from '~/contracts/linearizations';
import { directionOf } from '~/domain/taxonomy/language-tag';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';

/** What each class of a cut stands for, and which categories are under none. */
export function CutCover({ classes, uncovered }: CutCoverView) {
  const { t } = useTranslation('builders');
  return (
    <Stack gap={4}>
      <Table
        caption={t('cut.caption', { count: classes.length })}
        columns={[
          { key: 'class', label: t('cut.class') },
          { key: 'key', label: t('cut.key') },
          { key: 'covers', label: t('cut.covers') },
        ]}
        rows={classes.map(({ key, head, covers }) => ({
          key,
          cells: {
            class: <Name {...head} />,
            key: <code>{key}</code>,
            covers:
              covers.length === 0 ? (
                <span className="muted">{t('cut.itself')}</span>
              ) : (
                <Disclosure summary={t('cut.more', { count: covers.length })}>
                  <Names names={covers} />
                </Disclosure>
              ),
          },
        }))}
      />
      {uncovered.length === 0 ? (
        <p className="muted">{t('cut.whole')}</p>
      ) : (
        <Disclosure summary={t('cut.uncovered', { count: uncovered.length })}>
          <Names names={uncovered} />
        </Disclosure>
      )}
    </Stack>
  );
}

function Names({ names }: { readonly names: readonly LocalizedText[] }) {
  return (
    <ul>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name, and the list never changes.
        <li key={index}>
          <Name {...name} />
        </li>
      ))}
    </ul>
  );
}

function Name({ language, text }: LocalizedText) {
  return (
    <Said lang={language} dir={directionOf(language)}>
      {text}
    </Said>
  );
}
