import type { NamedHarm } from '../shapes';

export const captions: NamedHarm = {
  by: { from: 'deaf', language: 'en', nth: 2 },
  under: 'language-gap',
  words: {
    en: {
      label: 'Captions that put words in our mouths',
      definition:
        'Automatic captions or notes write down something that we did not say or that was not said to us, and from then on everyone treats it as what happened.',
      inclusions: [
        'A patient’s file written from captions that were wrong',
        'A name, a dose or a sum made up where the sound was bad',
        'Signing that a machine speaks aloud in words we would never use',
      ],
      exclusions: [
        'A slip that everyone can see and somebody corrects on the spot',
        'No captions at all: “Shut out by design”',
      ],
    },
    es: {
      label: 'Subtítulos que nos hacen decir otra cosa',
      definition:
        'Los subtítulos o las actas automáticas escriben algo que no dijimos o que no nos dijeron, y desde ese momento todo el mundo lo da por cierto.',
      inclusions: [
        'Un historial médico escrito a partir de subtítulos equivocados',
        'Un nombre, una dosis o una cantidad inventados donde se oía mal',
        'Señas que una máquina dice en voz alta con palabras que nunca usaríamos',
      ],
      exclusions: [
        'Un despiste que se ve y que alguien corrige en el momento',
        'Que no haya subtítulos: «Excluidos por su diseño»',
      ],
    },
    ar: {
      label: 'نصوص آلية تنسب إلينا ما لم نقل',
      definition:
        'تكتب الترجمة النصية أو المحاضر الآلية ما لم نقله أو ما لم يُقل لنا، ثم يعامله الجميع على أنه ما حدث.',
      inclusions: [
        'ملف طبي كُتب من ترجمة نصية خاطئة',
        'اسم أو جرعة أو مبلغ اختُلق حيث كان الصوت رديئًا',
        'إشارات تنطقها آلة بكلمات لا نستعملها أبدًا',
      ],
      exclusions: [
        'هفوة يراها الجميع ويصححها أحدهم في الحال',
        'غياب الترجمة النصية كليًّا: «تصميم يغلق الباب أمامنا»',
      ],
    },
  },
  rationale:
    'When captions are missing I know that I missed something. When they are wrong I do not know, and neither does the person opposite.',
  answers: {
    riders: { agree: 10, disagree: 2, pass: 4 },
    deaf: { agree: 13, declined: 1 },
    carers: { agree: 10, disagree: 1, pass: 1 },
    neighbours: { agree: 12, disagree: 1, pass: 2 },
  },
  stories: [
    {
      by: { from: 'carers', language: 'es' },
      body: 'En la reunión de la residencia el acta automática puso que mi madre «acepta el cambio de habitación». Había dicho que no lo acepta.',
    },
  ],
  notes: [
    {
      by: { from: 'deaf', language: 'en', nth: 4 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'audio',
      body: 'The doctor said fifteen milligrams, the captions said fifty, and fifty is what my sister wrote on the box.',
    },
    {
      by: { from: 'deaf', language: 'es', nth: 3 },
      purpose: 'example-in',
      scope: 'published',
      mayTestAi: true,
      modality: 'video',
      body: 'Dije en señas «no estoy de acuerdo» y la voz de la máquina dijo «no lo sé».',
    },
    {
      by: { from: 'deaf', language: 'en', nth: 5 },
      purpose: 'example-out',
      scope: 'published',
      mayTestAi: true,
      modality: 'text',
      body: 'The captions marked the word they were unsure of, and the speaker repeated it.',
    },
    {
      by: { from: 'neighbours', language: 'es', nth: 1 },
      purpose: 'example-borderline',
      scope: 'published',
      modality: 'text',
      body: 'Los subtítulos se equivocan a menudo, pero arriba pone bien grande «automático, puede haber errores».',
    },
  ],
  objections: [],
};
