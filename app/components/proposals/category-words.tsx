import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { RenderingView } from '~/contracts/room';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface CategoryWordsProps {
  readonly rendering: RenderingView;
  /** The heading that the label is; the page's own by default. */
  readonly as?: 'h1' | 'h2' | 'h3' | 'p';
  readonly id?: string;
  /** Only the name and the sentence at first; the rest unfolds. */
  readonly isBrief?: boolean;
  /** What covers all but the name until asked for (A3); empty for none. */
  readonly warning?: string;
}

/** The words of a harm in one language: the name, one sentence, and what is part of it and what is not. */
export function CategoryWords(props: CategoryWordsProps) {
  const { rendering, as = 'h1', id, isBrief = false, warning = '' } = props;
  const { t } = useTranslation('participants');
  const { text, language } = rendering;
  const said = { lang: language, dir: directionOf(language) };
  const extent = (
    <>
      <Entries title={t('item.includes')} entries={text.inclusions} {...said} />
      <Entries title={t('item.excludes')} entries={text.exclusions} {...said} />
    </>
  );
  const folded = isBrief ? text.inclusions.length + text.exclusions.length : 0;
  const hasMore = folded + text.altLabels.length + text.levels.length > 0 || text.scopeNote !== '';
  return (
    <Stack gap={3}>
      <Said as={as} id={id} isAboveItsWords {...said}>
        {text.label}
      </Said>
      <Covered warning={warning}>
        <Stack gap={3}>
          {text.definition === '' ? null : (
            <Said as="p" size={as === 'h1' ? 'large' : undefined} {...said}>
              {text.definition}
            </Said>
          )}
          {isBrief ? null : extent}
          {hasMore ? (
            <Disclosure summary={t('item.scopeNote')}>
              <Stack gap={3}>
                {isBrief ? extent : null}
                {text.scopeNote === '' ? null : (
                  <Said as="p" {...said}>
                    {text.scopeNote}
                  </Said>
                )}
                <Entries title={t('item.alsoCalled')} entries={text.altLabels} {...said} />
                <Entries
                  title={t('item.levels')}
                  entries={text.levels.map((level) => level.text)}
                  {...said}
                />
              </Stack>
            </Disclosure>
          ) : null}
        </Stack>
      </Covered>
    </Stack>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly entries: readonly string[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

function Entries({ title, entries, lang, dir }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <div>
      <p className="eyebrow">{title}</p>
      <ul className="tidy-list said" lang={lang} dir={dir}>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </div>
  );
}
