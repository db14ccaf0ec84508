import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { type BuilderLine, builderLineGroups } from '~/domain/snapshots/builder-lines';
import { CopyLine } from './copy-line';

interface BuilderLinesProps {
  readonly lines: readonly BuilderLine[];
}

/** Lines for a terminal, each with what it gives, in the order in which somebody needs them. */
export function BuilderLines({ lines }: BuilderLinesProps) {
  const { t } = useTranslation('builders');
  return builderLineGroups.map((group) => {
    const own = lines.filter((line) => line.group === group);
    if (own.length === 0) return null;
    return (
      <Card as="section" key={group} labelledBy={`build-${group}`}>
        <Stack gap={5}>
          <h2 id={`build-${group}`}>{t(`build.group.${group}`)}</h2>
          {own.map(({ name, command }) => (
            <div key={name}>
              <CopyLine name={name} label={t(`build.line.${name}`)} value={command} />
              <p className="small muted">{t(`build.note.${name}`)}</p>
            </div>
          ))}
        </Stack>
      </Card>
    );
  });
}
