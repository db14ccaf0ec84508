import type { NamedHarm } from '../shapes';

export const careMinutes: NamedHarm = {
  by: { from: 'carers', language: 'ar' },
  under: 'machine-boss',
  words: {
    ar: {
      label: 'رعاية محسوبة بالدقائق',
      definition:
        'يحدد تطبيق كم دقيقة لكل شخص نرعاه ويراقب مكاننا، فلا يبقى وقت للكلام ولا للانتظار ولا للّمسة الطيبة، ويدفع الثمن من يرعى ومن يُرعى.',
      inclusions: [
        'عشر دقائق للاستحمام، والجسد يحتاج إلى ثلاثين',
        'خصم من الأجر لأننا بقينا مع من كان يبكي',
        'هاتف يسجّل كل خطوة داخل بيوت الناس',
      ],
      exclusions: [
        'جدول مواعيد نستطيع تغييره مع من نرعاه',
        'تقليص ساعات الرعاية نفسها: «معونة تُقطع أو تُرفض»',
      ],
    },
    en: {
      label: 'Care counted in minutes',
      definition:
        'An app sets the minutes for each person we look after and follows where we are, until there is no time left to talk, to wait or to be kind, and both the one who cares and the one cared for pay for it.',
      inclusions: [
        'Ten minutes for a wash when the body needs thirty',
        'Pay taken off for having stayed with somebody who was crying',
        'A phone that records every step inside people’s homes',
      ],
      exclusions: [
        'A timetable that we can change together with the person we look after',
        'The hours of care themselves cut: “Support cut off or refused”',
      ],
    },
    es: {
      label: 'Cuidados contados por minutos',
      definition:
        'Una aplicación fija los minutos para cada persona que cuidamos y sigue dónde estamos, hasta que no queda tiempo para hablar, esperar ni tener un gesto, y lo pagan quien cuida y quien recibe el cuidado.',
      inclusions: [
        'Diez minutos para un baño cuando el cuerpo necesita treinta',
        'Un descuento en la paga por quedarnos con alguien que lloraba',
        'Un teléfono que registra cada paso dentro de las casas',
      ],
      exclusions: [
        'Un horario que podemos cambiar con la persona a la que cuidamos',
        'Que recorten las propias horas de cuidado: «Ayudas cortadas o denegadas»',
      ],
    },
  },
  rationale: 'لسنا آلات تغسل الناس. إن أسرعنا خافوا، وإن تمهّلنا خُصم من أجرنا.',
  answers: {
    riders: { agree: 11, disagree: 1, pass: 4 },
    deaf: { agree: 8, disagree: 1, pass: 3 },
    carers: { agree: 12 },
    neighbours: { agree: 12, disagree: 1, pass: 1 },
  },
  stories: [
    {
      by: { from: 'neighbours', language: 'en', nth: 4 },
      body: 'The woman who comes to my husband is lovely. She has started to look at her phone while she buttons his shirt. She said sorry for it. It is not her.',
    },
  ],
  notes: [
    {
      by: { from: 'carers', language: 'es', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'La aplicación me pita a los doce minutos. Ella oye el pitido y me pide perdón por ser lenta.',
    },
    {
      by: { from: 'carers', language: 'ar', nth: 1 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'ضاعت الإشارة في القبو، فسجّل التطبيق أنني غادرت البيت وأُلغي أجر الزيارة.',
    },
    {
      by: { from: 'carers', language: 'en', nth: 1 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'agent-action',
      body: 'I press “needs longer today”, and the next visit moves by itself without a question.',
    },
    {
      by: { from: 'carers', language: 'en', nth: 2 },
      purpose: 'lived-experience',
      scope: 'facilitators',
      body: 'I left her on time and she fell ten minutes later. I know that it is not my fault and I think of it every evening. This is only for you, please.',
    },
  ],
  objections: [],
};
