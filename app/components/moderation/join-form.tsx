import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';

/** Something on the table that a text may be the same as. */
export interface JoinableItem {
  readonly id: string;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
}

interface JoinFormProps {
  readonly type: 'proposal' | 'contribution';
  readonly id: string;
  readonly open: readonly JoinableItem[];
}

/** It says the same as something that is there: its author is asked whether that is what they meant. */
export function JoinForm({ type, id, open }: JoinFormProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const options = open
    .filter((one) => one.id !== id)
    .flatMap((one) => {
      if (one.contentWarning !== '') {
        return { value: one.id, label: t('common:covered', { warning: one.contentWarning }) };
      }
      const label = localizedText(one.labels, [i18n.language]);
      return label ? [{ value: one.id, label: label.text, lang: label.language }] : [];
    });
  if (options.length === 0) return <p className="muted">{t('queue.nothingToJoin')}</p>;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <Stack gap={3}>
        <Field id={`into-${id}`} name="intoId" label={t('queue.sameAs')}>
          {(ties) => <Select {...ties} required options={options} />}
        </Field>
        <div>
          <Button name="intent" value="join" icon="join">
            {t('queue.join')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
