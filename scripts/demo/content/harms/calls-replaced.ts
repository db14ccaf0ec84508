import type { NamedHarm } from '../shapes';

/** Agreed with dissent: the riders lost the voice at the other end, Deaf people won the written word. */
export const callsReplaced: NamedHarm = {
  by: { from: 'riders', language: 'es' },
  under: 'no-appeal',
  words: {
    es: {
      label: 'Llamadas sustituidas por un chatbot',
      definition:
        'Cuando algo se tuerce ya no hay nadie a quien llamar: contesta un chat automático con frases hechas que no puede decidir nada.',
      inclusions: [
        'Un accidente o una amenaza, y el chat pide «elige una opción»',
        'Un teléfono que antes cogía una persona y hoy remite a la web',
        'Vueltas en el chat mientras se cancela el pedido y nos lo descuentan',
      ],
      exclusions: [
        'Un chat en el que responde una persona que puede decidir',
        'Poder escribir en lugar de llamar, cuando cada cual elige',
      ],
    },
    en: {
      label: 'Calls replaced by chatbots',
      definition:
        'When something goes wrong there is nobody left to call: an automatic chat answers with set phrases and cannot decide anything.',
      inclusions: [
        'An accident or a threat, and the chat says “choose an option”',
        'A number that a person used to answer and that now points to a website',
        'Going round in circles in the chat while the order is cancelled and taken off our pay',
      ],
      exclusions: [
        'A chat answered by a person who can decide',
        'Being able to write instead of calling, where everyone has the choice',
      ],
    },
    ar: {
      label: 'روبوت محادثة بدل المكالمة',
      definition:
        'حين تقع مشكلة لا يبقى أحد نتصل به: ترد دردشة آلية بعبارات جاهزة ولا تستطيع أن تقرر شيئًا.',
      inclusions: [
        'حادث أو تهديد، والدردشة تقول: «اختر أحد الخيارات»',
        'رقم كان يرد عليه إنسان وصار يحيلنا إلى موقع',
        'دوران في الدردشة بينما يُلغى الطلب ويُخصم ثمنه منا',
      ],
      exclusions: [
        'دردشة يرد فيها إنسان يملك أن يقرر',
        'إمكانية الكتابة بدل الاتصال حين يكون الخيار لكل شخص',
      ],
    },
  },
  rationale:
    'Hace dos años había una persona de guardia. La quitaron de un día para otro y desde entonces, si te pasa algo en la calle, estás solo con una pantalla.',
  answers: {
    riders: { agree: 17, pass: 1 },
    deaf: { agree: 3, disagree: 9, pass: 1, declined: 1 },
    carers: { agree: 10, disagree: 1, pass: 1 },
    neighbours: { agree: 12, disagree: 2, pass: 1 },
  },
  stories: [
    {
      by: { from: 'riders', language: 'ar' },
      body: 'سُرقت دراجتي والطلب فيها. كتبت للدردشة نصف ساعة، ثم وصلتني رسالة تقول إن حسابي متوقف لأن الطلب لم يصل.',
    },
    {
      by: { from: 'carers', language: 'en' },
      body: 'The district nurse’s line now says “chat with us online”. My father is 81, he has a telephone with big buttons and that is all he has.',
    },
  ],
  notes: [
    {
      by: { from: 'riders', language: 'es', nth: 1 },
      purpose: 'lived-experience',
      scope: 'published',
      contentWarning: 'Un accidente de tráfico',
      body: 'Llovía y un coche me dio por detrás. Estaba en el suelo con la pierna debajo de la moto y el móvil en la mano, y lo único que podía hacer era pulsar botones que no decían lo que me pasaba. Me ayudó una señora que bajaba la basura. Después la aplicación me preguntó si estaba contento con el chat.',
    },
    {
      by: { from: 'riders', language: 'es', nth: 2 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'Escribí «me han tirado de la moto» y el chat me contestó: «¿Quieres cancelar el pedido? Sí / No».',
    },
    {
      by: { from: 'riders', language: 'ar', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'المطعم مغلق والزبون لا يرد. كتبت للدردشة ست مرات فأعادت الجواب نفسه، ثم خُصم ثمن الطلب مني.',
    },
    {
      by: { from: 'carers', language: 'en' },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: '“I understand you are asking about opening hours.” I had written that the insulin had not come.',
    },
    {
      by: { from: 'deaf', language: 'en' },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'I wrote at night, a person answered within two minutes, read what I had sent and took the charge back.',
    },
    {
      by: { from: 'neighbours', language: 'es' },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'Puedo elegir entre llamar, escribir o una videollamada con intérprete.',
    },
    {
      by: { from: 'riders', language: 'ar', nth: 2 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'رسالة تلقائية تقول: «وصلتنا رسالتك وسيتصل بك شخص خلال ساعة»، ثم اتصل شخص فعلًا.',
    },
    {
      by: { from: 'neighbours', language: 'en' },
      purpose: 'example-borderline',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'A bot takes the complaint first. If you write “person”, a person comes, usually within five minutes.',
    },
    {
      by: { from: 'riders', language: 'es', nth: 3 },
      purpose: 'concern',
      scope: 'session',
      body: 'Ramón G., el encargado de la zona norte, nos dijo que si volvíamos a llamar a la oficina nos quitaban las horas.',
      hiddenBecause:
        'Lleva el nombre de una persona. Cuéntalo sin el nombre y lo dejamos pasar enseguida.',
    },
  ],
  objections: [
    {
      by: { from: 'deaf', language: 'en' },
      reason:
        'For us the telephone was always a closed door. Writing is the first time we can complain without asking a neighbour to call for us. Please do not put the written word on a list of harms. What harms is that nobody stands behind it.',
      mayPublish: true,
      seconds: { deaf: 7 },
    },
    {
      by: { from: 'deaf', language: 'ar' },
      reason:
        'الدردشة المكتوبة هي صوتي. إن عادت المكالمة وحدها عدنا نحن إلى الصمت. اطلبوا إنسانًا يرد، كتابةً وصوتًا وإشارة.',
      mayPublish: true,
      seconds: { deaf: 1 },
    },
  ],
};
