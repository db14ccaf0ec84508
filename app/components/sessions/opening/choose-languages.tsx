import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { languageName, ownLanguageName } from '~/i18n/format';
import { knownLanguages } from '~/i18n/known-languages';

interface ChooseLanguagesProps {
  /** Those of the taxonomy and of the interface, to tick. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  /** What was typed and cannot be used. */
  readonly further: string;
  readonly error: string | undefined;
}

/** First step of opening a session. Nothing is written yet: the choice goes into the address. */
export function ChooseLanguages({ offered, chosen, further, error }: ChooseLanguagesProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Card tone="raised">
      <Form method="get">
        <Stack>
          <fieldset>
            <legend className="legend">{t('open.languages')}</legend>
            <Stack gap={2}>
              {offered.map((tag) => (
                <LanguageBox key={tag} tag={tag} isChosen={chosen.includes(tag)} />
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

function LanguageBox({ tag, isChosen }: { readonly tag: string; readonly isChosen: boolean }) {
  const { i18n } = useTranslation();
  const own = ownLanguageName(tag);
  const name = languageName(tag, i18n.language);
  return (
    <Checkbox
      name="languages"
      value={tag}
      defaultChecked={isChosen}
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

/** Any language at all, by its tag; the common ones are found by name. */
function FurtherLanguages({ further, error }: Pick<ChooseLanguagesProps, 'further' | 'error'>) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  return (
    <Field
      name="further"
      label={t('open.further')}
      note={t('common:form.optional')}
      hint={t('open.furtherHint')}
      error={error}
    >
      {(ties) => (
        <>
          <TextInput
            {...ties}
            defaultValue={further}
            list="known-languages"
            maxLength={400}
            autoCapitalize="none"
            spellCheck={false}
          />
          <datalist id="known-languages">
            {knownLanguages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, i18n.language)}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
