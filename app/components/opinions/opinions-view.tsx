import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Stack } from '~/components/ui/layout';
import type { Side } from '~/domain/opinions/opinion-map';
import type { OwnPlace } from '~/domain/opinions/own-place';
import type { NothingToSee, ShownOpinions } from '~/domain/opinions/view-opinions';
import { formatList, formatNumber } from '~/i18n/format';
import { GroupShares } from './group-shares';
import { LeaningList } from './leaning-list';
import { OpinionChart } from './opinion-chart';
import { CommunityName, ItemName, useGroupName } from './opinion-names';

export function HiddenOpinions({ reason }: { readonly reason: NothingToSee }) {
  const { t } = useTranslation('opinions');
  return <EmptyState icon="people" title={t(`hidden.${reason}`)} />;
}

interface OpinionsViewProps {
  readonly shown: ShownOpinions;
  /** Where the reader stands; nobody else is told. */
  readonly own: OwnPlace | undefined;
}

/** What a room thinks: in words first, the picture last. */
export function OpinionsView({ shown, own }: OpinionsViewProps) {
  const { t } = useTranslation('opinions');
  const hasGroups = shown.standing === 'clear';
  const spot = own && 'spot' in own ? own.spot : undefined;
  return (
    <Stack gap={6}>
      <Standing shown={shown} />
      {own && 'missing' in own ? (
        <p>{shown.isFinal ? t('unplaced') : t('missing', { count: own.missing })}</p>
      ) : null}
      {hasGroups ? <Bridges shown={shown} /> : <Common shown={shown} />}
      {hasGroups ? <Divides shown={shown} /> : null}
      {hasGroups ? <Groups shown={shown} ownGroup={spot?.group} /> : null}
      {shown.communities.length > 0 ? <Communities shown={shown} /> : null}
      {shown.spots.length > 0 ? (
        <OpinionChart spots={shown.spots} own={spot} hasGroups={hasGroups} />
      ) : null}
      <Stack gap={3}>
        <p className="small muted">{t('computed')}</p>
        <Method shown={shown} />
      </Stack>
    </Stack>
  );
}

/** What it takes to find the same again. */
function Method({ shown }: ShownProps) {
  const { t, i18n } = useTranslation('opinions');
  const { algorithmVersion, seed, inConversation, k, stability } = shown;
  const number = (value: number) => formatNumber(value, i18n.language);
  const rows = [
    [t('method.version'), algorithmVersion],
    ...(seed === undefined ? [] : [[t('method.seed'), `${seed}`]]),
    ...(inConversation === null ? [] : [[t('method.people'), number(inConversation)]]),
    [t('method.groups'), number(k)],
    [t('method.stability'), number(Number(stability.toFixed(2)))],
  ];
  return (
    <Disclosure summary={t('method.title')}>
      <dl className="opinion-method">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('method.hint')}</p>
    </Disclosure>
  );
}

interface ShownProps {
  readonly shown: ShownOpinions;
}

function Standing({ shown }: ShownProps) {
  const { t, i18n } = useTranslation('opinions');
  const { people, inConversation, standing, stability } = shown;
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <Stack gap={2}>
      <p className="lead">{t(`standing.${standing}`)}</p>
      {inConversation === null ? null : (
        <p>
          {people === undefined
            ? t('compared', { count: inConversation })
            : t('ofAll', { count: people, compared: number(inConversation) })}
        </p>
      )}
      {standing === 'clear' ? (
        <p className="muted">{t('firm', { stability: number(Number(stability.toFixed(2))) })}</p>
      ) : null}
      {shown.isFinal ? null : <p className="muted">{t('changing')}</p>}
    </Stack>
  );
}

function Bridges({ shown }: ShownProps) {
  const { t } = useTranslation('opinions');
  return (
    <Stack as="section" gap={3} labelledBy="bridges">
      <h2 id="bridges">{t('bridgesTitle')}</h2>
      <LeaningList
        leanings={shown.bridges}
        words={{ agree: t('all.agree'), disagree: t('all.disagree') }}
        none={t('bridgesNone')}
      />
    </Stack>
  );
}

