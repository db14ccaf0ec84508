import { useTranslation } from 'react-i18next';
import { LanguageFields } from '~/components/forms/language-fields';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { Stack } from '~/components/ui/layout';

interface CommunityFieldsProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly languages: readonly string[];
  readonly rows: number;
}

/** The communities that people may say they belong to. Empty rows are left out. */
export function CommunityFields({ form, languages, rows }: CommunityFieldsProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack>
      {Array.from({ length: rows }, (_, row) => (
        <CommunityRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, also in the names of its fields
          key={row}
          form={form}
          languages={languages}
          row={row}
        />
      ))}
      <div>
        <Button name="intent" value="more-communities" size="small" icon="plus" formNoValidate>
          {t('open.moreCommunities')}
        </Button>
      </div>
    </Stack>
  );
}

interface CommunityRowProps extends Omit<CommunityFieldsProps, 'rows'> {
  readonly row: number;
}

function CommunityRow({ form, languages, row }: CommunityRowProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Card tone="sunk">
      <Stack gap={3}>
        <LanguageFields
          name={`communities.${row}.label`}
          languages={languages}
          form={form}
          maxLength={120}
          label={(language) => t('open.communityName', { number: row + 1, language })}
        />
        <Checkbox
          name={`communities.${row}.isAffected`}
          defaultChecked={form.isTicked(`communities.${row}.isAffected`, true)}
          label={t('open.isAffected')}
          hint={t('open.isAffectedHint')}
        />
      </Stack>
    </Card>
  );
}
