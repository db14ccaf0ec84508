import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/ui/checkbox';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { offeredLanguages } from '~/domain/taxonomy/language-by-name';
import { languageName, ownLanguageName } from '~/i18n/format';

interface LanguageChoiceProps {
  readonly legend: string;
  /** Names of the fields: with `[]` at the end in forms that are posted. */
  readonly names: { readonly languages: string; readonly further: string };
  /** To tick. */
  readonly offered: readonly string[];
  readonly ticked: readonly string[];
  /** Further ones as they were typed. */
  readonly further: readonly string[];
  readonly error: string | undefined;
}

/** Some languages to tick, and room for any other one. */
export function LanguageChoice(props: LanguageChoiceProps) {
  const { legend, names, offered, ticked, further, error } = props;
  return (
    <>
      <fieldset>
        <legend className="legend">{legend}</legend>
        <Stack gap={2}>
          {offered.map((tag) => (
            <LanguageBox
              key={tag}
              name={names.languages}
              tag={tag}
              isTicked={ticked.includes(tag)}
            />
          ))}
        </Stack>
      </fieldset>
      <FurtherLanguages name={names.further} further={further} error={error} />
    </>
  );
}

interface LanguageBoxProps {
  readonly name: string;
  readonly tag: string;
  readonly isTicked: boolean;
}

function LanguageBox({ name: field, tag, isTicked }: LanguageBoxProps) {
  const { i18n } = useTranslation();
  const own = ownLanguageName(tag);
  const name = languageName(tag, i18n.language);
  return (
    <Checkbox
      name={field}
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

interface FurtherLanguagesProps extends Pick<LanguageChoiceProps, 'further' | 'error'> {
  readonly name: string;
}

/** Any language at all, by name or tag. */
function FurtherLanguages({ name, further, error }: FurtherLanguagesProps) {
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
            name={name}
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
