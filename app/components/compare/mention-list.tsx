import { Fragment } from 'react';
import { Localized } from '~/components/language/localized';
import type { ConceptMention } from '~/contracts/published-pages';

/** Categories by name, one behind the other. */
export function MentionList({ mentions }: { readonly mentions: readonly ConceptMention[] }) {
  return mentions.map(({ id, label }, place) => (
    <Fragment key={id}>
      {place === 0 ? '' : ' · '}
      <Localized texts={label} />
    </Fragment>
  ));
}