/** Without groups there is nothing to bridge, but there may be much that most people share. */
function Common({ shown }: ShownProps) {
  const { t } = useTranslation('opinions');
  return (
    <Stack as="section" gap={3} labelledBy="common">
      <h2 id="common">{t('commonTitle')}</h2>
      <LeaningList
        leanings={shown.bridges}
        words={{ agree: t('most.agree'), disagree: t('most.disagree') }}
        none={t('commonNone')}
      />
    </Stack>
  );
}

function Divides({ shown: { divides, answers } }: ShownProps) {
  const { t } = useTranslation('opinions');
  return (
    <Stack as="section" gap={3} labelledBy="divides">
      <h2 id="divides">{t('dividesTitle')}</h2>
      {divides.length === 0 ? <p className="muted">{t('dividesNone')}</p> : null}
      <Stack as="ul" gap={3}>
        {divides.map(({ revisionId, sides }) => {
          const counts = answers.find((item) => item.revisionId === revisionId);
          return (
            <Card as="li" key={revisionId}>
              <Stack gap={3}>
                <ItemName revisionId={revisionId} />
                <Sides sides={sides} />
                {counts ? <GroupShares groups={counts.groups} others={counts.others} /> : null}
              </Stack>
            </Card>
          );
        })}
      </Stack>
    </Stack>
  );
}

const everySide = ['agree', 'disagree', 'split'] as const;

/** Which groups stand on which side, in words. */
function Sides({ sides }: { readonly sides: readonly Side[] }) {
  const { t, i18n } = useTranslation('opinions');
  const groupName = useGroupName();
  return (
    <Stack as="ul" gap={1}>
      {everySide.flatMap((side) => {
        const groups = sides.flatMap((own, group) => (own === side ? [groupName(group)] : []));
        return groups.length === 0 ? (
          []
        ) : (
          <li key={side}>
            <Cluster gap={2}>
              <Badge tone={side === 'split' ? 'pass' : side}>{t(`sides.${side}`)}</Badge>
              <span>{formatList(groups, i18n.language)}</span>
            </Cluster>
          </li>
        );
      })}
    </Stack>
  );
}

function useHoldWords() {
  const { t } = useTranslation('opinions');
  return { agree: t('holds.agree'), disagree: t('holds.disagree') };
}

function Groups({ shown, ownGroup }: ShownProps & { readonly ownGroup: number | undefined }) {
  const { t } = useTranslation('opinions');
  const groupName = useGroupName();
  const words = useHoldWords();
  return (
    <Stack as="section" gap={3} labelledBy="groups">
      <h2 id="groups">{t('groupsTitle')}</h2>
      {shown.groups.map(({ people, holds }, group) => (
        <Card as="section" key={groupName(group)} labelledBy={`group-${group}`}>
          <Stack gap={3}>
            <Cluster gap={2}>
              <h3 id={`group-${group}`}>{groupName(group)}</h3>
              <span className="muted">{t('people', { count: people })}</span>
              {ownGroup === group ? <Badge tone="accent">{t('youAreIn')}</Badge> : null}
            </Cluster>
            <LeaningList leanings={holds} words={words} none={t('holdsNone')} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function Communities({ shown: { communities } }: ShownProps) {
  const { t } = useTranslation('opinions');
  const words = useHoldWords();
  return (
    <Stack as="section" gap={3} labelledBy="communities">
      <h2 id="communities">{t('communitiesTitle')}</h2>
      <p className="muted">{t('communitiesHint')}</p>
      {communities.map(({ id, holds }) => (
        <Card as="section" key={id} labelledBy={`community-${id}`}>
          <Stack gap={3}>
            <h3 id={`community-${id}`}>
              <CommunityName id={id} />
            </h3>
            <LeaningList leanings={holds} words={words} none={t('holdsNone')} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
