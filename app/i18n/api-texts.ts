import type { TFunction } from 'i18next';
import type { OperationId } from '~/contracts/api/operations';
import type { ProblemCode } from '~/contracts/api/problem';
import texts from '../../locales/en/api.json';
import type { namespaces } from './namespaces';

type ParameterName = keyof typeof texts.parameter;

const isParameter = (name: string): name is ParameterName => Object.hasOwn(texts.parameter, name);

/** The words about the API, for its document and its page; a parameter without words is a defect. */
export const apiTexts = (t: TFunction<typeof namespaces>) => ({
  title: t('api:title'),
  description: t('api:about'),
  notModified: t('api:notModified'),
  summaryOf: (id: OperationId): string => t(`api:operation.${id}.summary`),
  descriptionOf: (id: OperationId): string => t(`api:operation.${id}.description`),
  problem: (code: ProblemCode): string => t(`api:problem.${code}`),
  parameter: (name: string): string => {
    if (!isParameter(name)) throw new Error(`the parameter ${name} is described nowhere`);
    return t(`api:parameter.${name}`);
  },
});
