import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { TextInput } from '~/components/ui/text-input';

const pause = 400;

interface PickerSearchProps {
  readonly search: string;
  /** How many were found; absent where the list is short enough to choose from as it is. */
  readonly found: number | undefined;
  /** What the address says besides, and keeps. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
}

/** Before a choice out of a long list: searches as one types, or by its button. Several things at once with commas between. */
export function PickerSearch({ search, found, keep = {} }: PickerSearchProps) {
  const { t } = useTranslation('common');
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isSending = useNavigation().state !== 'idle';
  // A search that came on top of something just sent would take its place, and what it did would not be seen.
  useEffect(() => {
    if (isSending) clearTimeout(timer.current);
  }, [isSending]);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (found === undefined) return null;
  const onInput = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => submit(currentTarget, { replace: true, preventScrollReset: true }),
      pause,
    );
  };
  return (
    <Form method="get" role="search" preventScrollReset onInput={onInput}>
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field name="q" label={t('picker.search')} hint={t('picker.hint')}>
        {(ties) => (
          <div className="search-row">
            <TextInput {...ties} type="search" maxLength={200} defaultValue={search} />
            <Button icon="search">{t('action.search')}</Button>
          </div>
        )}
      </Field>
      <p role="status" className="small muted">
        {search === '' ? null : t('picker.found', { count: found })}
      </p>
    </Form>
  );
}
