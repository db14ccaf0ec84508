import { useTranslation } from 'react-i18next';
import { Table } from '~/components/ui/table';
import type { ReleaseFile } from '~/contracts/published-pages';
import { originalPath } from '~/domain/snapshots/withdrawal';

/** Which files each kind of tool reads. Those of one category each are too many for a table: they are named in words. */
const tools = [
  { key: 'policies', files: /^exports\/policies\.[^/]+$/ },
  { key: 'golden', files: /^exports\/examples\/golden\./ },
  { key: 'llamaGuard', files: /^exports\/llama-guard\./ },
  { key: 'promptfoo', files: /^exports\/(examples\/)?promptfoo\./ },
  { key: 'crosswalk', files: /^exports\/crosswalk\./ },
  { key: 'riskAtlas', files: /^exports\/(risk|ai)-atlas-nexus\./ },
  { key: 'labelStudio', files: /^exports\/label-studio\./ },
  { key: 'argilla', files: /^exports\/argilla\./ },
  { key: 'roost', files: /^exports\/roost\./ },
  { key: 'skos', files: /^exports\/skos\./ },
  { key: 'jskos', files: /^exports\/jskos\./ },
  { key: 'misp', files: /^exports\/misp\./ },
  { key: 'garak', files: /^exports\/garak\./ },
] as const;

interface ToolTableProps {
  readonly files: readonly ReleaseFile[];
  /** Address of the version. */
  readonly base: string;
}

/** The exports of a version, by the tool that reads them. */
export function ToolTable({ files, base }: ToolTableProps) {
  const { t } = useTranslation('builders');
  const rows = tools.flatMap(({ key, files: wanted }) => {
    const found = files.filter(({ path }) => wanted.test(originalPath(path)));
    return found.length === 0 ? [] : [{ key, found }];
  });
  return (
    <Table
      caption={t('program.tools')}
      columns={[
        { key: 'tool', label: t('program.tool') },
        { key: 'files', label: t('program.toolFiles') },
      ]}
      rows={rows.map(({ key, found }) => ({
        key,
        cells: {
          tool: t(`tool.${key}`),
          files: (
            <span className="cluster gap-3">
              {found.map(({ path }) => (
                <a key={path} href={`${base}/${path}`}>
                  <code>{path.replace('exports/', '')}</code>
                </a>
              ))}
            </span>
          ),
        },
      }))}
    />
  );
}
