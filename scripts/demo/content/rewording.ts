import type { Rewording } from './shapes';

/** Better words for "Shut out by design": who is at fault changes from the person to the design. */
export const shutOut: Rewording = {
  of: 'barriers',
  by: { from: 'deaf', language: 'en' },
  words: {
    en: {
      label: 'Shut out by design',
      definition:
        'The system was built without disabled people, so that we cannot use it, or it takes the way we speak, sign, move or look for a mistake.',
      inclusions: [
        'A chatbot that a screen reader cannot read out',
        'Voice control that gives up on people who stammer or speak slowly',
        'An entry phone, hotline or ticket machine that only listens',
        'An exam program that reports tics or eye movements as cheating',
      ],
      exclusions: [
        'Sensors that miss a face or a body: “Our faces and bodies are not recognised”.',
        'No phone, network or papers: “It needs what we do not have”.',
      ],
    },
    es: {
      label: 'Excluidos por su diseño',
      definition:
        'El sistema se hizo sin contar con las personas con discapacidad: no podemos usarlo, o toma por error nuestra manera de hablar, de señar, de movernos o de mirar.',
      inclusions: [
        'Un chat que un lector de pantalla no puede leer',
        'Un control por voz que no espera a quien tartamudea o habla despacio',
        'Un portero automático, un teléfono de ayuda o una máquina de billetes que solo escucha',
        'Un programa de exámenes que toma un tic o un movimiento de ojos por trampa',
      ],
      exclusions: [
        'Sensores que no ven una cara o un cuerpo: «No reconoce nuestras caras ni nuestros cuerpos».',
        'Falta de teléfono, de red o de papeles: «Exige lo que no tenemos».',
      ],
    },
    ar: {
      label: 'تصميم يغلق الباب أمامنا',
      definition:
        'صُنع النظام من دون ذوي الإعاقة فلا نستطيع استخدامه، أو يعدّ طريقتنا في الكلام أو الإشارة أو الحركة أو النظر خطأً.',
      inclusions: [
        'روبوت محادثة لا يقدر قارئ الشاشة على قراءته',
        'تحكم صوتي لا ينتظر من يتلعثم أو يتكلم ببطء',
        'جرس باب أو خط مساعدة أو آلة تذاكر لا تعرف إلا السمع',
        'برنامج امتحانات يعدّ حركة لاإرادية أو نظرة عين غشًّا',
      ],
      exclusions: [
        'مستشعرات لا ترى وجهًا أو جسدًا: «لا يتعرّف على وجوهنا وأجسادنا».',
        'لا هاتف أو شبكة أو أوراق: «يتطلب ما لا نملكه».',
      ],
    },
  },
  rationale:
    '“Disabled people cannot use it” sounds as if the fault were ours. It was built without us: say that.',
  answers: {
    riders: { agree: 8, disagree: 1, pass: 2 },
    deaf: { agree: 9 },
    carers: { agree: 5, pass: 1 },
    neighbours: { agree: 6, disagree: 1, pass: 1 },
  },
  stories: [],
  notes: [
    {
      by: { from: 'deaf', language: 'es' },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'audio',
      body: 'La puerta del portal solo se abre hablando con la máquina. Vivo aquí desde hace once años y espero a que salga alguien.',
    },
  ],
  objections: [],
};
