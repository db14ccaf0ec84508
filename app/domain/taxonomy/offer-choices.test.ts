import { describe, expect, it } from 'vitest';
import { mostOffered, offerChoices } from './offer-choices';

const listOf = (length: number) => {
  const choices = Array.from({ length }, (_, at) => ({ id: `${at}` }));
  const entries = choices.map(({ id }) => {
    const rest = { altLabels: [], hiddenLabels: [] };
    return { id, label: Number(id) % 2 === 0 ? `even ${id}` : `odd ${id}`, ...rest };
  });
  return { choices, entries };
};
const idsOf = (offer: { readonly choices: readonly { readonly id: string }[] }) =>
  offer.choices.map(({ id }) => id);

describe('what is offered to choose from', () => {
  it('is all of a short list, whatever is searched', () => {
    const { choices, entries } = listOf(mostOffered);
    expect(offerChoices({ choices, entries, search: 'nothing' })).toEqual({ choices });
  });

  it('is of a long list what is chosen and what is found, in the order of the list', () => {
    const { choices, entries } = listOf(mostOffered + 1);
    const offer = (search: string, kept: string[] = []) =>
      offerChoices({ choices, entries, search, kept });
    expect(offer('')).toEqual({ choices: [], found: 0 });
    expect(idsOf(offer('odd 7', ['3']))).toEqual(['3', '7', '71', '73', '75', '77', '79']);
    expect(idsOf(offer('odd 33، even 12,even 100'))).toEqual(['12', '33', '100']);
  });

  it('is never more than a phone can show', () => {
    const { choices, entries } = listOf(1000);
    expect(idsOf(offerChoices({ choices, entries, search: 'even, odd' }))).toHaveLength(
      mostOffered,
    );
  });
});
