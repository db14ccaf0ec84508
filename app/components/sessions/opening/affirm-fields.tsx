import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Checkbox } from '~/components/ui/checkbox';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';

interface AffirmNode {
  readonly id: string;
  readonly label: { readonly language: string; readonly text: string };
  readonly children: readonly AffirmNode[];
}

export interface AffirmFieldsProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly categories: readonly AffirmNode[];
  readonly standing: number;
}

/** Which standing categories the room shall affirm: none, all, or those ticked, one by one or a branch at a time. */
export function AffirmFields({ form, categories, standing }: AffirmFieldsProps) {
  const { t } = useTranslation('facilitators');
  const mode = form.valueOf('affirm.mode', 'none');
  return (
    <Stack>
      <RadioCards
        name="affirm.mode"
        legend={t('open.affirm')}
        hint={t('open.affirmHint')}
        defaultValue={mode}
        choices={[
          { value: 'none', label: t('open.affirmNone') },
          { value: 'all', label: t('open.affirmAll', { count: standing }) },
          { value: 'chosen', label: t('open.affirmChosen') },
        ]}
      />
      <Disclosure summary={t('open.affirmTree')} isOpen={mode === 'chosen'}>
        <Branch
          nodes={categories}
          ids={new Set(form.valuesOf('affirm.ids[]'))}
          branches={new Set(form.valuesOf('affirm.branches[]'))}
        />
      </Disclosure>
    </Stack>
  );
}

interface BranchProps {
  readonly nodes: readonly AffirmNode[];
  readonly ids: ReadonlySet<string>;
  readonly branches: ReadonlySet<string>;
}

function Branch({ nodes, ids, branches }: BranchProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack as="ul" gap={1}>
      {nodes.map(({ id, label, children }) => (
        <li key={id}>
          <Checkbox
            name="affirm.ids[]"
            value={id}
            defaultChecked={ids.has(id)}
            label={<Said lang={label.language}>{label.text}</Said>}
          />
          {children.length === 0 ? null : (
            <Disclosure summary={t('open.below', { count: children.length })}>
              <Checkbox
                name="affirm.branches[]"
                value={id}
                defaultChecked={branches.has(id)}
                label={t('open.branch')}
              />
              <Branch nodes={children} ids={ids} branches={branches} />
            </Disclosure>
          )}
        </li>
      ))}
    </Stack>
  );
}
