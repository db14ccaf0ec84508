import { useTranslation } from 'react-i18next';
import { readReason } from '~/domain/moderation/hide-reason';

interface HiddenReasonProps {
  /** As it is stored. */
  readonly stored: string;
}

/** Why a text is hidden, for its author and for facilitators: in the reader's language, with what was added in words. */
export function HiddenReason({ stored }: HiddenReasonProps) {
  const { t } = useTranslation();
  const { reason, words } = readReason(stored);
  return (
    <>
      {reason === 'other' && words !== '' ? null : <span>{t(`hideReason.${reason}`)}</span>}
      {words === '' ? null : <blockquote dir="auto">{words}</blockquote>}
    </>
  );
}
