import type { NamedHarm } from '../shapes';

/** Agreed by all: the riders' own harm, with everything a tool builder needs. */
export const stairs: NamedHarm = {
  by: { from: 'riders', language: 'es', nth: 1 },
  under: 'machine-boss',
  words: {
    es: {
      label: 'El reloj no ve las escaleras',
      definition:
        'La aplicación calcula el tiempo de entrega como si no hubiera escaleras, lluvia ni portales cerrados, y nos castiga por llegar tarde.',
      inclusions: [
        'Minutos contados para un quinto piso sin ascensor',
        'Menos pedidos al día siguiente por haber frenado con hielo',
        'Un aviso que mete prisa mientras conducimos',
      ],
      exclusions: [
        'Un retraso que se puede explicar y que no se cuenta',
        'Una paga que cambia sin explicación va en «Una máquina por jefe»',
      ],
    },
    en: {
      label: 'The clock does not see the stairs',
      definition:
        'The app works out delivery times as if there were no stairs, no rain and no locked gates, and punishes us for arriving late.',
      inclusions: [
        'Counted minutes for a fifth floor without a lift',
        'Fewer orders the next day for having slowed down on ice',
        'A message that hurries us while we are riding',
      ],
      exclusions: [
        'A delay that we can explain and that is not held against us',
        'Pay that changes without explanation belongs to “A machine as the boss”',
      ],
    },
    ar: {
      label: 'الساعة لا ترى الدرج',
      definition:
        'يحسب التطبيق وقت التوصيل كأنه لا درج ولا مطر ولا بوابات مغلقة، ثم يعاقبنا على التأخير.',
      inclusions: [
        'دقائق معدودة لطابق خامس بلا مصعد',
        'طلبات أقل في اليوم التالي لأننا تمهّلنا على الجليد',
        'إشعار يستعجلنا ونحن نقود',
      ],
      exclusions: [
        'تأخير يمكن شرح سببه ولا يُحسب علينا',
        'أجر يتغير بلا تفسير مكانه «آلة في مكان المدير»',
      ],
    },
  },
  rationale: 'Corremos en rojo por culpa de una cuenta que nadie ha probado a pie.',
  answers: {
    riders: { agree: 18 },
    deaf: { agree: 9, disagree: 1, pass: 3 },
    carers: { agree: 9, disagree: 1, pass: 2 },
    neighbours: { agree: 12, disagree: 1, pass: 2 },
  },
  stories: [
    {
      by: { from: 'riders', language: 'es', nth: 4 },
      body: 'Quinto sin ascensor, dos garrafas de agua y cuatro minutos. Cuando bajé ya me habían quitado el siguiente pedido.',
    },
    {
      by: { from: 'riders', language: 'en' },
      body: 'I took the flooded street because the map said it was fastest. I pushed the bike for the rest of the night.',
    },
  ],
  notes: [
    {
      by: { from: 'riders', language: 'es', nth: 4 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'Te da once minutos para una cuarta planta sin ascensor. La penalización llega antes que tú.',
    },
    {
      by: { from: 'riders', language: 'en', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'Ice on the bridge, everyone walking their bikes. The app wrote: “You are slower than usual. Speed up to keep your bonus.”',
    },
    {
      by: { from: 'riders', language: 'ar', nth: 3 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'البوابة مغلقة والحارس غائب، والعدّاد لا يتوقف، ثم يُلغى الطلب ويُحسب عليّ.',
    },
    {
      by: { from: 'riders', language: 'es', nth: 5 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'Marqué «edificio sin ascensor» y la aplicación sumó seis minutos.',
    },
    {
      by: { from: 'riders', language: 'ar', nth: 4 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'تأخر الزبون في فتح الباب، فكتبت ذلك وتوقف العدّاد.',
    },
    {
      by: { from: 'neighbours', language: 'en', nth: 2 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'The order came late; the app asked the rider what had happened and did not count it.',
    },
    {
      by: { from: 'riders', language: 'en', nth: 2 },
      purpose: 'example-borderline',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'It does add time for rain, but only after it has been raining for an hour.',
    },
    {
      by: { from: 'neighbours', language: 'ar' },
      purpose: 'translation-note',
      scope: 'published',
      body: '«الدرج» أوضح من «السلالم» هنا، فالسلالم عند بعضنا تعني أيضًا السلّم المتنقل.',
      about: 'لا درج',
    },
  ],
  objections: [],
};
