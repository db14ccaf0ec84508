import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Stack } from '~/components/ui/layout';
import type { Finding } from '~/contracts/imports';
import { refusalText } from '~/i18n/refusal-text';

const tones = { error: 'danger', warning: 'warning', info: 'info' } as const;

/** Of many findings alike, the first ones. */
const shownOfEach = 20;

interface FindingListProps {
  /** Errors first. */
  readonly findings: readonly Finding[];
}

/** Each thing that was noticed, with where it is in the file. */
export function FindingList({ findings }: FindingListProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack as="section" gap={2} labelledBy="findings">
      <h3 id="findings">{t('import.findings')}</h3>
      {findings.length === 0 ? <p className="muted">{t('import.nothing')}</p> : null}
      <Stack as="ul" gap={2}>
        {[...groupsOf(findings)].map(([code, alike]) => (
          <FindingGroup key={code} alike={alike} />
        ))}
      </Stack>
    </Stack>
  );
}

function groupsOf(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return groups;
}

function FindingGroup({ alike }: { readonly alike: readonly Finding[] }) {
  const { t } = useTranslation('facilitators');
  const rest = alike.length - shownOfEach;
  return (
    <>
      {alike.slice(0, shownOfEach).map((finding) => (
        <FindingRow
          key={`${finding.path} ${finding.line} ${JSON.stringify(finding.params)}`}
          {...finding}
        />
      ))}
      {rest > 0 ? <li className="muted">{t('import.more', { count: rest })}</li> : null}
    </>
  );
}

function FindingRow(finding: Finding) {
  const { t, i18n } = useTranslation(['facilitators', 'errors']);
  const { severity, path, line } = finding;
  const where = [path, ...(line === undefined ? [] : [t('import.line', { line })])].filter(Boolean);
  return (
    <li>
      <Badge tone={tones[severity]}>{t(`import.severity.${severity}`)}</Badge>{' '}
      {where.length === 0 ? null : <bdi className="muted">{where.join(', ')} </bdi>}
      {refusalText(i18n, finding)}
    </li>
  );
}
