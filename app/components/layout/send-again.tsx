import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';

/** What was typed, by field name. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

/** A number of the form itself, which keeps a second sending from counting twice. */
const isOurs = (name: string, value: string) => name === 'requestId' || !/\s/.test(value);

interface SendAgainProps {
  readonly typed: TypedValues;
}

/** The form that could not be taken, whole, so that nothing typed is lost (X3). */
export function SendAgain({ typed }: SendAgainProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const entries = Object.entries(typed).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
  const words = entries.filter(({ name, value }) => !isOurs(name, value));
  return (
    <form method="post" action={`${pathname}${search}`}>
      <Stack>
        {entries.map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {words.length === 0 ? null : (
          <>
            <p>{t('problem.typed')}</p>
            <Disclosure summary={t('problem.typedTitle')}>
              {words.map(({ name, value }) => (
                <p key={name} className="said" dir="auto">
                  {value}
                </p>
              ))}
            </Disclosure>
          </>
        )}
        <div>
          <Button tone="primary">{t('action.tryAgain')}</Button>
        </div>
      </Stack>
    </form>
  );
}
