import { useTranslation } from 'react-i18next';
import type { Mapping } from '~/domain/taxonomy/category';

type FindingTextProps = Pick<Mapping, 'predicate' | 'object' | 'objectLabel'>;

/** A finding in words: what the other side is to the harm, and which code that is. */
export function FindingText({ predicate, object, objectLabel: label }: FindingTextProps) {
  const { t } = useTranslation('coverage');
  const relation = t(`relation.${predicate}`);
  if (object === '') return relation;
  const what = label === '' ? object : t('match', { code: object, label });
  return t('finding', { relation, what });
}
