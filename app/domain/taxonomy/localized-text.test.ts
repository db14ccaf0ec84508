import { expect, it } from 'vitest';
import { localizedText } from './localized-text';

const title = { es: 'Reparto', 'pt-BR': 'Entrega' };

it('T2 gives a reader the language that fits, and says which one it is', () => {
  expect(localizedText(title, ['en', 'pt'])).toEqual({ language: 'pt-BR', text: 'Entrega' });
});

it('T2 gives what there is when nothing fits, marked as such', () => {
  expect(localizedText(title, ['am'])).toEqual({ language: 'es', text: 'Reparto' });
  expect(localizedText({}, ['en'])).toBeUndefined();
});
