import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ConceptNote } from '~/contracts/published-pages';
import { directionOf } from '~/domain/taxonomy/language-tag';

/** What people added, in their own words, as far as they let it travel. Nobody is named. */
export function ConceptNotes({ notes }: { readonly notes: readonly ConceptNote[] }) {
  const { t } = useTranslation('builders');
  if (notes.length === 0) return null;
  return (
    <Stack as="section" labelledBy="notes" gap={4}>
      <h2 id="notes">{t('notes.title')}</h2>
      <Stack as="ul" gap={3}>
        {notes.map((note) => (
          <Card as="li" key={note.id}>
            <Stack gap={2}>
              <p className="eyebrow">{t(`notes.purpose.${note.purpose}`)}</p>
              <Covered warning={note.contentWarning}>
                <Said as="p" lang={note.language} dir={directionOf(note.language)}>
                  {note.body}
                </Said>
              </Covered>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Stack>
  );
}
