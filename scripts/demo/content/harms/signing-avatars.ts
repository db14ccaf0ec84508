import type { NamedHarm } from '../shapes';

/** Held: the room is not sure, the Deaf people in it are. */
export const signingAvatars: NamedHarm = {
  by: { from: 'deaf', language: 'ar', nth: 1 },
  under: 'barriers',
  words: {
    ar: {
      label: 'شخصيات رقمية تؤشّر ولا يفهمها أحد',
      definition:
        'توضع شخصية رقمية مكان المترجم البشري فتحرّك يديها بإشارات لا يفهمها الصم، ثم يُقال إن الخدمة متاحة لنا.',
      inclusions: [
        'إعلان في مطار أو مستشفى لا تؤديه إلا شخصية رقمية',
        'وجه جامد بلا تعابير، والتعابير نصف المعنى في لغتنا',
        'الاستغناء عن المترجمين بحجة أن الشخصية الرقمية تكفي',
      ],
      exclusions: [
        'مقطع مسجّل يؤديه شخص أصم',
        'شخصية رقمية صُنعت مع الصم، وبجانبها زر يستدعي مترجمًا',
      ],
    },
    en: {
      label: 'Sign-language avatars nobody understands',
      definition:
        'A computer-made figure is put in the place of a human interpreter and moves its hands in signs that Deaf people cannot follow, and then we are told that the service is open to us.',
      inclusions: [
        'An announcement at an airport or hospital given by an avatar alone',
        'A still face, when half the meaning in our language is in the face',
        'Interpreters sent away because “the avatar is enough”',
      ],
      exclusions: [
        'A recorded clip signed by a Deaf person',
        'An avatar made together with Deaf people, with a button beside it that calls an interpreter',
      ],
    },
    es: {
      label: 'Avatares en lengua de señas que nadie entiende',
      definition:
        'Ponen una figura hecha por ordenador en el lugar de una intérprete; mueve las manos con señas que las personas sordas no podemos seguir, y luego dicen que el servicio es accesible.',
      inclusions: [
        'Un aviso en un aeropuerto o un hospital que solo da un avatar',
        'Una cara quieta, cuando la mitad del significado en nuestra lengua está en la cara',
        'Intérpretes a quienes se deja de llamar porque «con el avatar basta»',
      ],
      exclusions: [
        'Una grabación de una persona sorda en lengua de señas',
        'Un avatar hecho con personas sordas, con un botón al lado para llamar a una intérprete',
      ],
    },
  },
  rationale:
    'لم يسألنا أحد قبل أن يضعوها. من لا يعرف لغة الإشارة يراها جميلة، ونحن نقف أمامها ولا نفهم.',
  answers: {
    riders: { agree: 5, disagree: 7, pass: 5 },
    deaf: { agree: 13, disagree: 1 },
    carers: { agree: 5, disagree: 5, pass: 2 },
    neighbours: { agree: 7, disagree: 6, pass: 2, unclear: 1 },
  },
  stories: [
    {
      by: { from: 'deaf', language: 'es' },
      body: 'En la estación cambiaron de vía el tren. El avatar lo dijo, supongo. Lo perdí yo y lo perdieron otras tres personas sordas que estaban mirando la misma pantalla.',
    },
  ],
  notes: [
    {
      by: { from: 'deaf', language: 'en', nth: 1 },
      purpose: 'lived-experience',
      scope: 'published',
      contentWarning: 'Medical care without being understood',
      body: 'In the emergency ward a figure on a tablet signed at me. I understood “Tuesday” and “bread”. I signed the form because everybody was waiting for me. It was the consent to my operation.',
    },
    {
      by: { from: 'neighbours', language: 'en', nth: 1 },
      purpose: 'concern',
      scope: 'published',
      body: 'At midnight, in a small station, there will never be an interpreter. I honestly ask: is an avatar not better than nothing there?',
    },
    {
      by: { from: 'deaf', language: 'ar', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'في المطار أشارت الشخصية إلى تغيير البوابة. وقفنا أربعةً نشاهدها ولم يفهم أحد منا رقم البوابة.',
    },
    {
      by: { from: 'deaf', language: 'en', nth: 2 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'The council cancelled the interpreter for the public meeting and put an avatar in the corner of the screen.',
    },
    {
      by: { from: 'deaf', language: 'es', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'La cara del avatar no se mueve. No sé si me pregunta algo o me lo ordena.',
    },
    {
      by: { from: 'deaf', language: 'en', nth: 3 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'Station announcements filmed beforehand with a Deaf presenter.',
    },
    {
      by: { from: 'deaf', language: 'es', nth: 2 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'Un avatar que nuestra asociación probó durante un año y que ofrece llamar a una intérprete.',
    },
    {
      by: { from: 'deaf', language: 'ar', nth: 2 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'نص مكتوب واضح على الشاشة إلى جانب الإعلان الصوتي.',
    },
    {
      by: { from: 'deaf', language: 'ar' },
      purpose: 'example-borderline',
      scope: 'published',
      modality: 'video',
      body: 'شخصية رقمية تعرض أرقام الأرصفة فقط. فهمنا الأرقام كلها، لكن لا أحد يجيب إن سألنا.',
    },
  ],
  objections: [],
};
