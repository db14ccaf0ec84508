import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Badge } from '~/components/ui/badge';
import { Checkbox } from '~/components/ui/checkbox';
import { Field } from '~/components/ui/field';
import { Icon } from '~/components/ui/icon';
import { Said } from '~/components/ui/said';
import { TextInput } from '~/components/ui/text-input';
import { type UseFormEntry, type UseFormStart, useLimits } from '~/contracts/uses';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface UseTreeProps {
  readonly entries: readonly UseFormEntry[];
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly start: Pick<UseFormStart, 'taken' | 'reasons'>;
  /** In long lists one reason for all has to do: so many fields would be more than a phone can carry. */
  readonly asksEach: boolean;
}

const isTickedIn = (entry: UseFormEntry, ticked: ReadonlySet<string>): boolean =>
  ticked.has(entry.id) || entry.children.some((child) => isTickedIn(child, ticked));

/**
 * The categories, each with a box, and a line to say why not. Long lists begin folded but for what is ticked: a phone would
 * lay out thousands of boxes that nobody looks at.
 */
export function UseTree({ entries, ...rest }: UseTreeProps) {
  const { t } = useTranslation('builders');
  const { form, start, asksEach } = rest;
  const ticked = new Set(asksEach ? [] : form.valuesOf('taken[]', start.taken));
  const isOpen = ({ children }: UseFormEntry) =>
    asksEach || (ticked.size > 0 && children.some((child) => isTickedIn(child, ticked)));
  return (
    <ul className="category-tree plain-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} {...rest} />
          {entry.children.length === 0 ? null : (
            <details className="fold" open={isOpen(entry)}>
              <summary>
                <Icon name="forward" />
                <span className="muted">
                  {t('list.categories', { count: entry.children.length })}
                </span>
              </summary>
              <UseTree entries={entry.children} {...rest} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

type EntryProps = Omit<UseTreeProps, 'entries'> & { readonly entry: UseFormEntry };

function Entry({ entry, form, start, asksEach }: EntryProps) {
  const { t } = useTranslation('builders');
  const { id, label, isNew } = entry;
  const field = `reasons.${id}`;
  const reason = form.valueOf(field, start.reasons[id]);
  const error = form.errorOf(field);
  return (
    <div className="use-entry">
      <Checkbox
        name="taken[]"
        value={id}
        defaultChecked={form.valuesOf('taken[]', start.taken).includes(id)}
        label={
          <>
            <Said lang={label.language} dir={directionOf(label.language)}>
              {label.text}
            </Said>{' '}
            {isNew ? <Badge tone="info">{t('uses.form.isNew')}</Badge> : null}
          </>
        }
      />
      {asksEach ? (
        <details className="fold" open={reason !== '' || error !== undefined}>
          <summary>
            <Icon name="forward" />
            <span className="muted small">{t('uses.form.ownReason')}</span>
          </summary>
          <Field name={field} label={t('uses.form.reasonFor', { label: label.text })} error={error}>
            {(ties) => <TextInput {...ties} maxLength={useLimits.reason} defaultValue={reason} />}
          </Field>
        </details>
      ) : null}
    </div>
  );
}
