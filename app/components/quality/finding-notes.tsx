import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import type { ConceptMention, FindingNote } from '~/contracts/published-pages';
import { type FindingCode, findingCodes } from '~/domain/quality/finding';
import type { Mend } from '~/domain/quality/mending';
import { formatNumber, languageName } from '~/i18n/format';

/** Of many finds alike, the first ones. */
const shownOfEach = 30;

interface FindingPlaces {
  /** Where a category is read, or mended. */
  readonly conceptAt: (id: string) => string;
  /** Where what is about no single category is mended, and how; a reader of the published list can mend nothing. */
  readonly mend?: (code: FindingCode, text: string | undefined) => Mend;
}

interface FindingNotesProps extends FindingPlaces {
  readonly notes: readonly FindingNote[];
}

/** What was found in a list, one fold a kind: what it means, how it is mended, and each category by name. */
export function FindingNotes({ notes, ...places }: FindingNotesProps) {
  const codes = findingCodes.filter((code) => notes.some((note) => note.code === code));
  return (
    <Stack gap={2}>
      {codes.map((code) => (
        <FindingGroup key={code} notes={notes.filter((note) => note.code === code)} {...places} />
      ))}
    </Stack>
  );
}

function FindingGroup({ notes, conceptAt, mend }: FindingNotesProps) {
  const { t, i18n } = useTranslation('quality');
  const [first] = notes;
  if (!first) return null;
  const { code, severity, text } = first;
  const count = notes.reduce(
    (sum, { concepts, further }) =>
      sum + (notes.length === 1 ? Math.max(1, concepts.length + further) : 1),
    0,
  );
  const mending = mend?.(code, text);
  const rest = notes.length - shownOfEach;
  return (
    <Disclosure
      isOpen={severity === 'error'}
      summary={
        <>
          {t(`finding.${code}`)}{' '}
          <Badge tone={severity === 'error' ? 'danger' : 'warning'}>
            {formatNumber(count, i18n.language)}
          </Badge>
        </>
      }
    >
      <Stack gap={2}>
        {mending === undefined ? null : (
          <p className="small">
            {t(`mend.${mending.way}`)}{' '}
            {mending.to === undefined ? null : <Link to={mending.to}>{t('mendHere')}</Link>}
          </p>
        )}
        <ul>
          {notes.slice(0, shownOfEach).map((note) => (
            <FindingRow key={keyOf(note)} note={note} conceptAt={conceptAt} />
          ))}
          {rest > 0 ? <li className="muted">{t('further', { count: rest })}</li> : null}
        </ul>
      </Stack>
    </Disclosure>
  );
}

const keyOf = ({ language, text, concepts }: FindingNote): string =>
  [language, text, ...concepts.map(({ id }) => id)].join(' ');

function FindingRow({ note, conceptAt }: { readonly note: FindingNote } & FindingPlaces) {
  const { t, i18n } = useTranslation('quality');
  const { language, text, concepts, further } = note;
  return (
    <li className="cluster gap-2">
      {language === undefined ? null : <span>{languageName(language, i18n.language)}</span>}
      {text === undefined ? null : <bdi className="break-anywhere">{`“${text}”`}</bdi>}
      {concepts.map((concept) => (
        <ConceptLink key={concept.id} concept={concept} to={conceptAt(concept.id)} />
      ))}
      {further > 0 ? <span className="muted">{t('further', { count: further })}</span> : null}
    </li>
  );
}

function ConceptLink({ concept: { id, label }, to }: { concept: ConceptMention; to: string }) {
  return (
    <Link to={to}>
      {Object.values(label).some((text) => text.trim() !== '') ? (
        <Localized texts={label} />
      ) : (
        <bdi className="break-anywhere">{id}</bdi>
      )}
    </Link>
  );
}
