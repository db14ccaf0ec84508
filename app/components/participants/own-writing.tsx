import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { labelsOf, wordsOf } from '~/components/proposals/choose-wording';
import { Mention, ProposalMention } from '~/components/proposals/mention';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import type { Fate } from '~/domain/proposals/fate';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { FateDetail } from './fate-detail';
import { useInside } from './inside';

interface OwnWritingProps {
  readonly writing: {
    readonly what: 'proposal' | 'contribution' | 'annotation' | 'objection';
    readonly id: string;
    readonly writtenAt: string;
    readonly language: string;
    readonly fate: Fate;
    /** Of what the others are warned before they read it; empty for nothing. */
    readonly contentWarning: string;
    /** A proposal's own words, absent once they were taken back. */
    readonly view?: ProposalView | undefined;
    readonly body?: string;
    /** Of an objection: whether its author lets it be published. */
    readonly mayPublish?: boolean;
  };
  /** What it was joined to or is about, where the room sees that. */
  readonly about: ProposalView | undefined;
}

const tones: Readonly<Record<Fate['state'], BadgeTone>> = {
  withdrawn: 'neutral',
  hidden: 'warning',
  waiting: 'neutral',
  joined: 'info',
  decided: 'accent',
  'next-round': 'info',
  'read-privately': 'success',
  read: 'success',
};

/** One thing that somebody wrote, and what became of it (P5). */
export function OwnWriting({ writing, about }: OwnWritingProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { what, id, language, view, body, fate, contentWarning } = writing;
  // What the room decided about stays with it; taking back everything still takes its author away.
  const isSettled = what === 'proposal' && fate.state === 'decided';
  return (
    <li id={id} data-fate={fate.state}>
      <Card>
        <Stack gap={3}>
          <Cluster spread gap={2}>
            <Badge tone={tones[fate.state]}>{t(`mine.fate.${fate.state}`)}</Badge>
            <span className="small muted">
              {t(`mine.what.${what}`)} · {writing.writtenAt}
            </span>
          </Cluster>
          {view ? <Mention labels={labelsOf(wordsOf(view))} /> : null}
          {body === undefined || body === '' ? null : (
            <Said as="p" lang={language} dir={directionOf(language)}>
              {body}
            </Said>
          )}
          {about && view === undefined && fate.state !== 'joined' ? (
            <p className="small">
              {t('mine.isAbout')}{' '}
              <ProposalMention proposal={about} to={`/s/${code}/items/${about.id}`} />
            </p>
          ) : null}
          {contentWarning === '' ? null : (
            <p className="small muted">{t('mine.warned', { warning: contentWarning })}</p>
          )}
          <FateDetail fate={fate} view={view} about={about} />
          {what === 'objection' && fate.state === 'decided' ? (
            <p className="small muted">
              {t(writing.mayPublish ? 'mine.reasonPublished' : 'mine.reasonKept')}
            </p>
          ) : null}
          {fate.state === 'withdrawn' || isSettled ? null : <WithdrawForm what={what} id={id} />}
        </Stack>
      </Card>
    </li>
  );
}

function WithdrawForm({ what, id }: Pick<OwnWritingProps['writing'], 'what' | 'id'>) {
  const { t } = useTranslation('participants');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="id" value={id} />
      <Button size="small">{t('mine.withdraw')}</Button>
    </Form>
  );
}
