import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import type { Finding } from '~/contracts/imports';
import { refusalText } from '~/i18n/refusal-text';

const tones = { error: 'danger', warning: 'warning', info: 'info' } as const;

/** Of many findings alike, one stands for all; so many more can be unfolded. */
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

/** The first of its kind, and the others folded away under their number. */
function FindingGroup({ alike }: { readonly alike: readonly Finding[] }) {
  const { t } = useTranslation('facilitators');
  const [first, ...others] = alike;
  const rest = others.length - shownOfEach;
  if (!first) return null;
  return (
    <li>
      <FindingText {...first} />
      {others.length === 0 ? null : (
        <Disclosure summary={t('import.more', { count: others.length })}>
          <Stack as="ul" gap={2}>
            {others.slice(0, shownOfEach).map((finding) => (
              <li key={`${finding.path} ${finding.line} ${JSON.stringify(finding.params)}`}>
                <FindingText {...finding} />
              </li>
            ))}
            {rest > 0 ? <li className="muted">{t('import.more', { count: rest })}</li> : null}
          </Stack>
        </Disclosure>
      )}
    </li>
  );
}

function FindingText(finding: Finding) {
  const { t, i18n } = useTranslation(['facilitators', 'errors']);
  const { severity, path, line } = finding;
  const where = [path, ...(line === undefined ? [] : [t('import.line', { line })])].filter(Boolean);
  return (
    <>
      <Badge tone={tones[severity]}>{t(`import.severity.${severity}`)}</Badge>{' '}
      {where.length === 0 ? null : <bdi className="muted">{where.join(', ')} </bdi>}
      {refusalText(i18n, finding)}
    </>
  );
}
