import { useTranslation } from 'react-i18next';
import { CopyLine } from '~/components/snapshots/copy-line';
import { Disclosure } from '~/components/ui/disclosure';
import { Icon } from '~/components/ui/icon';
import { Stack } from '~/components/ui/layout';
import { Table } from '~/components/ui/table';
import type { OperationFacts, ParameterFacts } from '~/contracts/api/reference';
import { parameterText } from '~/i18n/api-texts';
import { Address } from './address';
import { TryForm } from './try-form';
import { WithCode } from './with-code';

interface OperationSectionProps {
  readonly operation: OperationFacts;
}

/** One operation, folded: what it is for, what it takes, how it is asked, and a form that asks it. */
export function OperationSection({ operation }: OperationSectionProps) {
  const { t } = useTranslation('api');
  const { id, path } = operation;
  return (
    <details className="fold api-operation">
      <summary>
        <Icon name="forward" />
        <span>
          <h3>{t(`operation.${id}.summary`)}</h3>
          <Address path={path} />
        </span>
      </summary>
      {/* Whoever follows a link to it comes to what is folded away, and browsers unfold it for that. */}
      <div id={id}>
        <Stack gap={4}>
          <p>
            <WithCode text={t(`operation.${id}.description`)} />
          </p>
          <Parameters operation={operation} />
          <Examples operation={operation} />
          <Disclosure summary={t('page.try')}>
            <TryForm operation={operation} />
          </Disclosure>
        </Stack>
      </div>
    </details>
  );
}

/** The request as it is written for a terminal and in two languages, with values that are there. */
function Examples({ operation: { id, examples, answer } }: OperationSectionProps) {
  const { t } = useTranslation('api');
  return (
    <Stack gap={3}>
      <CopyLine name={`${id}-curl`} label={t('page.examples')} value={examples.curl} />
      {answer === 200 ? null : (
        <p className="small">
          <WithCode text={t(`page.answers.${answer}`)} />
        </p>
      )}
      <Disclosure summary="JavaScript, Python">
        <Stack gap={4}>
          <CopyLine name={`${id}-javascript`} label="JavaScript" value={examples.javascript} />
          <CopyLine name={`${id}-python`} label="Python" value={examples.python} />
        </Stack>
      </Disclosure>
    </Stack>
  );
}

/** What stands in the address itself is said once, for all of them. */
function Parameters({ operation: { id, parameters: all } }: OperationSectionProps) {
  const { t, i18n } = useTranslation('api');
  const parameters = all.filter((parameter) => parameter.in === 'query');
  if (parameters.length === 0) return null;
  return (
    <Table
      caption={t('page.parameters')}
      columns={[
        { key: 'name', label: t('page.name') },
        { key: 'holds', label: t('page.holds') },
        { key: 'meaning', label: t('page.meaning') },
      ]}
      rows={parameters.map((parameter) => ({
        key: `${id} ${parameter.name}`,
        cells: {
          name: <code dir="ltr">{parameter.name}</code>,
          holds: <Holds {...parameter} />,
          meaning: <WithCode text={parameterText(i18n, parameter.name)} />,
        },
      }))}
    />
  );
}

function Holds(parameter: ParameterFacts) {
  const { t } = useTranslation('api');
  const { choices, minimum, maximum, maxLength, usual, isRequired, isRepeatable } = parameter;
  const notes = [
    ...(minimum !== undefined && maximum !== undefined
      ? [t('page.upTo', { from: minimum, to: maximum })]
      : []),
    ...(choices.length === 0 && minimum === undefined
      ? [maxLength === undefined ? t('page.anyText') : t('page.atMost', { maximum: maxLength })]
      : []),
    ...(isRequired ? [t('page.required')] : []),
    ...(isRepeatable ? [t('page.many')] : []),
    ...(usual === undefined ? [] : [t('page.usual', { value: usual })]),
  ];
  return (
    <span className="api-holds cluster gap-2">
      {choices.map((choice) => (
        <code key={choice} dir="ltr">
          {choice}
        </code>
      ))}
      {notes.map((note) => (
        <span key={note} className="small">
          {note}
        </span>
      ))}
    </span>
  );
}
