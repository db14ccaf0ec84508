import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Outcome } from '~/components/proposals/outcome';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import type { Fate } from '~/domain/proposals/fate';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { useInside } from './inside';

interface OwnWritingProps {
  readonly writing: {
    readonly what: 'proposal' | 'contribution' | 'annotation' | 'objection';
    readonly id: string;
    readonly writtenAt: string;
    readonly language: string;
    readonly fate: Fate;
    /** A proposal's own words, absent once they were taken back. */
    readonly view?: ProposalView | undefined;
    readonly body?: string;
  };
  /** What it was joined to or is about, where the room sees that. */
  readonly about: ProposalView | undefined;
}

/** One thing that somebody wrote, and what became of it (P5). */
export function OwnWriting({ writing, about }: OwnWritingProps) {
  const { t } = useTranslation('participants');
  const { what, id, language, view, body, fate } = writing;
  const said = { lang: language, dir: directionOf(language) };
  const outcome = (view ?? about)?.outcome;
  return (
    <li id={id} data-fate={fate.state}>
      <Card>
        <Stack gap={3}>
          <Cluster spread>
            <Badge>{t(`mine.what.${what}`)}</Badge>
            <span className="small muted">{writing.writtenAt}</span>
          </Cluster>
          {view ? <Mention labels={labelsOf(view.renderings)} /> : null}
          {body === undefined || body === '' ? null : (
            <Said as="p" {...said}>
              {body}
            </Said>
          )}
          <FateLine fate={fate} about={about} />
          {fate.state === 'decided' && outcome ? <Outcome outcome={outcome} /> : null}
          {fate.state === 'withdrawn' ? null : (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="what" value={what} />
              <Button size="small" tone="quiet" name="id" value={id}>
                {t('mine.withdraw')}
              </Button>
            </Form>
          )}
        </Stack>
      </Card>
    </li>
  );
}

type FateLineProps = Pick<OwnWritingProps, 'about'> & { readonly fate: Fate };

function FateLine({ fate, about }: FateLineProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <div>
      <p>
        {t(`mine.fate.${fate.state}`)}{' '}
        {fate.state === 'joined' && about ? (
          <Mention labels={labelsOf(about.renderings)} to={`/s/${code}/items/${about.id}`} />
        ) : null}
      </p>
      {fate.state === 'hidden' ? (
        <p className="muted">
          {t('mine.reason')}: <bdi>{fate.reason}</bdi>. {t('mine.hiddenRest')}
        </p>
      ) : null}
      {fate.state === 'decided' && fate.version !== undefined ? (
        <p>{t('mine.published', { version: fate.version })}</p>
      ) : null}
    </div>
  );
}
