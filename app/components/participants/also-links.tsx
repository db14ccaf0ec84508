import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '~/components/ui/icon';
import { Stack } from '~/components/ui/layout';
import { useInside } from './inside';

interface AlsoLinksProps {
  /** What the page itself asks for. */
  readonly step: string;
}

/** What else one can do here, quieter than the one step that is asked for. */
export function AlsoLinks({ step }: AlsoLinksProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const isWriting = step !== 'lobby' && step !== 'propose';
  const links: readonly { to: string; icon: IconName; text: string }[] = [
    ...(isWriting ? [{ to: 'say/harm', icon: 'plus' as const, text: t('say.harm') }] : []),
    ...(step === 'lobby'
      ? []
      : [{ to: 'say/story', icon: 'speech' as const, text: t('say.story') }]),
    { to: 'all', icon: 'eye', text: t('now.alsoAll') },
    { to: 'mine', icon: 'search', text: t('now.alsoMine') },
    { to: 'mine#receipt', icon: 'lock', text: t('now.alsoReceipt') },
  ];
  return (
    <nav aria-labelledby="also">
      <Stack gap={2}>
        <h2 id="also">{t('now.alsoTitle')}</h2>
        <ul className="plain-list link-list">
          {links.map(({ to, icon, text }) => (
            <li key={to}>
              <Link to={`/s/${code}/${to}`}>
                <Icon name={icon} />
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </Stack>
    </nav>
  );
}
