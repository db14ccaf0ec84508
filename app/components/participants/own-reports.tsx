import { useTranslation } from 'react-i18next';
import { ProposalMention } from '~/components/proposals/mention';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import type { ReportFate, ReportKind } from '~/domain/moderation/report';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { useInside } from './inside';

interface OwnReport {
  readonly id: string;
  readonly writtenAt: string;
  readonly kind: ReportKind;
  readonly language: string;
  readonly words: string;
  readonly fate: ReportFate;
  readonly about: ProposalView | undefined;
}

const tones: Readonly<Record<ReportFate, BadgeTone>> = {
  waiting: 'neutral',
  left: 'info',
  warned: 'success',
  gone: 'success',
};

/** What somebody told the facilitators about texts of the room, and what came of it (P5). */
export function OwnReports({ reports }: { readonly reports: readonly OwnReport[] }) {
  const { t } = useTranslation('participants');
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reported">
      <Stack gap={3}>
        <h2 id="reported">{t('mine.reportedTitle')}</h2>
        <Stack as="ul" gap={3}>
          {reports.map((report) => (
            <li key={report.id} data-report={report.fate}>
              <Card>
                <Report report={report} />
              </Card>
            </li>
          ))}
        </Stack>
      </Stack>
    </section>
  );
}

function Report({ report }: { readonly report: OwnReport }) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { about, fate, kind, language, words, writtenAt } = report;
  return (
    <Stack gap={3}>
      <Cluster spread gap={2}>
        <Badge tone={tones[fate]}>{t(`mine.reportFate.${fate}`)}</Badge>
        <span className="small muted">{writtenAt}</span>
      </Cluster>
      <div>
        <p className="eyebrow">{t(`report.kinds.${kind}`)}</p>
        <Said as="p" lang={language} dir={directionOf(language)}>
          {words}
        </Said>
      </div>
      {about ? (
        <p className="small">
          {t('mine.isAbout')}{' '}
          <ProposalMention proposal={about} to={`/s/${code}/items/${about.id}`} />
        </p>
      ) : null}
    </Stack>
  );
}
