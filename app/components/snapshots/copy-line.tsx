import { useTranslation } from 'react-i18next';
import { CopyField } from '~/components/ui/copy-field';

interface CopyLineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A line for a program or a terminal, to be copied. */
export function CopyLine(line: CopyLineProps) {
  const { t } = useTranslation();
  return <CopyField {...line} copyLabel={t('action.copy')} copiedLabel={t('action.copied')} />;
}
