import type { MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async () => ok({}));

const ways = [
  { key: 'harm', to: 'say/harm' },
  { key: 'wording', to: 'list' },
  { key: 'same', to: 'say/same' },
  { key: 'story', to: 'say/story' },
] as const;

export default function Say() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('say.title')}</h1>
        <ul className="choices plain-list">
          {ways.map(({ key, to }) => (
            <li key={key}>
              <Link className="choice" to={`/s/${code}/${to}`}>
                <span className="choice-text">
                  <strong>{t(`say.${key}`)}</strong>
                  <span className="field-hint">{t(`say.${key}Hint`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Stack>
    </Page>
  );
}
