import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Table } from '~/components/ui/table';
import type { ReleaseFile, TaxonomyPage } from '~/contracts/published-pages';
import { lockLine } from '~/domain/snapshots/builder-lines';
import { originalPath } from '~/domain/snapshots/withdrawal';
import { formatBytes } from '~/i18n/format';
import { CopyLine } from './copy-line';
import { ToolTable } from './tool-table';

const described = {
  'snapshot.json': 'snapshot',
  'changes.json': 'changes',
  'examples.json': 'examples',
  'voices.json': 'voices',
  'quality.json': 'quality',
  'exports/concepts.csv': 'concepts',
  'exports/concepts.machine.csv': 'conceptsMachine',
  'manifest.json': 'manifest',
  'manifest.jws': 'signature',
} as const;

const isDescribed = (path: string): path is keyof typeof described => path in described;

/** What is not named among the tools' files. */
const isNoExport = ({ path }: ReleaseFile): boolean =>
  isDescribed(path) || !originalPath(path).startsWith('exports/');

type ForProgramsProps = Pick<TaxonomyPage, 'uri' | 'slug' | 'shown' | 'sha256' | 'files'>;

/** Everything a tool builder copies: the pinned address, the digest, the check. */
export function ForPrograms({ uri, slug, shown, sha256, files }: ForProgramsProps) {
  const { t } = useTranslation('builders');
  const pinned = `${uri}/v/${shown.version}`;
  const base = `/t/${slug}/v/${shown.version}`;
  const lines = [
    { name: 'pinned', label: t('program.pinned'), value: `${pinned}/snapshot.json` },
    { name: 'newest', label: t('program.newest'), value: `${uri}/latest/snapshot.json` },
    { name: 'digest', label: t('program.digest'), value: sha256 },
    {
      name: 'fetch',
      label: t('program.fetch'),
      value: `curl -fsSLO ${pinned}/snapshot.json && echo "${sha256}  snapshot.json" | sha256sum -c`,
    },
    { name: 'verify', label: t('program.verify'), value: lockLine(uri, shown.version) },
  ];
  return (
    <Card as="section" labelledBy="program">
      <Stack>
        <h2 id="program">{t('program.title')}</h2>
        <p>{t('program.text')}</p>
        <div className="copy-lines">
          {lines.map((line) => (
            <CopyLine key={line.name} {...line} />
          ))}
        </div>
        <p className="cluster gap-4">
          <Link to={`/t/${slug}/build`}>{t('program.more')}</Link>
          <Link to={`/api/v1?list=${slug}`}>{t('lists.api')}</Link>
        </p>
        <Disclosure summary={t('program.tools')}>
          <Stack>
            <p>{t('program.toolsText')}</p>
            <ToolTable files={files} base={base} />
            <p>
              {files.some(({ path }) => path.startsWith('exports/policies.'))
                ? t('program.toolsPages')
                : t('program.toolsLarge')}
            </p>
          </Stack>
        </Disclosure>
        <p>
          <a href={`${base}/classes`}>{t('classes.link')}</a>
        </p>
        <p>
          <Link to={`${base}/coverage`}>{t('program.coverage')}</Link>
        </p>
        <Disclosure summary={t('program.files')}>
          <Stack>
            <FileTable files={files.filter(isNoExport)} base={base} />
            <p className="cluster gap-4">
              <a href="/schema/snapshot-1.json">{t('program.schema')}</a>
              <a href="/schema/snapshot-1.d.ts">{t('program.types')}</a>
              <a href="/.well-known/jwks.json">{t('program.keys')}</a>
            </p>
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  );
}

interface FileTableProps {
  readonly files: readonly ReleaseFile[];
  readonly base: string;
}

function FileTable({ files, base }: FileTableProps) {
  const { t, i18n } = useTranslation('builders');
  const contentsOf = (path: string) => {
    const original = originalPath(path);
    return isDescribed(original) ? t(`file.${described[original]}`) : '';
  };
  return (
    <Table
      caption={t('program.files')}
      columns={[
        { key: 'file', label: t('program.file') },
        { key: 'holds', label: t('program.holds') },
        { key: 'size', label: t('program.size'), isNumeric: true },
      ]}
      rows={files.map(({ path, bytes }) => ({
        key: path,
        cells: {
          file: (
            <a href={`${base}/${path}`}>
              <code>{path}</code>
            </a>
          ),
          holds: contentsOf(path),
          size: formatBytes(bytes, i18n.language),
        },
      }))}
    />
  );
}
