import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { CoveredName } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import type { Tally } from '~/domain/answers/answer';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { usePhase } from '~/realtime/client/use-room';
import { Answered } from './answered';
import { HandsForm } from './hands-form';

interface Item {
  readonly id: string;
  readonly revisionId: string;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
}

interface CurrentItemProps {
  readonly items: readonly Item[];
  readonly current: (Item & { readonly hands: Tally }) | undefined;
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** The item on everybody's screen, with the page to turn and hands to count. */
export function CurrentItem({ items, current, form }: CurrentItemProps) {
  const { t } = useTranslation('facilitators');
  const phase = usePhase();
  const index = items.findIndex(({ id }) => id === current?.id);
  const before = items[index - 1];
  const after = items[index + 1];
  return (
    <Card as="section" tone="raised" labelledBy="item">
      <Stack>
        <h2 id="item">{t('control.item')}</h2>
        {current === undefined ? (
          <p className="muted">{t('control.noItem')}</p>
        ) : (
          <>
            <p className="muted numeric">
              {t('control.itemOf', { number: index + 1, all: items.length })}
            </p>
            <h3>
              <CoveredName warning={current.contentWarning}>
                <Localized texts={current.labels} />
              </CoveredName>
            </h3>
            <Cluster gap={3}>
              <Answered revisionId={current.revisionId} />
            </Cluster>
          </>
        )}
        {items.length === 0 ? null : (
          <Cluster gap={2}>
            {before ? (
              <Turn to={before.id} seen={current?.id} label={t('control.previous')} />
            ) : null}
            {after ? (
              <Turn
                to={after.id}
                seen={current?.id}
                isNext
                label={current ? t('control.next') : t('control.first')}
              />
            ) : null}
            {current ? <Turn to="" seen={current.id} label={t('control.noneNow')} /> : null}
          </Cluster>
        )}
        {current !== undefined && phase === 'vote' ? (
          <Disclosure summary={t('control.hands')}>
            <HandsForm key={current.revisionId} current={current} form={form} />
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  );
}

interface TurnProps {
  readonly to: string;
  readonly seen: string | undefined;
  readonly label: string;
  readonly isNext?: boolean;
}

/**
 * Carries the item this screen shows, so that two who turn at once do not skip one. Never as loud as the way to the next
 * phase, which stands on the same screen: a thumb must not take one for the other.
 */
function Turn({ to, seen = '', label, isNext }: TurnProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="turn" />
      <input type="hidden" name="proposalId" value={to} />
      <input type="hidden" name="seen" value={seen} />
      <Button icon={isNext ? 'forward' : undefined}>{label}</Button>
    </Form>
  );
}
