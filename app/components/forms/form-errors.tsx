import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/ui/error-summary';
import type { useRefusedForm } from './use-refused-form';

interface FormErrorsProps {
  readonly form: Pick<ReturnType<typeof useRefusedForm>, 'errors'>;
}

/** First in a form that was refused: what is wrong, with links to the fields. */
export function FormErrors({ form }: FormErrorsProps) {
  const { t } = useTranslation();
  return <ErrorSummary title={t('form.errorSummary')} errors={form.errors} />;
}
