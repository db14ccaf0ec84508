import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { limits } from '~/contracts/text';
import { TextField } from './text-field';

/** What a reader should be warned of before they see these words (A3). */
export function WarningField({ form }: { readonly form: ReturnType<typeof useRefusedForm> }) {
  const { t } = useTranslation('participants');
  return (
    <TextField
      name="contentWarning"
      kind="line"
      label={t('note.warningField')}
      hint={t('note.warningHint')}
      maxLength={limits.line}
      form={form}
    />
  );
}
