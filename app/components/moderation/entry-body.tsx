import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Cluster, Columns, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import type { SideCounts } from '~/domain/annotations/example-sides';
import type { Facets, LanguageMap } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { languageName } from '~/i18n/format';
import { WordsView } from './words-view';

interface Spoken {
  readonly language: string;
  readonly body: string;
  readonly about: LanguageMap | undefined;
}

/** What somebody wrote, by kind. */
export type EntryWords =
  | { readonly type: 'proposal'; readonly view: ProposalView }
  | ({ readonly type: 'contribution' } & Spoken)
  | ({
      readonly type: 'annotation';
      readonly purpose: AnnotationPurpose;
      readonly scope: AnnotationScope;
      readonly mayTestAi: boolean;
      readonly modality: Facets['modality'][number] | undefined;
      readonly level: string | undefined;
      readonly canBeAccepted: boolean;
      readonly isAccepted: boolean;
      readonly sides: SideCounts | undefined;
      readonly quote: string | undefined;
      readonly contentWarning: string;
    } & Spoken)
  | ({
      readonly type: 'objection';
      readonly mayPublish: boolean;
      readonly contentWarning: string;
    } & Spoken);

/** The content warning that a text carries (A3); empty for none. */
export function warningOf(entry: EntryWords): string {
  if (entry.type === 'proposal') return entry.view.contentWarning;
  return entry.type === 'contribution' ? '' : entry.contentWarning;
}

export function EntryBody({ entry }: { readonly entry: EntryWords }) {
  const warning = warningOf(entry);
  if (entry.type === 'proposal') {
    return (
      <Covered warning={warning}>
        <ProposalBody view={entry.view} />
      </Covered>
    );
  }
  return (
    <Stack gap={2}>
      <About entry={entry} />
      {entry.type === 'annotation' && entry.quote !== undefined ? (
        <blockquote dir="auto">{entry.quote}</blockquote>
      ) : null}
      <Covered warning={warning}>
        <Said as="p" size="large" lang={entry.language} dir={directionOf(entry.language)}>
          {entry.body}
        </Said>
      </Covered>
      <Consents entry={entry} />
    </Stack>
  );
}

type SpokenEntry = Exclude<EntryWords, { type: 'proposal' }>;

function About({ entry }: { readonly entry: SpokenEntry }) {
  const { t, i18n } = useTranslation('facilitators');
  return (
    <p className="muted small">
      {languageName(entry.language, i18n.language)}
      {entry.type === 'annotation' ? ` · ${t(`queue.purpose.${entry.purpose}`)}` : null}
      {entry.about === undefined ? null : (
        <>
          {' · '}
          <Localized texts={entry.about} />
        </>
      )}
    </p>
  );
}

/** How far its author lets it travel (A2). */
function Consents({ entry }: { readonly entry: SpokenEntry }) {
  const { t } = useTranslation('facilitators');
  if (entry.type === 'objection') {
    return entry.mayPublish ? <Badge>{t('queue.mayPublish')}</Badge> : null;
  }
  if (entry.type !== 'annotation') return null;
  return (
    <Cluster gap={2}>
      <Badge tone={entry.scope === 'facilitators' ? 'warning' : 'neutral'}>
        {t(`queue.scope.${entry.scope}`)}
      </Badge>
      {entry.mayTestAi ? <Badge>{t('queue.mayTestAi')}</Badge> : null}
      {entry.modality === undefined ? null : (
        <Badge>{t(`category.facetValue.${entry.modality}`)}</Badge>
      )}
      {entry.level === undefined ? null : <Badge>{entry.level}</Badge>}
      {entry.sides === undefined ? null : (
        <span className="small muted">{t('queue.sides', { ...entry.sides })}</span>
      )}
      {entry.isAccepted ? (
        <Badge tone="success" icon="check">
          {t('queue.accepted')}
        </Badge>
      ) : null}
    </Cluster>
  );
}

/** The words of a proposal, with what they are about. */
export function ProposalBody({ view }: { readonly view: ProposalView }) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const [original] = view.renderings;
  const standing = view.standing?.renderings.find(
    (rendering) => rendering.language === original?.language,
  );
  return (
    <Stack gap={2}>
      <p className="muted small">
        {t(`common:proposalKind.${view.kind}`)}
        {original ? ` · ${languageName(original.language, i18n.language)}` : null}
      </p>
      {standing && original && view.kind === 'reword' ? (
        <Columns gap={4}>
          <div>
            <p className="eyebrow">{t('queue.asItStands')}</p>
            <WordsView rendering={standing} />
          </div>
          <div>
            <p className="eyebrow">{t('queue.asProposed')}</p>
            <WordsView rendering={original} />
          </div>
        </Columns>
      ) : original ? (
        <WordsView rendering={original} />
      ) : null}
      {view.others.length === 0 ? null : (
        <p>
          {t('queue.others')}{' '}
          {view.others.map(({ id, labels }) => (
            <Badge key={id}>
              <Localized texts={labels} />
            </Badge>
          ))}
        </p>
      )}
      {view.parent === undefined ? null : (
        <p>
          {t('queue.under')} <Localized texts={view.parent.labels} />
        </p>
      )}
      {view.rationale === undefined ? null : (
        <Said
          as="blockquote"
          lang={view.rationale.language}
          dir={directionOf(view.rationale.language)}
        >
          {view.rationale.text}
        </Said>
      )}
    </Stack>
  );
}
