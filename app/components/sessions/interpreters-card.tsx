import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { CopyField } from '~/components/ui/copy-field';
import { Stack } from '~/components/ui/layout';
import { RenewLink } from './renew-link';

interface InterpretersCardProps {
  /** Number of the link that is good; 0 while there is none. */
  readonly number: number;
  readonly address: string | undefined;
  readonly mayRenew: boolean;
}

/** The link by which people without an account write translations. */
export function InterpretersCard({ number, address, mayRenew }: InterpretersCardProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Card as="section" labelledBy="interpreters">
      <Stack>
        <h2 id="interpreters">{t('share.interpreters')}</h2>
        <p>{t('share.interpretersHint')}</p>
        {address === undefined ? null : (
          <CopyField
            name="interpreters"
            label={t('share.interpretersLink')}
            value={address}
            copyLabel={t('common:action.copy')}
            copiedLabel={t('common:action.copied')}
          />
        )}
        {mayRenew ? <RenewLink link="interpreter" number={number} isFirst={number === 0} /> : null}
      </Stack>
    </Card>
  );
}
