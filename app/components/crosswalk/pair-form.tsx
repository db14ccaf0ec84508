import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button, LinkButton } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { Select } from '~/components/ui/select';
import { TextArea } from '~/components/ui/text-area';
import type { Certainty, PairView } from '~/contracts/coverage';
import { limits } from '~/contracts/text';
import { formatShare } from '~/i18n/format';

const relations = [
  { relation: 'exact', key: 's' },
  { relation: 'close', key: 'c' },
  { relation: 'broad', key: 'w' },
  { relation: 'narrow', key: 'n' },
  { relation: 'related', key: 'r' },
] as const;

const certaintyNames: readonly Certainty[] = ['sure', 'fairly', 'unsure'];

interface PairFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly pair: Pick<PairView, 'codes' | 'suggestions' | 'seen'>;
  /** Where somebody goes who would rather answer later. */
  readonly later: string;
}

/** Choose a code and press what it is to the harm, or press that there is none: two taps or one. */
export function PairForm({ form, pair, later }: PairFormProps) {
  const { t } = useTranslation('coverage');
  return (
    <Form method="post">
      <Stack gap={4}>
        {/* The first button is what Enter presses: a relation has to be meant. */}
        <button type="submit" disabled hidden />
        <input type="hidden" name="seen" value={pair.seen} />
        <CodeChoice form={form} pair={pair} />
        <fieldset>
          <legend className="legend">{t('pair.relation')}</legend>
          <Cluster gap={2}>
            {relations.map(({ relation, key }) => (
              <Button key={relation} name="intent" value={relation} aria-keyshortcuts={key}>
                {t(`relation.${relation}`)}
              </Button>
            ))}
          </Cluster>
        </fieldset>
        <Cluster gap={2}>
          <Button name="intent" value="no-match" aria-keyshortcuts="x">
            {t('pair.none')}
          </Button>
          <LinkButton tone="quiet" to={later} aria-keyshortcuts="l">
            {t('pair.later')}
          </LinkButton>
        </Cluster>
        <Disclosure summary={t('pair.more')} isOpen={form.isRefused}>
          <MoreFields form={form} />
        </Disclosure>
        <p className="muted small no-touch">{t('pair.keys')}</p>
      </Stack>
    </Form>
  );
}

function CodeChoice({ form, pair }: Pick<PairFormProps, 'form' | 'pair'>) {
  const { t, i18n } = useTranslation('coverage');
  const { codes, suggestions } = pair;
  const all = codes.map(({ code, label }) => ({ value: code, label: t('match', { code, label }) }));
  return (
    <>
      {suggestions === undefined ? <Notice>{t('pair.noEnglish')}</Notice> : null}
      {suggestions?.length === 0 ? <p className="muted">{t('pair.nothingAlike')}</p> : null}
      {suggestions === undefined || suggestions.length === 0 ? null : (
        <RadioCards
          legend={t('pair.suggested')}
          name="code"
          defaultValue={form.valueOf('code')}
          error={form.errorOf('code')}
          choices={suggestions.map(({ code, label, similarity }) => ({
            value: code,
            label: t('match', { code, label }),
            hint: t('pair.alike', { share: formatShare(similarity, i18n.language) }),
          }))}
        />
      )}
      <Field
        name="other"
        label={t('pair.other')}
        error={suggestions?.length ? undefined : form.errorOf('code')}
      >
        {(ties) => (
          <Select
            {...ties}
            defaultValue={form.valueOf('other')}
            options={[{ value: '', label: t('pair.otherNone') }, ...all]}
          />
        )}
      </Field>
    </>
  );
}

function MoreFields({ form }: Pick<PairFormProps, 'form'>) {
  const { t } = useTranslation('coverage');
  return (
    <Stack gap={3}>
      <Field name="certainty" label={t('pair.certainty')}>
        {(ties) => (
          <Select
            {...ties}
            defaultValue={form.valueOf('certainty', 'sure')}
            options={certaintyNames.map((value) => ({
              value,
              label: t(`pair.certainties.${value}`),
            }))}
          />
        )}
      </Field>
      <Field name="justification" label={t('pair.note')} error={form.errorOf('justification')}>
        {(ties) => (
          <TextArea
            {...ties}
            maxLength={limits.note}
            dir="auto"
            defaultValue={form.valueOf('justification')}
          />
        )}
      </Field>
    </Stack>
  );
}
