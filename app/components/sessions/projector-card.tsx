import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { CopyField } from '~/components/ui/copy-field';
import { Stack } from '~/components/ui/layout';
import { RenewLink } from './renew-link';

interface ProjectorCardProps {
  /** Number of the link that is good. */
  readonly number: number;
  readonly address: string;
  readonly mayRenew: boolean;
}

/** The link of the page for the projector. */
export function ProjectorCard({ number, address, mayRenew }: ProjectorCardProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Card as="section" labelledBy="projector">
      <Stack>
        <h2 id="projector">{t('share.projector')}</h2>
        <p>{t('share.projectorHint')}</p>
        <CopyField
          name="projector"
          label={t('share.projectorLink')}
          value={address}
          copyLabel={t('common:action.copy')}
          copiedLabel={t('common:action.copied')}
        />
        <div>
          <LinkButton to={address} target="_blank">
            {t('share.openProjector')}
          </LinkButton>
        </div>
        {mayRenew ? <RenewLink link="observer" number={number} /> : null}
      </Stack>
    </Card>
  );
}
