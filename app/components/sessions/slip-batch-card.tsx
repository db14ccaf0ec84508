import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import type { LanguageMap } from '~/domain/taxonomy/category';

interface Counts {
  readonly slips: number;
  /** `null` for a few. */
  readonly used: number | null;
}

interface SlipBatchCardProps {
  readonly sessionId: string;
  readonly batch: {
    readonly id: string;
    readonly label: string;
    readonly community: LanguageMap | undefined;
    readonly counts: Counts | undefined;
    readonly setAsideReason: string | undefined;
  };
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** One batch of slips: for whom it is, how many came in by it, and the sheet to print. */
export function SlipBatchCard({ sessionId, batch, form }: SlipBatchCardProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Card as="li">
      <Stack gap={3}>
        <Cluster spread>
          <strong dir="auto">{batch.label}</strong>
          {batch.community ? (
            <Badge tone="accent">
              <Localized texts={batch.community} />
            </Badge>
          ) : null}
        </Cluster>
        {batch.counts ? <Used counts={batch.counts} /> : null}
        {batch.setAsideReason === undefined ? (
          <>
            <div>
              <LinkButton to={`/f/sessions/${sessionId}/slips/${batch.id}`} target="_blank">
                {t('slips.sheet')}
              </LinkButton>
            </div>
            <Disclosure
              summary={t('slips.setAside')}
              isOpen={form.valueOf('batchId') === batch.id || undefined}
            >
              <SetAside batchId={batch.id} form={form} />
            </Disclosure>
          </>
        ) : (
          <p className="muted">
            {t('slips.wasSetAside')} <bdi>{batch.setAsideReason}</bdi>
          </p>
        )}
      </Stack>
    </Card>
  );
}

function Used({ counts: { slips, used } }: { readonly counts: Counts }) {
  const { t } = useTranslation('facilitators');
  return (
    <p>{used === null ? t('slips.usedFew', { slips }) : t('slips.used', { count: used, slips })}</p>
  );
}

function SetAside({
  batchId,
  form,
}: { readonly batchId: string } & Pick<SlipBatchCardProps, 'form'>) {
  const { t } = useTranslation('facilitators');
  // The page's forms share one reply.
  const isThis = form.valueOf('batchId') === batchId;
  return (
    <Form method="post">
      <Stack gap={3}>
        <p>{t('slips.setAsideHint')}</p>
        <input type="hidden" name="batchId" value={batchId} />
        <Field
          id={`reason-${batchId}`}
          name="reason"
          label={t('slips.reason')}
          error={isThis ? form.errorOf('reason') : undefined}
        >
          {(ties) => (
            <TextArea
              {...ties}
              rows={2}
              maxLength={500}
              required
              defaultValue={isThis ? form.valueOf('reason') : undefined}
            />
          )}
        </Field>
        <div>
          <Button tone="danger" name="intent" value="set-aside">
            {t('slips.setAside')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
