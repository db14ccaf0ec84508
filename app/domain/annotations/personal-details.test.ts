import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalDetails } from './personal-details';

const found = (text: string) =>
  findPersonalDetails(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('findPersonalDetails', () => {
  it.each([
    ['Write to ana.perez+x@correo.example.org.', ['email: ana.perez+x@correo.example.org']],
    ['Send it to @maria_92 please', ['handle: @maria_92']],
    ['See https://example.org/u/maria now', ['link: https://example.org/u/maria']],
    ['t.me/mariaconductora', ['link: t.me/mariaconductora']],
    ['Call me on +34 600 12 34 56!', ['phone: +34 600 12 34 56']],
    ['Llamad al 612 345 678', ['phone: 612 345 678']],
    ['call (555) 123-4567', ['phone: (555) 123-4567']],
    ['اتصل بي على ٠١٠١٢٣٤٥٦٧٨ غدًا', ['phone: ٠١٠١٢٣٤٥٦٧٨']],
    ['شماره من ۰۹۱۲۳۴۵۶۷۸۹ است', ['phone: ۰۹۱۲۳۴۵۶۷۸۹']],
    ['मेरा नंबर ९८७६५४३२१० है', ['phone: ९८७६५४३२१०']],
    ['ስልኬ 0911 234 567 ነው', ['phone: 0911 234 567']],
    ['我的电话是１３８００１３８０００', ['phone: １３８００１３８０００']],
    ['passport AB123456 was taken', ['number: AB123456']],
    ['Vivo en la calle Mayor 12, segundo', ['address: calle Mayor 12']],
    ['I live at 221 Baker Street now', ['address: 221 Baker Street']],
    ['أسكن في شارع التحرير رقم ١٢', ['address: شارع التحرير رقم ١٢']],
    ['Живу на ул. Ленина, 5', ['address: ул. Ленина, 5']],
    ['我住在中山路12号', ['address: 我住在中山路12号']],
    ['My name is ana and I drive', ['name: My name is ana']],
    ['Me llamo Lucía y reparto', ['name: Me llamo Lucía']],
    ['Меня зовут Ольга', ['name: Меня зовут Ольга']],
    ['اسمي فاطمة وأعمل سائقة', ['name: اسمي فاطمة']],
    ['मेरा नाम सीता है', ['name: मेरा नाम सीता']],
    ['ስሜ አልማዝ ነው', ['name: ስሜ አልማዝ']],
    ['我叫王小明', ['name: 我叫王小明']],
    ['La Sra. Gómez lo vio', ['name: Sra. Gómez']],
    ['قال السيد حسن', ['name: السيد حسن']],
    ['አቶ ከበደ ነገሩኝ', ['name: አቶ ከበደ ነገሩኝ']],
    ['王女士投诉了', ['name: 王女士']],
    ['They blocked Maria Lopez for a day', ['name: Maria Lopez']],
    ['Juan de la Cruz saw it', ['name: Juan de la Cruz']],
    ['Спросите Анну Петрову', ['name: Спросите Анну Петрову']],
    [
      'Maria Lopez, 600123456, maria@example.org',
      ['name: Maria Lopez', 'phone: 600123456', 'email: maria@example.org'],
    ],
  ])('A2 finds in %j', (text, details) => {
    expect(found(text)).toEqual(details);
  });

  it.each([
    'The app lowers our pay at night.',
    'When Google asks, we answer.',
    'Between 2019-2020 we lost half.',
    'On 12/03/2024 and 2024-03-12 it failed.',
    'It cost 1.000.000 pesos, or 250 000 francs, 120 500 000 rupees or 3000000.',
    'I worked 12 hours, 7 days, for 15.50 an hour.',
    'Cobran 30 % de comisión a 5 personas.',
    'يحظرنا التطبيق ٣ أيام',
    '平台扣了我们百分之30的工资',
    'meet me @ noon',
    '',
  ])('A2 leaves in peace: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('A2 gives spans in order, within the text and apart from each other', () => {
    const pieces = fc.constantFrom(
      'Ana Ruiz',
      '600123456',
      'a@b.org',
      '@ana',
      'calle Mayor 3',
      'and',
      ', ',
      ' ',
      '。',
      '١٢٣',
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join(' ');
        let last = 0;
        for (const { start, end } of findPersonalDetails(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  // With work for each pair of letters none of these would end in the time that a test has.
  it.each([
    ['digits', '1 '],
    ['letters', 'a'],
    ['capitals', 'Ab '],
    ['dots', 'a.'],
    ['streets', 'calle a '],
    ['spaces', ' '],
  ])('A2 is not held up by %s', (_, piece) => {
    const text = `${piece.repeat(200_000 / piece.length)} 612 345 678`;
    expect(findPersonalDetails(text)).not.toEqual([]);
  });
});
