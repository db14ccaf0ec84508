import { useTranslation } from 'react-i18next';
import { HiddenReason } from '~/components/moderation/hidden-reason';
import { ProposalMention } from '~/components/proposals/mention';
import { Outcome } from '~/components/proposals/outcome';
import { LinkButton } from '~/components/ui/button';
import { Stack } from '~/components/ui/layout';
import type { ProposalView } from '~/contracts/room';
import type { Fate, FateUse } from '~/domain/proposals/fate';
import { useInside } from './inside';

interface FateDetailProps {
  readonly fate: Fate;
  readonly view: ProposalView | undefined;
  readonly about: ProposalView | undefined;
}

/** More about what became of something: why it was hidden, what it became part of, what the room decided. */
export function FateDetail({ fate, view, about }: FateDetailProps) {
  const { t } = useTranslation('participants');
  switch (fate.state) {
    case 'hidden':
      return (
        <Stack gap={1}>
          <p className="eyebrow">{t('mine.reason')}</p>
          <HiddenReason stored={fate.reason} />
          <p className="small muted">{t('mine.hiddenRest')}</p>
        </Stack>
      );
    case 'joined':
      return about ? <Joined about={about} /> : null;
    case 'decided': {
      const outcome = (view ?? about)?.outcome;
      return (
        <Stack gap={1}>
          {outcome ? <Outcome outcome={outcome} /> : null}
          {fate.version === undefined ? null : (
            <p>{t('mine.published', { version: fate.version })}</p>
          )}
          <UsedBy uses={fate.usedBy} />
        </Stack>
      );
    }
    case 'read':
      return <UsedBy uses={fate.usedBy} />;
    default:
      return null;
  }
}

/** So many are named; the others stand beside the category. */
const namedAtOnce = 5;

/** Programs that took over what a person had a part in. */
function UsedBy({ uses }: { readonly uses: readonly FateUse[] }) {
  const { t } = useTranslation('participants');
  if (uses.length === 0) return null;
  return (
    <div>
      <p>{t('mine.usedBy')}</p>
      <ul>
        {uses.slice(0, namedAtOnce).map(({ id, name, slug }) => (
          <li key={id}>
            <a href={`/t/${slug}/uses/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {uses.length <= namedAtOnce ? null : (
        <p className="small muted">{t('mine.usedByMore', { count: uses.length - namedAtOnce })}</p>
      )}
    </div>
  );
}

/** Asks the author whether the joint words still say what they meant (P4). */
function Joined({ about }: { readonly about: ProposalView }) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <Stack gap={2}>
      <ProposalMention proposal={about} />
      {about.outcome ? <Outcome outcome={about.outcome} /> : null}
      <div>
        <LinkButton to={`/s/${code}/items/${about.id}`} size="small">
          {t('mine.isItMeant')}
        </LinkButton>
      </div>
    </Stack>
  );
}
