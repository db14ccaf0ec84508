import type { NamedHarm } from '../shapes';

/** Not agreed: for some it takes the interpreter away, for others it is how they get by at all. */
export const machineTranslation: NamedHarm = {
  by: { from: 'neighbours', language: 'en' },
  under: 'language-gap',
  words: {
    en: {
      label: 'Answered by a machine translation',
      definition:
        'At a counter or in a clinic a machine translates for us, in the place of a person who speaks our language.',
      inclusions: [
        'A telephone passed to and fro across the counter',
        'A letter from an office that only a machine has translated',
      ],
      exclusions: ['Using a translator of our own choice, for ourselves'],
    },
    es: {
      label: 'Que nos atienda una traducción automática',
      definition:
        'En una ventanilla o en una consulta nos traduce una máquina, en lugar de una persona que hable nuestra lengua.',
      inclusions: [
        'Un teléfono que va y viene por encima del mostrador',
        'Una carta de una oficina que solo ha traducido una máquina',
      ],
      exclusions: ['Usar por nuestra cuenta el traductor que elijamos'],
    },
    ar: {
      label: 'أن تجيبنا ترجمة آلية',
      definition: 'تترجم لنا آلة عند الشباك أو في العيادة، بدل شخص يتكلم لغتنا.',
      inclusions: ['هاتف ينتقل ذهابًا وإيابًا فوق الطاولة', 'رسالة من دائرة لم تترجمها إلا آلة'],
      exclusions: ['استخدامنا مترجمًا نختاره بأنفسنا ولأنفسنا'],
    },
  },
  rationale:
    'My mother nodded to everything the telephone said. She had not understood half of it.',
  answers: {
    riders: { agree: 4, disagree: 11, pass: 2 },
    deaf: { agree: 5, disagree: 5, pass: 3 },
    carers: { agree: 5, disagree: 6, pass: 1 },
    neighbours: { agree: 6, disagree: 7, pass: 2 },
  },
  stories: [],
  notes: [
    {
      by: { from: 'riders', language: 'ar', nth: 1 },
      purpose: 'concern',
      scope: 'session',
      body: 'لولا المترجم في هاتفي لما وجدت غرفة ولا عملًا. الضرر ليس في الآلة، بل في ألا يسألنا أحد هل فهمنا.',
    },
    {
      by: { from: 'carers', language: 'en' },
      purpose: 'example-borderline',
      scope: 'session',
      modality: 'audio',
      body: 'The clinic uses a machine for the appointment and books an interpreter for the results.',
    },
  ],
  objections: [
    {
      by: { from: 'riders', language: 'es', nth: 2 },
      reason:
        'Si lo ponemos en la lista lo van a quitar, y no van a poner a nadie en su lugar. Hay días en que es lo único que me entiende.',
      mayPublish: true,
      seconds: { riders: 4, neighbours: 1 },
    },
  ],
};
