import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { isReportable, type ReportKind } from '~/domain/moderation/report';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { EntryBody, warningOf } from './entry-body';
import { HideForm } from './hide-form';
import type { ShownEntry } from './queue-card';
import { WarnForm } from './warn-form';

interface Reported {
  readonly entry: ShownEntry;
  readonly reports: readonly {
    readonly id: string;
    readonly kind: ReportKind;
    readonly language: string;
    readonly words: string;
  }[];
}

interface ReportedTextsProps {
  readonly texts: readonly Reported[];
}

/** What the room reads and somebody has reported: it stays as it is until a facilitator decides (A3). */
export function ReportedTexts({ texts }: ReportedTextsProps) {
  const { t } = useTranslation('facilitators');
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="reported">
      <Stack gap={3}>
        <h2 id="reported">{t('reported.title')}</h2>
        <p className="muted">{t('reported.lead')}</p>
        <Stack as="ul" gap={4}>
          {texts.map((text) => (
            <Card as="li" key={text.entry.id}>
              <ReportedText {...text} />
            </Card>
          ))}
        </Stack>
      </Stack>
    </section>
  );
}

function ReportedText({ entry, reports }: Reported) {
  const { t } = useTranslation('facilitators');
  const { type, id } = entry;
  const standing = warningOf(entry);
  const suggested = reports.find(({ kind }) => kind === 'warning')?.words ?? '';
  return (
    <Stack gap={3}>
      <Cluster gap={2}>
        <Badge tone="accent">{t(`queue.type.${type}`)}</Badge>
      </Cluster>
      <EntryBody entry={entry} />
      <ul className="plain-list stack gap-2">
        {reports.map((report) => (
          <li key={report.id}>
            <p className="eyebrow">{t(`reported.kind.${report.kind}`)}</p>
            <Said as="p" lang={report.language} dir={directionOf(report.language)}>
              {report.words}
            </Said>
          </li>
        ))}
      </ul>
      <Stack gap={1}>
        {isReportable(type) ? (
          <Disclosure summary={t('queue.warn')} isOpen={suggested !== ''}>
            <WarnForm text={{ type, id }} warning={standing === '' ? suggested : standing} />
          </Disclosure>
        ) : null}
        {entry.type === 'proposal' && entry.view.status === 'decided' ? null : (
          <Disclosure summary={t('queue.hide')}>
            <HideForm type={type} id={id} />
          </Disclosure>
        )}
      </Stack>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value="settle">
          {t('reported.leave')}
        </Button>
      </Form>
    </Stack>
  );
}
