import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
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
  const shown = [original, ...others.filter(({ language }) => languages.includes(language))];
  return (
    <Stack gap={4}>
      <p className="muted">{t(`proposalKind.${view.kind}`)}</p>
      <Covered key={view.id} warning={view.contentWarning}>
        <div className="columns gap-6">
          {shown.map((rendering, index) =>
            rendering === undefined ? null : (
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
            ),
          )}
        </div>
      </Covered>
      <Answered revisionId={view.revisionId} isLarge />
    </Stack>
  );
}
