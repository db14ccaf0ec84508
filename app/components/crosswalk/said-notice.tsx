import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Cluster } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { type LastFinding, pairPath } from '~/contracts/coverage-queue';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import { FindingText } from './finding-text';

interface SaidNoticeProps {
  /** Address of the pages about coverage. */
  readonly base: string;
  readonly said: LastFinding & { readonly label: LocalizedText };
  readonly queue: string | undefined;
}

/** What was just said, and the way back. */
export function SaidNotice({ base, said, queue }: SaidNoticeProps) {
  const { t } = useTranslation('coverage');
  const { label, predicate, object } = said;
  const pair = pairPath(base, { ...said, queue });
  return (
    <Notice tone="success">
      <Cluster spread>
        <p>
          {t('pair.kept', { label: label.text })}{' '}
          <FindingText predicate={predicate} object={object} objectLabel="" />
        </p>
        <Cluster gap={2}>
          {predicate === 'no-match' ? null : <Link to={pair}>{t('pair.another')}</Link>}
          <Form method="post" action={pair}>
            <input type="hidden" name="predicate" value={predicate} />
            <input type="hidden" name="object" value={object} />
            <Button size="small" name="intent" value="take-back">
              {t('pair.undo')}
            </Button>
          </Form>
        </Cluster>
      </Cluster>
    </Notice>
  );
}
