import { describe, expect, it } from 'vitest';
import { foldText } from './folding';

describe('foldText', () => {
  it.each([
    ['Vigilància MASIVA!', 'vigilancia masiva'],
    ['Straße', 'STRASSE'],
    ['Œuvre', 'oeuvre'],
    ['ﬁne', 'fine'],
    ['ＡＰＰ', 'app'],
    ['ёлка', 'елка'],
    ['الْعُمَّالُ', 'العمال'],
    ['إيقـــاف الحِساب', 'ايقاف حساب'],
    ['مراقبة', 'مراقبه'],
    ['والعمال', 'عمال'],
    ['علی', 'على'],
    ['हिन्दी', 'हिंदी'],
    ['हँसी', 'हंसी'],
    ['ज़मीन', 'जमीन'],
    ['ሥራ', 'ስራ'],
    ['ጸሐይ', 'ፀሀይ'],
    ['ዓለም', 'አለም'],
    ['カメラ', 'かめら'],
    ['ｶﾒﾗ', 'カメラ'],
    ['٣ أيام', '3 ايام'],
    ['in­visible​', 'invisible'],
    ['  two\n\twords ', 'two words'],
    ['', '…'],
  ])('P4 reads %s as %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['कर', 'करो'],
    ['ሰው', 'ሱው'],
    ['ألم', 'علم'],
    ['año', 'amo'],
    ['か', 'が'],
  ])('P4 keeps %s and %s apart', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});
