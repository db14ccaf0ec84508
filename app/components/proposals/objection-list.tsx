import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { useInside } from '~/components/participants/inside';
import { useWanted } from '~/components/participants/use-wanted';
import { Badge } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { useSeconds } from '~/realtime/client/use-room';

interface Objection {
  readonly id: string;
  readonly language: string;
  readonly reason: string;
  readonly contentWarning: string;
  readonly isYours: boolean;
  readonly isSeconded: boolean;
  readonly seconds: number | null;
}

interface ObjectionListProps {
  readonly objections: readonly Objection[];
  /** Where seconding is sent. */
  readonly action: string;
  readonly maySecond: boolean;
}

/** Reasons why something must not stand like this, which others can stand behind. */
export function ObjectionList({ objections, action, maySecond }: ObjectionListProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { shown, isSomeLeftOut } = useWanted(objections);
  if (objections.length === 0) return null;
  return (
    <section aria-labelledby="objections">
      <Stack gap={3}>
        <h2 id="objections">{t('objection.heading')}</h2>
        {isSomeLeftOut ? <p className="muted">{t('objection.leftOut')}</p> : null}
        <Stack as="ul" gap={3}>
          {shown.map((objection) => (
            <Card as="li" key={objection.id}>
              <Stack gap={2}>
                <Covered warning={objection.contentWarning}>
                  <Said as="p" lang={objection.language} dir={directionOf(objection.language)}>
                    {objection.reason}
                  </Said>
                </Covered>
                <Cluster spread>
                  <Seconds objection={objection} />
                  {objection.isYours ? <Badge>{t('room.yours')}</Badge> : null}
                  {maySecond && !objection.isYours ? (
                    <SecondButton objection={objection} action={action} />
                  ) : null}
                </Cluster>
                {objection.isYours ? null : (
                  <div>
                    <LinkButton
                      size="small"
                      tone="quiet"
                      to={`/s/${code}/report/objection/${objection.id}`}
                    >
                      {t('report.link')}
                    </LinkButton>
                  </div>
                )}
              </Stack>
            </Card>
          ))}
        </Stack>
      </Stack>
    </section>
  );
}

/** How many stand behind it, under five only that a few do (D5). */
function Seconds({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation('participants');
  const seconds = useSeconds(objection.id, objection.seconds);
  return (
    <span className="small muted">
      {seconds === null ? t('objection.few') : null}
      {seconds ? t('objection.seconds', { count: seconds }) : null}
    </span>
  );
}

interface SecondButtonProps {
  readonly objection: Objection;
  readonly action: string;
}

function SecondButton({ objection, action }: SecondButtonProps) {
  const { t } = useTranslation('participants');
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="objectionId" value={objection.id} />
      <input type="hidden" name="isSeconded" value={objection.isSeconded ? 'no' : 'yes'} />
      <Button size="small">
        {t(objection.isSeconded ? 'objection.unsecond' : 'objection.second')}
      </Button>
    </Form>
  );
}
