import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView, RenderingView } from '~/contracts/room';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { useProposal } from '~/realtime/client/use-room';
import { Answered } from './control/answered';

interface ProjectedItemProps {
  readonly loaded: ProposalView;
  /** Of the session: the room reads in all of them. */
  readonly languages: readonly string[];
}

/** The item at hand in every language of the room, its original first. */
export function ProjectedItem({ loaded, languages }: ProjectedItemProps) {
  const { t } = useTranslation('common');
  const view = useProposal(loaded) ?? loaded;
  const [original, ...others] = view.renderings;
  const wanted = others.filter(({ language }) => languages.includes(language));
  const shown = original === undefined ? wanted : [original, ...wanted];
  return (
    <Stack gap={4}>
      <p className="muted">{t(`proposalKind.${view.kind}`)}</p>
      <Covered key={view.id} warning={view.contentWarning}>
        <div className="columns gap-6 projected-words" data-length={lengthOf(shown)}>
          {shown.map((rendering, index) => (
            <Stack gap={2} key={rendering.id}>
              <Said
                as={index === 0 ? 'h2' : 'h3'}
                isAboveItsWords
                lang={rendering.language}
                dir={directionOf(rendering.language)}
              >
                {rendering.text.label}
              </Said>
              <Said as="p" lang={rendering.language} dir={directionOf(rendering.language)}>
                {rendering.text.definition}
              </Said>
            </Stack>
          ))}
        </div>
      </Covered>
      <Cluster gap={4}>
        <Answered revisionId={view.revisionId} isLarge />
      </Cluster>
    </Stack>
  );
}

/** Nobody scrolls a wall: what would not fit on it, in all its languages together, is written smaller. In characters. */
function lengthOf(renderings: readonly RenderingView[]): 'long' | 'longest' | undefined {
  const characters = renderings.reduce(
    (sum, { text }) => sum + text.label.length + text.definition.length,
    0,
  );
  if (characters <= 500) return undefined;
  return characters <= 900 ? 'long' : 'longest';
}
