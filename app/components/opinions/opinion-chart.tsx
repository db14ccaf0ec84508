import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import type { Spot } from '~/domain/opinions/opinion-map';
import { useGroupName } from './opinion-names';
import { cloudsOf, marksOf, nearestTo, placeKey } from './places';

interface ChartProps {
  readonly spots: readonly Spot[];
  /** The reader's own place; only they ever see it. */
  readonly own: Spot | undefined;
  /** Whether groups are spoken of; else all marks are alike. */
  readonly hasGroups: boolean;
}

/** The map of opinion as a picture, and the same in words. */
export function OpinionChart({ spots, own, hasGroups }: ChartProps) {
  const { t } = useTranslation('opinions');
  const shown = hasGroups ? spots : spots.map((spot) => ({ ...spot, group: 0 }));
  return (
    <Stack as="section" gap={3} labelledBy="map">
      <h2 id="map">{t('mapTitle')}</h2>
      <p className="muted">{t('mapHint')}</p>
      <svg className="opinion-chart" viewBox="-110 -110 220 220" aria-hidden="true">
        <path className="opinion-axes" d="M-108 0H108M0-108V108" />
        {marksOf(shown).map(({ x, y, group, people }) => (
          <g key={`${x},${y},${group}`} transform={`translate(${x} ${-y})`}>
            <path
              className="opinion-mark"
              data-group={hasGroups ? group : undefined}
              d={shapes[group % shapes.length]}
              transform={`scale(${Math.min(3, Math.sqrt(people))})`}
            />
          </g>
        ))}
        {own ? <circle className="opinion-own" cx={own.x} cy={-own.y} r={9} /> : null}
      </svg>
      <Legend
        groups={hasGroups ? [...new Set(shown.map(({ group }) => group))].sort() : []}
        hasOwn={own !== undefined}
      />
      <Disclosure summary={t('mapWords')} isOpen>
        <InWords spots={shown} own={own} hasGroups={hasGroups} />
      </Disclosure>
    </Stack>
  );
}

/** A shape for each group, so that colour is not needed to tell them apart: circle, square, triangle, diamond, cross. */
const shapes = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  'M-2.7-2.7h5.4v5.4h-5.4z',
  'M0-3.6L3.4 2.6H-3.4z',
  'M0-3.8L3.8 0L0 3.8L-3.8 0z',
  'M-1.2-3.6h2.4v2.4h2.4v2.4h-2.4v2.4h-2.4v-2.4h-2.4v-2.4h2.4z',
];

interface LegendProps {
  readonly groups: readonly number[];
  readonly hasOwn: boolean;
}

function Legend({ groups, hasOwn }: LegendProps) {
  const { t } = useTranslation('opinions');
  const groupName = useGroupName();
  if (groups.length === 0 && !hasOwn) return null;
  return (
    <ul className="opinion-legend plain-list">
      {groups.map((group) => (
        <li key={group}>
          <svg viewBox="-5 -5 10 10" aria-hidden="true">
            <path className="opinion-mark" data-group={group} d={shapes[group % shapes.length]} />
          </svg>
          <a href={`#group-${group}`}>{groupName(group)}</a>
        </li>
      ))}
      {hasOwn ? (
        <li>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            <circle className="opinion-own" r={9} />
          </svg>
          {t('youAreIn')}
        </li>
      ) : null}
    </ul>
  );
}

function InWords({ spots, own, hasGroups }: ChartProps) {
  const { t } = useTranslation('opinions');
  const groupName = useGroupName();
  const clouds = cloudsOf(spots);
  return (
    <ul>
      {clouds.map((cloud) => {
        const { group, people, middle, spread } = cloud;
        const size = t('people', { count: people });
        const apart = t(`spread.${spread}`);
        if (!hasGroups)
          return <li key={group}>{t('wordsEverybody', { people: size, spread: apart })}</li>;
        const nearest = clouds.length > 2 ? nearestTo(cloud, clouds) : undefined;
        const place = t(`place.${placeKey(middle)}`);
        return (
          <li key={group}>
            {t('wordsGroup', { group: groupName(group), people: size, place, spread: apart })}{' '}
            {nearest
              ? t('wordsNearest', { group: groupName(group), other: groupName(nearest.group) })
              : null}
          </li>
        );
      })}
      {own ? (
        <li>
          {hasGroups
            ? t('wordsYou', { place: t(`place.${placeKey(own)}`), group: groupName(own.group) })
            : t('wordsYouAlone', { place: t(`place.${placeKey(own)}`) })}
        </li>
      ) : null}
    </ul>
  );
}
