import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Table } from '~/components/ui/table';
import { Time } from '~/components/ui/time';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';

interface VersionRow {
  readonly version: string;
  readonly issued: string;
  readonly issuedText: string;
  readonly level: ReleaseLevel;
  readonly candidate: boolean;
  readonly manifestSha256: string;
}

interface VersionTableProps {
  readonly slug: string;
  readonly latest: string | null;
  readonly versions: readonly VersionRow[];
}

/** The chain of releases, newest first. */
export function VersionTable({ slug, latest, versions }: VersionTableProps) {
  const { t } = useTranslation('builders');
  return (
    <Table
      caption={t('versions.caption')}
      columns={[
        { key: 'version', label: t('versions.version') },
        { key: 'date', label: t('versions.date') },
        { key: 'level', label: t('versions.level') },
        { key: 'changes', label: t('versions.compare') },
        { key: 'digest', label: t('versions.digest') },
      ]}
      rows={versions.map((row, place) => ({
        key: row.version,
        cells: {
          version: (
            <span className="cluster gap-2">
              <Link to={`/t/${slug}/v/${row.version}`}>{row.version}</Link>
              {row.version === latest ? <Badge tone="success">{t('versions.newest')}</Badge> : null}
              {row.candidate ? <Badge tone="warning">{t('list.candidate')}</Badge> : null}
            </span>
          ),
          changes: <ChangesLink slug={slug} before={versions[place + 1]} after={row} />,
          date: <Time at={row.issued} text={row.issuedText} />,
          level: t(`level.${row.level}`),
          digest: (
            <code dir="ltr" title={row.manifestSha256}>
              {row.manifestSha256.slice(0, 12)}…
            </code>
          ),
        },
      }))}
    />
  );
}

interface ChangesLinkProps {
  readonly slug: string;
  readonly before: VersionRow | undefined;
  readonly after: VersionRow;
}

function ChangesLink({ slug, before, after }: ChangesLinkProps) {
  const { t } = useTranslation('builders');
  if (before === undefined) return null;
  const pair = `${before.version}...${after.version}`;
  return (
    <Link to={`/t/${slug}/compare/${pair}`}>
      {t('compare.heading', { from: before.version, to: after.version })}
    </Link>
  );
}
