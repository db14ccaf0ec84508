import { Link } from '@remix-run/react';
import { Localized } from '~/components/language/localized';
import type { CoveredCategory } from '~/domain/crosswalk/coverage-document';

interface HarmLinkProps {
  readonly slug: string;
  readonly harm: Pick<CoveredCategory, 'id' | 'prefLabel' | 'notation'>;
  readonly isLarge?: boolean;
}

/** A harm by name, leading to its page. */
export function HarmLink({ slug, harm, isLarge = false }: HarmLinkProps) {
  const link = (
    <Link to={`/t/${slug}/c/${harm.id}`}>
      <Localized texts={harm.prefLabel} />
    </Link>
  );
  return isLarge ? <strong>{link}</strong> : link;
}
