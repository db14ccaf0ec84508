import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import type { ProposalView, RenderingView } from '~/contracts/room';
import { languageName } from '~/i18n/format';
import { WordsForm } from './words-form';
import { WordsView } from './words-view';

type FormReply = ReturnType<typeof useRefusedForm>;

interface RewordingProps {
  readonly form: FormReply;
  readonly kind: ProposalView['kind'];
  readonly original: RenderingView;
  readonly hasAnswers: boolean;
}

/** Changing the original words (P3). */
export function Rewording({ form, kind, original, hasAnswers }: RewordingProps) {
  const { t } = useTranslation('facilitators');
  // An affirmed category is asked about as it stands; other words for it are a proposal of their own.
  if (kind === 'affirm') return null;
  return (
    <Disclosure summary={t('item.reword')} isOpen={form.valueOf('intent') === 'reword'}>
      <WordsForm
        key={original.id}
        form={form}
        intent="reword"
        language={original.language}
        standing={original}
        hasAnswers={hasAnswers}
      />
    </Disclosure>
  );
}

interface TranslationProps {
  readonly tag: string;
  readonly view: ProposalView;
  readonly form: FormReply;
  /** Nothing has been decided about these words yet. */
  readonly isOpen: boolean;
  /** Somebody came to write this one: where it is missing or stale, its form lies open. */
  readonly isAsked?: boolean;
}

/** One further language of an item, beside the original: what stands, and the form to write or correct it. */
export function Translation({ tag, view, form, isOpen, isAsked = false }: TranslationProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const standing = view.renderings.find(({ language }) => language === tag);
  const isWanted = isAsked && (standing === undefined || standing.isStale);
  const isRefused = form.valueOf('intent') === 'render' && form.valueOf('language') === tag;
  return (
    <Card as="section" labelledBy={`in-${tag}`}>
      <Stack gap={3}>
        <Cluster spread>
          <h2 id={`in-${tag}`}>{languageName(tag, i18n.language)}</h2>
          {standing?.isStale ? <Badge tone="warning">{t('common:rendering.stale')}</Badge> : null}
          {standing ? null : <Badge tone="warning">{t('item.noTranslation')}</Badge>}
        </Cluster>
        {standing ? <WordsView rendering={standing} /> : null}
        {isOpen ? (
          <Disclosure
            summary={standing ? t('item.correct') : t('item.translate')}
            isOpen={isRefused || isWanted}
          >
            <WordsForm
              key={standing?.id}
              form={form}
              intent="render"
              language={tag}
              standing={standing}
              isNextStep={isAsked}
            />
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  );
}
