import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/ui/checkbox';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';

interface PersonalCheckProps {
  readonly body: string;
  readonly details: readonly { readonly start: number; readonly end: number }[];
}

/** A gentle question, never a refusal: could somebody be recognised by this (A2)? */
export function PersonalCheck({ body, details }: PersonalCheckProps) {
  const { t } = useTranslation('participants');
  const box = useRef<HTMLDivElement>(null);
  // It was sent from the end of a long form: without this, nothing would seem to happen.
  useEffect(() => {
    if (details.length > 0) box.current?.focus();
  }, [details]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warning" title={t('note.checkTitle')}>
        <Stack gap={2}>
          <p>{t('note.checkText')}</p>
          <p className="said" dir="auto">
            {marked(body, details)}
          </p>
          <Checkbox name="isChecked" value="yes" label={t('note.checkSend')} />
        </Stack>
      </Notice>
    </div>
  );
}

function marked(body: string, details: PersonalCheckProps['details']) {
  const ends = [0, ...details.map(({ end }) => end)];
  return [
    ...details.map(({ start, end }, at) => (
      <span key={start}>
        {body.slice(ends[at], start)}
        <mark>{body.slice(start, end)}</mark>
      </span>
    )),
    <span key="rest">{body.slice(ends[ends.length - 1])}</span>,
  ];
}
