import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { limits } from '~/contracts/text';

interface PublishFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly requestId: string;
  readonly mayRatify: boolean;
  /** A review that has not ended. */
  readonly openReview:
    | { readonly candidate: string; readonly untilText: string | undefined }
    | undefined;
}

/** What is published, under which number, and whether the public is asked first. */
export function PublishForm({ form, requestId, mayRatify, openReview }: PublishFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <RequestId fresh={requestId} form={form} />
      <Stack>
        <RadioCards
          name="kind"
          legend={t('publish.kind')}
          defaultValue={form.valueOf('kind', 'final')}
          choices={[
            { value: 'final', label: t('publish.final'), hint: t('publish.finalHint') },
            { value: 'candidate', label: t('publish.candidate'), hint: t('publish.candidateHint') },
          ]}
        />
        <ReviewFields form={form} />
        {openReview === undefined ? null : <EndReview form={form} openReview={openReview} />}
        <Disclosure summary={t('publish.raise')}>
          <Stack>
            <RadioCards
              name="raiseTo"
              legend={t('publish.raiseHint')}
              defaultValue={form.valueOf('raiseTo')}
              choices={[
                { value: '', label: t('publish.asComputed') },
                { value: 'minor', label: t('publish.toMinor') },
                { value: 'major', label: t('publish.toMajor') },
              ]}
            />
            {mayRatify ? (
              <Checkbox name="ratify" label={t('publish.ratify')} hint={t('publish.ratifyHint')} />
            ) : null}
          </Stack>
        </Disclosure>
        <p>{t('publish.forEver')}</p>
        <div>
          <Button tone="primary" size="large">
            {t('publish.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function ReviewFields({ form }: Pick<PublishFormProps, 'form'>) {
  const { t } = useTranslation('facilitators');
  const note = t('publish.onlyCandidate');
  return (
    <>
      <Field
        name="reviewUntil"
        label={t('publish.reviewUntil')}
        note={note}
        error={form.errorOf('reviewUntil')}
      >
        {(ties) => <TextInput {...ties} type="date" defaultValue={form.valueOf('reviewUntil')} />}
      </Field>
      <Field
        name="commentAt"
        label={t('publish.commentAt')}
        note={note}
        hint={t('publish.commentAtHint')}
        error={form.errorOf('commentAt')}
      >
        {(ties) => (
          <TextInput {...ties} type="url" dir="ltr" defaultValue={form.valueOf('commentAt')} />
        )}
      </Field>
    </>
  );
}

function EndReview({ form, openReview }: Pick<PublishFormProps, 'form' | 'openReview'>) {
  const { t } = useTranslation('facilitators');
  const { candidate: version, untilText: until } = openReview ?? {};
  return (
    <Notice tone="warning" title={t('publish.reviewOpenTitle', { version, until })}>
      <Stack gap={3}>
        <p>{t('publish.reviewOpen')}</p>
        <Field name="endReview" label={t('publish.endReview')} error={form.errorOf('endReview')}>
          {(ties) => (
            <TextArea
              {...ties}
              rows={3}
              maxLength={limits.rationale}
              defaultValue={form.valueOf('endReview')}
            />
          )}
        </Field>
      </Stack>
    </Notice>
  );
}
