import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { proposalKinds } from '~/domain/proposals/proposal';

/** The nine changes that can be asked for, each said in a sentence. */
export function KindList() {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Stack as="ul" gap={3}>
      {proposalKinds.map((kind) => (
        <Card as="li" key={kind}>
          <Stack gap={1}>
            <Link className="line-link" to={`?kind=${kind}`}>
              <strong>{t(`common:proposalKind.${kind}`)}</strong>
            </Link>
            <span className="muted small">{t(`newItem.hint.${kind}`)}</span>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
