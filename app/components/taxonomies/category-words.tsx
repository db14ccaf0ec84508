import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { CategoryWords } from '~/contracts/taxonomies';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { languageName } from '~/i18n/format';

interface CategoryWordsCardProps {
  readonly words: CategoryWords;
  /** At the end of the card: the form to correct them. */
  readonly children?: ReactNode;
}

/** A category's words in one language, each part in that language's direction. */
export function CategoryWordsCard({ words, children }: CategoryWordsCardProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const { language, text, isStale, isOriginal, isReviewed } = words;
  const origin = isOriginal ? 'original' : words.origin;
  return (
    <Card as="section" labelledBy={`words-${language}`}>
      <Stack gap={3}>
        <Cluster spread>
          <h2 id={`words-${language}`}>{languageName(language, i18n.language)}</h2>
          <Cluster gap={2}>
            <Badge tone={origin === 'machine' ? 'warning' : 'neutral'}>
              {t(`common:rendering.${origin}`)}
            </Badge>
            {isReviewed ? <Badge tone="success">{t('category.reviewed')}</Badge> : null}
            {isStale ? <Badge tone="warning">{t('common:rendering.stale')}</Badge> : null}
          </Cluster>
        </Cluster>
        <Said as="p" size="large" lang={language} dir={directionOf(language)}>
          {text.label}
        </Said>
        {text.definition === '' ? null : (
          <Said as="p" lang={language} dir={directionOf(language)}>
            {text.definition}
          </Said>
        )}
        <Lines title={t('category.otherNames')} lines={text.altLabels} language={language} />
        <Lines title={t('category.includes')} lines={text.inclusions} language={language} />
        <Lines title={t('category.excludes')} lines={text.exclusions} language={language} />
        <Lines
          title={t('category.levels')}
          lines={text.levels.map((level) => level.text)}
          language={language}
        />
        <Lines
          title={t('category.note')}
          lines={text.scopeNote === '' ? [] : [text.scopeNote]}
          language={language}
        />
        {text.hiddenLabels.length === 0 ? null : (
          <Disclosure summary={t('category.searchWords')}>
            <p className="muted">{t('category.searchWordsHint')}</p>
            <Lines title="" lines={text.hiddenLabels} language={language} />
          </Disclosure>
        )}
        {children}
      </Stack>
    </Card>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly language: string;
}

function Lines({ title, lines, language }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      {title === '' ? null : <h3>{title}</h3>}
      <ul lang={language} dir={directionOf(language)}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
