import type { Circle, CommunityName, InThree, Language } from './shapes';

export interface Room {
  readonly title: InThree;
  readonly welcome: InThree;
  /** Days before today on which it opened; its list was published two days later. */
  readonly daysAgo: number;
  /** Keys of starter categories that the room is asked to affirm as they stand. */
  readonly affirms: readonly string[];
  /** How many people of each circle came, by the language they chose. */
  readonly people: Readonly<Record<Circle, Readonly<Record<Language, number>>>>;
}

export const firstEvening: Room = {
  title: {
    en: 'What the app does to us: first evening',
    es: 'Lo que nos hace la aplicación: primera tarde',
    ar: 'ما يفعله بنا التطبيق: المساء الأول',
  },
  welcome: {
    en: 'Welcome. Say it in your own language and in your own words; nobody sees your name. There is soup afterwards.',
    es: 'Te damos la bienvenida. Dilo en tu lengua y con tus palabras; nadie ve tu nombre. Después hay sopa.',
    ar: 'أهلًا وسهلًا. يمكنكم الكلام بلغتكم وبكلماتكم، ولا يرى أحد أسماءكم. وبعد اللقاء حساء للجميع.',
  },
  daysAgo: 34,
  affirms: [
    'allocation',
    'quality',
    'labour',
    'aid',
    'no-appeal',
    'language-gap',
    'body-unseen',
    'barriers',
    'machine-boss',
    'hidden-work',
  ],
  people: {
    riders: { es: 8, ar: 6, en: 4 },
    deaf: { en: 6, es: 5, ar: 3 },
    carers: { en: 5, es: 4, ar: 3 },
    neighbours: { en: 9, es: 4, ar: 3 },
  },
};

export const secondEvening: Room = {
  title: {
    en: 'What the app does to us: second evening',
    es: 'Lo que nos hace la aplicación: segunda tarde',
    ar: 'ما يفعله بنا التطبيق: المساء الثاني',
  },
  welcome: {
    en: 'Good to see you again. Last time one thing stayed open because its words were hard; today we take the words that everybody has.',
    es: 'Qué bien volver a verte. La otra vez algo quedó abierto porque sus palabras eran difíciles; hoy usamos las que tiene todo el mundo.',
    ar: 'سعداء بلقائكم من جديد. بقي أمر مفتوحًا في المرة الماضية لأن كلماته كانت صعبة، واليوم نستعمل كلمات يعرفها الجميع.',
  },
  daysAgo: 13,
  affirms: ['surveillance', 'tracking', 'guessing'],
  people: {
    riders: { es: 5, ar: 4, en: 2 },
    deaf: { en: 4, es: 3, ar: 2 },
    carers: { en: 3, es: 2, ar: 1 },
    neighbours: { en: 4, es: 2, ar: 2 },
  },
};

export const communityLabels: Readonly<Record<CommunityName, InThree>> = {
  riders: {
    en: 'Delivery riders',
    es: 'Personas que reparten',
    ar: 'العاملون والعاملات في التوصيل',
  },
  deaf: { en: 'Deaf people', es: 'Personas sordas', ar: 'أشخاص صم' },
  carers: {
    en: 'People who care for others',
    es: 'Personas que cuidan',
    ar: 'من يرعون غيرهم',
  },
};

/** The slips, as the facilitator named each batch. Only the first two are given out by a community itself. */
export const slipBatches = [
  { label: 'Riders’ assembly, Thursday', attests: 'riders', circles: ['riders'] },
  { label: 'Deaf association, front desk', attests: 'deaf', circles: ['deaf'] },
  {
    label: 'Neighbourhood house, notice board',
    attests: undefined,
    circles: ['carers', 'neighbours'],
  },
] as const satisfies readonly {
  readonly label: string;
  readonly attests: CommunityName | undefined;
  readonly circles: readonly Circle[];
}[];

/** Sent when the second evening was already voting: it waits for a third. */
export const forNextTime = {
  by: { from: 'riders', language: 'en' },
  body: 'Tips that people leave in the app and that never reach us. Can we talk about that next time?',
} as const;
