import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { type LinkRow, LinkRows } from '~/components/ui/link-rows';
import { useInside } from './inside';

interface AlsoLinksProps {
  /** What the page itself asks for. */
  readonly step: string;
}

/** What else one can do here, quieter than the one step that is asked for. */
export function AlsoLinks({ step }: AlsoLinksProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const here = `/s/${code}`;
  const isForLater = step !== 'lobby' && step !== 'propose';
  const harm: LinkRow = { to: `${here}/say/harm`, icon: 'plus', text: t('say.harm') };
  const story: LinkRow = { to: `${here}/say/story`, icon: 'speech', text: t('say.story') };
  const opinions: LinkRow = {
    to: `${here}/opinions`,
    icon: 'people',
    text: t('now.alsoOpinions'),
  };
  return (
    <nav aria-labelledby="also">
      <Stack gap={3}>
        <h2 id="also">{t('now.alsoTitle')}</h2>
        <LinkRows
          rows={[
            ...(isForLater ? [harm] : []),
            ...(step === 'lobby' ? [] : [story]),
            { to: `${here}/all`, icon: 'eye', text: t('now.alsoAll') },
            ...(isForLater && step !== 'discuss' ? [opinions] : []),
            { to: `${here}/mine`, icon: 'search', text: t('now.alsoMine') },
            { to: `${here}/mine#receipt`, icon: 'lock', text: t('now.alsoReceipt') },
          ]}
        />
      </Stack>
    </nav>
  );
}
