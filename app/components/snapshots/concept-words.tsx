import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ConceptWords as Words } from '~/contracts/published-pages';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { languageName, ownLanguageName } from '~/i18n/format';

interface ConceptWordsProps {
  readonly words: Words;
}

/** A category's words in one language, in that language's direction, with where they came from. */
export function ConceptWords({ words }: ConceptWordsProps) {
  const { t, i18n } = useTranslation('builders');
  const { language } = words;
  const dir = directionOf(language);
  const said = (text: string) => (
    <Said lang={language} dir={dir}>
      {text}
    </Said>
  );
  const list = (texts: readonly string[]) => (
    <ul lang={language} dir={dir}>
      {texts.map((text) => (
        <li key={text}>{said(text)}</li>
      ))}
    </ul>
  );
  return (
    <Card as="article" labelledBy={`in-${language}`}>
      <Stack gap={3}>
        <Cluster spread>
          <h3
            className="eyebrow"
            id={`in-${language}`}
            title={languageName(language, i18n.language)}
          >
            <span lang={language} dir={dir}>
              {ownLanguageName(language)}
            </span>
          </h3>
          <Provenance words={words} />
        </Cluster>
        <Said as="p" size="large" lang={language} dir={dir}>
          {words.label}
        </Said>
        {words.definition === undefined ? null : (
          <Said as="p" lang={language} dir={dir}>
            {words.definition}
          </Said>
        )}
        <Part name={t('concept.altLabels')} texts={words.altLabels}>
          {list(words.altLabels)}
        </Part>
        <Part name={t('concept.inclusions')} texts={words.inclusions}>
          {list(words.inclusions)}
        </Part>
        <Part name={t('concept.exclusions')} texts={words.exclusions}>
          {list(words.exclusions)}
        </Part>
        <Part name={t('concept.levels')} texts={words.levels}>
          {list(words.levels)}
        </Part>
        {words.scopeNote === undefined ? null : (
          <Part name={t('concept.scopeNote')} texts={[words.scopeNote]}>
            {said(words.scopeNote)}
          </Part>
        )}
        {words.hiddenLabels.length === 0 ? null : (
          <Disclosure summary={t('concept.searchOnly')}>
            <p className="small muted">{t('concept.searchOnlyWarning')}</p>
            {list(words.hiddenLabels)}
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

interface PartProps {
  readonly name: string;
  readonly texts: readonly string[];
  readonly children: ReactNode;
}

function Part({ name, texts, children }: PartProps) {
  if (texts.length === 0) return null;
  return (
    <div>
      <h4 className="eyebrow">{name}</h4>
      {children}
    </div>
  );
}

function Provenance({ words }: ConceptWordsProps) {
  const { t, i18n } = useTranslation();
  const { provenance, isStale } = words;
  if (!provenance) return null;
  const isUnchecked = provenance.origin === 'machine' && provenance.review === 'none';
  return (
    <Cluster gap={2}>
      {provenance.origin === 'machine' && !isUnchecked ? null : (
        <Badge tone={isUnchecked ? 'warning' : 'neutral'}>
          {t(`rendering.${provenance.origin}`)}
        </Badge>
      )}
      {provenance.from === undefined ? null : (
        <span className="small muted">
          {t('rendering.translatedFrom', {
            language: languageName(provenance.from, i18n.language),
          })}
        </span>
      )}
      {isStale ? <Badge tone="warning">{t('rendering.stale')}</Badge> : null}
    </Cluster>
  );
}
