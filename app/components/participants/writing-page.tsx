import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { Permission } from '~/domain/sessions/phases';
import { usePhase } from '~/realtime/client/use-room';
import { useDraft } from './use-draft';

interface WritingPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly submit: string;
  readonly requestId: string;
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly permission?: Permission;
  /** Names the draft that is kept on one's own phone until it is sent; no draft without it. */
  readonly draft?: string;
  readonly children: ReactNode;
}

/** A page with one form on it, in which somebody writes. */
export function WritingPage(props: WritingPageProps) {
  const { title, lead, submit, requestId, form, permission, draft, children } = props;
  const { t } = useTranslation('participants');
  const phase = usePhase();
  const { ref, isKept } = useDraft(draft, form.isRefused);
  return (
    <Page>
      <Stack gap={5}>
        <FormErrors form={form} />
        <h1>{title}</h1>
        {lead}
        {permission === 'not-yet' ? <Notice>{t('say.notYet')}</Notice> : null}
        {permission === 'next-round' ? (
          <Notice>{t(phase === 'closed' ? 'say.afterClose' : 'say.nextRound')}</Notice>
        ) : null}
        <Form method="post" ref={ref}>
          <RequestId fresh={requestId} form={form} />
          <Stack gap={5}>
            {children}
            <Button tone="primary" size="large">
              {submit}
            </Button>
            {isKept ? <p className="draft-kept small muted">{t('say.draftKept')}</p> : null}
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}
