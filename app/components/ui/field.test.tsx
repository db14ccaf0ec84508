import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RadioCards } from './choices';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { ShareBar } from './share-bar';
import { TextInput } from './text-input';

const field = (props: { hint?: string; error?: string }) =>
  renderToStaticMarkup(
    <Field name="title.es" label="Título" {...props}>
      {(ties) => <TextInput {...ties} />}
    </Field>,
  );

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const html = field({ hint: 'Short', error: 'Too long' });
    expect(html).toContain('for="field-title-es"');
    expect(html).toContain('aria-describedby="field-title-es-hint field-title-es-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('is not marked when nothing is wrong', () => {
    const html = field({});
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
  });
});

describe('an error summary', () => {
  it('leads to each field, also to one of several boxes', () => {
    const errors = [{ field: 'languages', text: 'Choose one' }, { text: 'Too late' }];
    const html = renderToStaticMarkup(<ErrorSummary title="Look again" errors={errors} />);
    expect(html).toContain('<a href="#field-languages">Choose one</a>');
    expect(html).toContain('<li>Too late</li>');
    const boxes = <RadioCards legend="Languages" name="languages[]" choices={[]} />;
    expect(renderToStaticMarkup(boxes)).toContain('id="field-languages"');
  });

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="x" errors={[]} />)).toBe('');
  });
});

it('a bar of shares says in words all that it shows', () => {
  const parts = [
    { tone: 'agree', amount: 3, text: 'Agree 3' },
    { tone: 'pass', amount: 0, text: 'Pass 0' },
  ] as const;
  const html = renderToStaticMarkup(<ShareBar label="Answers" parts={parts} />);
  expect(html).toContain('Agree 3');
  expect(html).toContain('Pass 0');
});
