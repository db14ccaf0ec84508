import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import { mostClasses } from '~/contracts/linearizations';
import { ownLanguageName } from '~/i18n/format';

interface ClassesFormProps {
  readonly cuts: readonly string[];
  readonly cut: string | undefined;
  readonly most: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly for: 'filters' | 'people';
}

/** How many classes, in which language, for whom. What is chosen stands in the address. */
export function ClassesForm(props: ClassesFormProps) {
  const { most, language, languages } = props;
  const { t } = useTranslation('builders');
  return (
    <Stack gap={4}>
      <PublishedCuts {...props} />
      <Form method="get">
        <Stack gap={4}>
          <Field name="most" label={t('classes.most')} hint={t('classes.mostHint')}>
            {(ties) => (
              <TextInput
                {...ties}
                key={most}
                type="number"
                min={1}
                max={mostClasses}
                required
                defaultValue={String(most)}
              />
            )}
          </Field>
          <Field name="language" label={t('classes.language')}>
            {(ties) => (
              <Select
                {...ties}
                key={language}
                defaultValue={language}
                options={languages.map((tag) => ({
                  value: tag,
                  label: ownLanguageName(tag),
                  lang: tag,
                }))}
              />
            )}
          </Field>
          <RadioCards
            legend={t('classes.for')}
            name="for"
            choices={[
              { value: 'filters', label: t('classes.filters'), hint: t('classes.filtersHint') },
              { value: 'people', label: t('classes.people') },
            ]}
            defaultValue={props.for}
          />
          <div>
            <Button tone="primary">{t('classes.submit')}</Button>
          </div>
        </Stack>
      </Form>
    </Stack>
  );
}

/** The sets that the community chose itself; their keys stay. */
function PublishedCuts({ cuts, cut, language, for: audience }: ClassesFormProps) {
  const { t } = useTranslation('builders');
  if (cuts.length === 0) return null;
  return (
    <nav aria-label={t('classes.published')} className="reading-languages">
      <span className="muted small">{t('classes.published')}</span>
      <ul className="plain-list cluster gap-2">
        {cuts.map((id) => (
          <li key={id}>
            <a
              className="pill"
              href={`?${new URLSearchParams({ cut: id, language, for: audience })}`}
              aria-current={id === cut ? 'true' : undefined}
            >
              <code>{id}</code>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
