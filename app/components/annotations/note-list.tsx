import { useTranslation } from 'react-i18next';
import { ExampleAnswer } from '~/components/annotations/example-answer';
import { Covered } from '~/components/language/covered';
import { useInside } from '~/components/participants/inside';
import { useWanted } from '~/components/participants/use-wanted';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { AnnotationView, ExampleAnswers, RenderingView } from '~/contracts/room';
import { isExample } from '~/domain/annotations/annotation';
import { annotatedFields, passageNow } from '~/domain/annotations/passage';
import type { CategoryText } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface NoteListProps {
  readonly notes: readonly AnnotationView[];
  /** The words that they are about, as they stand. */
  readonly renderings: readonly RenderingView[];
  readonly exampleAnswers: ExampleAnswers;
}

/** What others attached, in their own words. Nobody is named. */
export function NoteList({ notes, renderings, exampleAnswers }: NoteListProps) {
  const { t } = useTranslation('participants');
  const { shown, isSomeLeftOut } = useWanted(notes);
  if (notes.length === 0) return null;
  const texts = renderings.map(({ text }) => text);
  return (
    <section aria-labelledby="notes">
      <Stack gap={3}>
        <h2 id="notes">{t('note.heading')}</h2>
        {isSomeLeftOut ? <p className="muted">{t('note.hidden')}</p> : null}
        <Stack as="ul" gap={3}>
          {shown.map((note) => (
            <Card as="li" key={note.id}>
              <Note note={note} texts={texts} answers={exampleAnswers[note.id]} />
            </Card>
          ))}
        </Stack>
      </Stack>
    </section>
  );
}

interface NoteProps {
  readonly note: AnnotationView;
  readonly texts: readonly CategoryText[];
  readonly answers: ExampleAnswers[string] | undefined;
}

function Note({ note, texts, answers }: NoteProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { contentWarning, quote, language } = note;
  const field = annotatedFields.find((known) => known === note.field);
  const passage = quote && field && passageNow(texts, { field, quote });
  return (
    <Stack gap={2}>
      <p className="eyebrow">{t(`note.purpose.${note.purpose}`)}</p>
      {quote === undefined ? null : (
        <>
          <Said as="blockquote" lang={language}>
            {passage ?? quote.exact}
          </Said>
          {passage === undefined ? <p className="small muted">{t('note.detached')}</p> : null}
        </>
      )}
      <Covered warning={contentWarning}>
        <Said as="p" lang={language} dir={directionOf(language)}>
          {note.body}
        </Said>
      </Covered>
      {note.isFromHere && isExample(note) ? <ExampleAnswer id={note.id} answers={answers} /> : null}
      {note.isFromHere ? (
        <div>
          <LinkButton size="small" tone="quiet" to={`/s/${code}/report/annotation/${note.id}`}>
            {t('report.link')}
          </LinkButton>
        </div>
      ) : null}
    </Stack>
  );
}
