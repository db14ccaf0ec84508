import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { offeredLanguages } from '~/domain/taxonomy/language-by-name';
import { languageName, ownLanguageName } from '~/i18n/format';

interface ChooseLanguagesProps {
  /** Those of the taxonomy and of the interface, to tick. */
  readonly offered: readonly string[];
  readonly ticked: readonly string[];
  /** Further ones as they were typed. */
  readonly further: readonly string[];
  readonly error: string | undefined;
}

/** First step of opening a session. Nothing is written yet: the choice goes into the address. */
export function ChooseLanguages({ offered, ticked, further, error }: ChooseLanguagesProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Card tone="raised">
      <Form method="get">
        <Stack>
          <fieldset>
            <legend className="legend">{t('open.languages')}</legend>
            <Stack gap={2}>
              {offered.map((tag) => (
                <LanguageBox key={tag} tag={tag} isTicked={ticked.includes(tag)} />
              ))}
            </Stack>
          </fieldset>
          <FurtherLanguages further={further} error={error} />
          <div>
            <Button tone="primary">{t('open.toDetails')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}

function LanguageBox({ tag, isTicked }: { readonly tag: string; readonly isTicked: boolean }) {
  const { i18n } = useTranslation();
  const own = ownLanguageName(tag);
  const name = languageName(tag, i18n.language);
  return (
    <Checkbox
      name="languages"
      value={tag}
      defaultChecked={isTicked}
      label={
        <>
          <bdi lang={tag}>{own}</bdi>
          {own.toLowerCase() === name.toLowerCase() ? null : (
            <span className="muted"> ({name})</span>
          )}
        </>
      }
    />
  );
}

const fieldsForMore = 3;

/** Any language at all, by name or tag. */
function FurtherLanguages({ further, error }: Pick<ChooseLanguagesProps, 'further' | 'error'>) {
  const { t, i18n } = useTranslation('facilitators');
  return (
    <fieldset>
      <legend className="legend">{t('open.further')}</legend>
      <Stack gap={2}>
        {Array.from({ length: Math.max(fieldsForMore, further.length) }, (_, index) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields differ by their number only
            key={index}
            id={`further-${index}`}
            name="further"
            label={t('open.furtherNumber', { number: index + 1 })}
            hint={index === 0 ? t('open.furtherHint') : undefined}
            error={index === 0 ? error : undefined}
          >
            {(ties) => (
              <TextInput
                {...ties}
                defaultValue={further[index]}
                list="offered-languages"
                maxLength={100}
                autoComplete="off"
              />
            )}
          </Field>
        ))}
      </Stack>
      <datalist id="offered-languages">
        {offeredLanguages.map((tag) => (
          <option key={tag} value={languageName(tag, i18n.language)} />
        ))}
      </datalist>
    </fieldset>
  );
}
