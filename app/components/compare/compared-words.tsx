import { useTranslation } from 'react-i18next';
import { Said } from '~/components/ui/said';
import type { ComparedWords } from '~/contracts/compare-page';
import { directionOf } from '~/domain/taxonomy/language-tag';
import type { DiffPiece } from '~/domain/text/word-diff';
import { languageName } from '~/i18n/format';

interface ComparedWordsProps extends ComparedWords {
  /** All of it came or went: marking every word would say nothing. */
  readonly isWhole: boolean;
}

/** A category's words in one language, with what was taken out and what was put in. */
export function ComparedWordsView(props: ComparedWordsProps) {
  const { language, parts, isSearchOnlyChanged, isWhole } = props;
  const { t, i18n } = useTranslation('builders');
  return (
    <section className="compared-words">
      <h4>{languageName(language, i18n.language)}</h4>
      <dl>
        {parts.map(({ part, pieces }) => (
          <div key={part}>
            <dt>{t(`compare.part.${part}`)}</dt>
            <dd>
              <Said as="div" lang={language} dir={directionOf(language)}>
                {isWhole ? pieces.map(({ text }) => text).join('') : <Pieces pieces={pieces} />}
              </Said>
            </dd>
          </div>
        ))}
      </dl>
      {isSearchOnlyChanged ? <p className="small muted">{t('compare.searchOnly')}</p> : null}
    </section>
  );
}

/** Pieces never change places, so that their place is their name. */
const named = (pieces: readonly DiffPiece[]) =>
  pieces.map((piece, place) => ({ ...piece, key: `${place} ${piece.kind}` }));

function Pieces({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return named(pieces).map(({ key, kind, text }) => {
    if (kind === 'added') return <ins key={key}>{text}</ins>;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}
