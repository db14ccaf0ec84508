import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CoveredName } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Answered } from '~/components/sessions/control/answered';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Cluster, Stack } from '~/components/ui/layout';
import type { ProposalKind, ProposalStatus } from '~/domain/proposals/proposal';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { formatList, languageName } from '~/i18n/format';

interface Item {
  readonly id: string;
  readonly revisionId: string;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly isForNextRound: boolean;
  readonly position: number;
  readonly missing: readonly LanguageTag[];
}

interface AgendaRowProps {
  readonly sessionId: string;
  readonly item: Item;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One item with how far it is, and its place to change. */
export function AgendaRow({ sessionId, item, isFirst, isLast }: AgendaRowProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const missing = item.missing.map((tag) => languageName(tag, i18n.language));
  return (
    <Cluster spread>
      <Stack gap={1}>
        <strong>
          <Link className="line-link" to={`/f/sessions/${sessionId}/items/${item.id}`}>
            <CoveredName warning={item.contentWarning}>
              <Localized texts={item.labels} />
            </CoveredName>
          </Link>
        </strong>
        <Cluster gap={2}>
          <span className="muted small">{t(`common:proposalKind.${item.kind}`)}</span>
          {item.status === 'open' && !item.isForNextRound ? null : (
            <Badge>{t(item.status === 'decided' ? 'agenda.decided' : 'agenda.draft')}</Badge>
          )}
          {missing.length === 0 ? null : (
            <Badge tone="warning">
              {t('agenda.missing', { languages: formatList(missing, i18n.language) })}
            </Badge>
          )}
          <Answered revisionId={item.revisionId} />
        </Cluster>
      </Stack>
      {item.status === 'decided' ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="proposalId" value={item.id} />
          <input type="hidden" name="position" value={item.position} />
          <Cluster gap={2}>
            {isFirst ? null : (
              <>
                <Button size="small" name="to" value="up">
                  {t('agenda.up')}
                </Button>
                <Button size="small" name="to" value="top">
                  {t('agenda.top')}
                </Button>
              </>
            )}
            {isLast ? null : (
              <Button size="small" name="to" value="down">
                {t('agenda.down')}
              </Button>
            )}
          </Cluster>
        </Form>
      )}
    </Cluster>
  );
}
