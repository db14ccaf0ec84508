import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import { TabLinks } from '~/components/ui/tab-links';
import type { LanguageMap } from '~/domain/taxonomy/category';

interface SessionHeaderProps {
  readonly sessionId: string;
  readonly title: LanguageMap;
  /** How many texts wait to be read, where the page knows. */
  readonly queue?: number;
}

/** The head of every page about one session: its name, and the ways between its pages. */
export function SessionHeader({ sessionId, title, queue }: SessionHeaderProps) {
  const { t } = useTranslation('facilitators');
  const base = `/f/sessions/${sessionId}`;
  return (
    <Stack gap={3}>
      <Localized as="h1" texts={title} />
      <TabLinks
        label={t('session.pages')}
        tabs={[
          { to: base, label: t('session.control'), isExact: true },
          {
            to: `${base}/queue`,
            label: queue ? t('session.queueOf', { count: queue }) : t('session.queue'),
          },
          { to: `${base}/agenda`, label: t('session.agenda') },
          { to: `${base}/decisions`, label: t('session.decisions') },
          { to: `${base}/opinions`, label: t('session.opinions') },
          { to: `${base}/share`, label: t('session.share') },
        ]}
      />
    </Stack>
  );
}
