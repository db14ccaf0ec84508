import type { NamedHarm } from '../shapes';

/** The second evening: what was sent back, in words that everybody has. */
export const sameTrip: NamedHarm = {
  by: { from: 'riders', language: 'ar' },
  under: 'machine-boss',
  words: {
    ar: {
      label: 'المشوار نفسه بأجر أقل',
      definition:
        'يدفع التطبيق أجرًا مختلفًا للمشوار نفسه بحسب الشخص أو الساعة، ولا يقول لأحد لماذا، فلا يعرف المرء في الصباح كم سيكسب في المساء.',
      inclusions: [
        'اثنان يخرجان من المطعم نفسه إلى الشارع نفسه بأجرين مختلفين',
        'مكافأة تختفي قبل آخر مشوار يوصل إليها',
        'أجر يقل كلما قبلنا كل ما يُعرض علينا',
      ],
      exclusions: ['أجر أعلى في المطر أو في العيد، معلن مسبقًا وللجميع'],
    },
    en: {
      label: 'The same trip, less pay',
      definition:
        'The app pays a different amount for the same trip depending on the person or the hour and tells nobody why, so that in the morning you cannot know what you will earn by night.',
      inclusions: [
        'Two riders leave the same restaurant for the same street, and one gets less',
        'A bonus that vanishes just before the last trip that would earn it',
        'Pay that sinks the more we accept whatever is offered',
      ],
      exclusions: ['More pay for rain or holidays, announced beforehand and for everyone'],
    },
    es: {
      label: 'El mismo viaje, menos dinero',
      definition:
        'La aplicación paga distinto por el mismo viaje según quién lo haga o a qué hora y no dice a nadie por qué; por la mañana no sabes lo que habrás ganado por la noche.',
      inclusions: [
        'Dos personas salen del mismo restaurante hacia la misma calle y una cobra menos',
        'Un plus que desaparece justo antes del último viaje que lo alcanzaba',
        'Una paga que baja cuanto más aceptamos lo que nos ofrecen',
      ],
      exclusions: ['Más paga por lluvia o festivos, avisada antes y para todo el mundo'],
    },
  },
  rationale: 'في المرة الماضية لم نفهم الكلمات. هذا ما أردنا قوله.',
  answers: {
    riders: { agree: 11 },
    deaf: { agree: 6, pass: 2 },
    carers: { agree: 5, disagree: 1 },
    neighbours: { agree: 7, pass: 1 },
  },
  stories: [
    {
      by: { from: 'riders', language: 'es' },
      body: 'Mi primo y yo pedimos el mismo encargo a la vez, con los móviles juntos sobre la mesa. A él le ofrecían un euro con diez más.',
    },
  ],
  notes: [
    {
      by: { from: 'riders', language: 'es', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'Me faltaba un viaje para el plus. Estuve cuarenta minutos sin que entrara ninguno; a las doce en punto entraron tres.',
    },
    {
      by: { from: 'riders', language: 'ar' },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'خرجنا معًا من المطعم نفسه إلى البناية نفسها، فكان أجرها ثلاثة وأجري اثنين ونصف.',
    },
    {
      by: { from: 'riders', language: 'en' },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: '“Sunday evening: 20 % more for every trip in the centre, for everyone, from 19:00 to 23:00.”',
    },
  ],
  objections: [],
};
