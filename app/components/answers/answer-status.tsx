import { useTranslation } from 'react-i18next';
import { Icon } from '~/components/ui/icon';
import { refusalText } from '~/i18n/refusal-text';
import type { GivenAnswer } from '~/realtime/client/given-answer';
import { useConnection } from '~/realtime/client/use-room';

interface AnswerStatusProps {
  readonly answer: GivenAnswer;
  readonly isSecret: boolean;
}

/** How far an answer has come. "Counted" only after the database has it (V3). */
export function AnswerStatus({ answer, isSecret }: AnswerStatusProps) {
  const { t, i18n } = useTranslation(['participants', 'errors']);
  const { status: line } = useConnection();
  const { status, refusal } = answer;
  return (
    <div className="answer-status" role="status" data-status={status}>
      {status === 'counted' ? (
        <p>
          <Icon name="check" />
          <strong>{t('item.counted')}</strong> <span className="muted">{t('item.change')}</span>
        </p>
      ) : null}
      {status === 'waiting' ? (
        <p>{line === 'offline' ? t('item.waiting') : t('item.sending')}</p>
      ) : null}
      {status === 'refused' && refusal ? (
        <p className="field-error">
          <Icon name="warning" />
          {refusalText(i18n, refusal)}
        </p>
      ) : null}
      {status === 'none' && isSecret ? <p className="muted">{t('item.byReceipt')}</p> : null}
    </div>
  );
}
