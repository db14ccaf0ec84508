import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Page, Stack } from '~/components/ui/layout';
import { annotationPurposes } from '~/domain/annotations/annotation';

/** First what it is for: the form that follows has fitting defaults, also without JavaScript. */
export function PurposeChoice() {
  const { t } = useTranslation('participants');
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('note.chooseTitle')}</h1>
        <ul className="choices plain-list">
          {annotationPurposes.map((purpose) => (
            <li key={purpose}>
              <Link className="choice" to={`?purpose=${purpose}`}>
                <span className="choice-text">
                  <strong>{t(`note.purpose.${purpose}`)}</strong>
                  <span className="field-hint">{t(`note.purposeHint.${purpose}`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Stack>
    </Page>
  );
}
