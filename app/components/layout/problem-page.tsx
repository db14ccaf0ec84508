import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { SiteFrame } from './site-frame';

type Problem = 'outside' | 'not-found' | 'forbidden' | 'too-many' | 'unavailable' | 'broken';

const problemOf: Readonly<Record<number, Problem>> = {
  401: 'outside',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  410: 'not-found',
  429: 'too-many',
  503: 'unavailable',
};

interface ProblemPageProps {
  readonly status: number;
  /** Says it better than the general words for the status. */
  readonly text?: string | undefined;
  readonly requestId?: string | undefined;
  /** What can be done here and now, such as sending again. */
  readonly children?: ReactNode;
}

/** A whole page that could not be shown: says so humanely, and what to do. Never why in the machine's words. */
export function ProblemPage({ status, text, requestId, children }: ProblemPageProps) {
  const { t } = useTranslation();
  const problem = problemOf[status] ?? 'broken';
  return (
    <SiteFrame audience="participants">
      <Page>
        <Stack gap={5}>
          <h1>{t(`problem.${problem}.title`)}</h1>
          <p className="lead">{text ?? t(`problem.${problem}.text`)}</p>
          {children}
          <div>
            <LinkButton to="/" reloadDocument tone={children ? 'plain' : 'primary'}>
              {t('problem.home')}
            </LinkButton>
          </div>
          {requestId === undefined ? null : (
            <p className="muted small">{t('problem.requestId', { requestId })}</p>
          )}
        </Stack>
      </Page>
    </SiteFrame>
  );
}
