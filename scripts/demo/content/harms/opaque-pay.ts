import type { NamedHarm } from '../shapes';

/** The words need work: copied out of a report, and a good part of the room could not read it. */
export const opaquePay: NamedHarm = {
  by: { from: 'riders', language: 'en', nth: 1 },
  under: 'machine-boss',
  words: {
    en: {
      label: 'Opaque dynamic remuneration',
      definition:
        'Algorithmically mediated remuneration exhibits unexplained temporal and spatial variance that undermines income predictability.',
      inclusions: ['Non-transparent incentive multipliers', 'Personalised base-rate adjustment'],
      exclusions: ['Contractually disclosed surge tariffs'],
    },
    es: {
      label: 'Remuneración dinámica opaca',
      definition:
        'La remuneración mediada por algoritmos presenta una variación temporal y espacial no explicada que menoscaba la previsibilidad de los ingresos.',
      inclusions: [
        'Multiplicadores de incentivos no transparentes',
        'Ajuste personalizado de la tarifa base',
      ],
      exclusions: ['Tarifas de alta demanda estipuladas en el contrato'],
    },
    ar: {
      label: 'مكافأة ديناميكية غير شفافة',
      definition:
        'تُظهر المكافآت المحددة خوارزميًّا تباينًا زمانيًّا ومكانيًّا غير مفسَّر يُضعف قابلية التنبؤ بالدخل.',
      inclusions: ['مضاعِفات حوافز غير شفافة', 'تعديل شخصي للتعرفة الأساسية'],
      exclusions: ['تعرفات ذروة منصوص عليها في العقد'],
    },
  },
  rationale: 'I found this in a report. I think it is about us, but better words are welcome.',
  answers: {
    riders: { agree: 7, disagree: 1, pass: 2, unclear: 8 },
    deaf: { agree: 5, disagree: 1, pass: 1, unclear: 6 },
    carers: { agree: 4, disagree: 1, pass: 2, unclear: 4 },
    neighbours: { agree: 6, disagree: 1, pass: 2, unclear: 5 },
  },
  stories: [],
  notes: [
    {
      by: { from: 'deaf', language: 'en' },
      purpose: 'question',
      scope: 'session',
      body: 'What is that, please? Does it mean that the same trip pays less on a Tuesday?',
      about: 'temporal and spatial variance',
    },
  ],
  objections: [],
};
