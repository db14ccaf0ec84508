import { Link } from '@remix-run/react';
import { useInside } from '~/components/participants/inside';
import { Said } from '~/components/ui/said';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';

interface MentionProps {
  readonly labels: LanguageMap;
  /** Left out: named only. */
  readonly to?: string;
}

/** A harm named in passing, in the reader's language where there is one. */
export function Mention({ labels, to }: MentionProps) {
  const { readingLanguages } = useInside();
  const found = localizedText(labels, readingLanguages);
  if (!found) return null;
  const name = (
    <Said lang={found.language} dir={directionOf(found.language)}>
      {found.text}
    </Said>
  );
  return to === undefined ? <strong>{name}</strong> : <Link to={to}>{name}</Link>;
}
