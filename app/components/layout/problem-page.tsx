import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { SiteFrame } from './site-frame';

type Problem = 'not-found' | 'forbidden' | 'too-many' | 'unavailable' | 'broken';

const problemOf: Readonly<Record<number, Problem>> = {
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  410: 'not-found',
  429: 'too-many',
  503: 'unavailable',
};

interface ProblemPageProps {
  readonly status: number;
  readonly requestId?: string | undefined;
}

/** A whole page that could not be shown: says so humanely, and what to do. Never why in the machine's words. */
export function ProblemPage({ status, requestId }: ProblemPageProps) {
  const { t } = useTranslation();
  const problem = problemOf[status] ?? 'broken';
  return (
    <SiteFrame audience="participants">
      <Page>
        <Stack gap={5}>
          <h1>{t(`problem.${problem}.title`)}</h1>
          <p className="lead">{t(`problem.${problem}.text`)}</p>
          {requestId === undefined ? null : (
            <p className="muted">{t('problem.requestId', { requestId })}</p>
          )}
          <div>
            <LinkButton to="/" reloadDocument tone="primary">
              {t('problem.home')}
            </LinkButton>
          </div>
        </Stack>
      </Page>
    </SiteFrame>
  );
}
