import type { NamedHarm } from '../shapes';

export const faceCheck: NamedHarm = {
  by: { from: 'riders', language: 'ar' },
  under: 'body-unseen',
  words: {
    ar: {
      label: 'لا يعرف وجهي فيقفل حسابي',
      definition:
        'يطلب التطبيق صورة للوجه في منتصف المناوبة، فلا يتعرّف علينا مع الخوذة أو الحجاب أو البشرة الداكنة أو ضوء الليل، فيُقفل الحساب ويضيع رزق اليوم.',
      inclusions: [
        'حساب يُقفل لأن الصورة أُخذت تحت ضوء الشارع',
        'مطالبة بخلع الحجاب أو الخوذة على قارعة الطريق',
        'رفض وجه تغيّر بعد مرض أو حادث',
      ],
      exclusions: [
        'تحقق يعرض رمزًا أو اتصالًا بإنسان إن فشلت الصورة',
        'التعرّف على الوجوه لمراقبتنا: «ملاحقتنا والتعرّف علينا في كل مكان»',
      ],
    },
    en: {
      label: 'It does not know my face and locks me out',
      definition:
        'In the middle of a shift the app wants a picture of our face; with a helmet, a headscarf, dark skin or the light at night it does not recognise us, locks the account, and the day’s income is gone.',
      inclusions: [
        'An account locked because the picture was taken under a street lamp',
        'Being told to take off a headscarf or helmet at the side of the road',
        'A face refused after an illness or an accident has changed it',
      ],
      exclusions: [
        'A check that offers a code or a call with a person when the picture fails',
        'Recognising faces to watch us: “Followed and recognised everywhere”',
      ],
    },
    es: {
      label: 'No reconoce mi cara y me deja fuera',
      definition:
        'A mitad del turno la aplicación pide una foto de la cara; con casco, con pañuelo, con piel oscura o con luz de noche no nos reconoce, bloquea la cuenta y se pierde el día.',
      inclusions: [
        'Una cuenta bloqueada porque la foto se hizo bajo una farola',
        'Que nos manden quitarnos el pañuelo o el casco en plena calle',
        'Una cara rechazada porque cambió tras una enfermedad o un accidente',
      ],
      exclusions: [
        'Un control que ofrece un código o hablar con alguien si falla la foto',
        'Reconocer caras para vigilarnos: «Seguidos y reconocidos en todas partes»',
      ],
    },
  },
  rationale: 'حدث هذا لستة منا في أسبوع واحد، ولا أحد منا فاتح البشرة.',
  answers: {
    riders: { agree: 16, disagree: 1, pass: 1 },
    deaf: { agree: 10, disagree: 1, pass: 2 },
    carers: { agree: 9, pass: 2, declined: 1 },
    neighbours: { agree: 13, disagree: 2, pass: 1 },
  },
  stories: [
    {
      by: { from: 'riders', language: 'ar', nth: 2 },
      body: 'جرّبت أربع مرات تحت المطر. في الخامسة أُغلق حسابي يومين، والإيجار بعد ثلاثة أيام.',
    },
  ],
  notes: [
    {
      by: { from: 'riders', language: 'ar', nth: 5 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'image',
      body: 'طلب مني أن أكشف شعري لألتقط الصورة، وأنا واقفة أمام باب زبون.',
    },
    {
      by: { from: 'riders', language: 'en', nth: 3 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'image',
      body: 'Same face, same phone, every morning. After nine at night: “We could not verify you.”',
    },
    {
      by: { from: 'riders', language: 'es', nth: 6 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'image',
      body: 'No salió la foto, me mandó un código por mensaje y seguí trabajando.',
    },
  ],
  objections: [
    {
      by: { from: 'neighbours', language: 'en', nth: 3 },
      reason:
        'Accounts are also lent to people who have no insurance. I would like the check to be fair, not to be gone, and the list should say so.',
      mayPublish: true,
      seconds: { neighbours: 1 },
    },
  ],
};
