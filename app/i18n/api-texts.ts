import type { i18n } from 'i18next';
import type { OperationId, OperationTopic } from '~/contracts/api/operations';
import type { ProblemCode } from '~/contracts/api/problem';
import type api from '../../locales/en/api.json';

type ParameterName = keyof typeof api.parameter;

/** The words about a parameter; one without words is a defect. */
export function parameterText({ t, exists }: Pick<i18n, 't' | 'exists'>, name: string): string {
  const isWorded = (known: string): known is ParameterName =>
    exists(`parameter.${known}`, { ns: 'api' });
  if (!isWorded(name)) throw new Error(`the parameter ${name} is described nowhere`);
  return t(`api:parameter.${name}`);
}

/** The words of the API's document. */
export function apiTexts(i18n: Pick<i18n, 't' | 'exists'>) {
  const { t } = i18n;
  return {
    title: t('api:title'),
    description: t('api:about'),
    notModified: t('api:notModified'),
    elsewhere: t('api:elsewhere'),
    topic: (topic: OperationTopic): string => t(`api:topic.${topic}`),
    summaryOf: (id: OperationId): string => t(`api:operation.${id}.summary`),
    descriptionOf: (id: OperationId): string => t(`api:operation.${id}.description`),
    problem: (code: ProblemCode): string => t(`api:problem.${code}`),
    parameter: (name: string): string => parameterText(i18n, name),
  };
}
