import type { InThree } from './shapes';

export const slug = 'harms-we-know';

export const title: InThree = {
  en: 'Harms we know: delivery, care and access',
  es: 'Daños que conocemos: reparto, cuidados y acceso',
  ar: 'أضرار نعرفها: التوصيل والرعاية وإتاحة الوصول',
};

export const description: InThree = {
  en: 'What delivery riders, Deaf people, people who care for others and their neighbours say that AI systems do to them. This is a demonstration: the people and their words are made up, the way to the list is the real one.',
  es: 'Lo que dicen que les hacen los sistemas de IA quienes reparten, las personas sordas, quienes cuidan y su vecindad. Es una demostración: las personas y sus palabras son inventadas; el camino hasta la lista es el de verdad.',
  ar: 'ما تفعله أنظمة الذكاء الاصطناعي كما يرويه عاملون وعاملات في التوصيل وأشخاص صم ومن يرعون غيرهم وجيرانهم. هذا عرض تجريبي: الناس وكلماتهم من الخيال، أما الطريق إلى القائمة فهو الطريق الحقيقي.',
};

/** How they decide, in their own words. */
export const governance: InThree = {
  en: 'Whoever is hit by a harm can name it. A harm is on the list when two thirds of those who answer agree; where a community named as affected does not go along, the list says so.',
  es: 'Quien sufre un daño puede nombrarlo. Un daño está en la lista cuando dos tercios de quienes responden están de acuerdo; si una comunidad afectada no lo acompaña, la lista lo dice.',
  ar: 'لكل من يصيبه ضرر أن يسمّيه. ويدخل الضرر القائمة حين يوافق ثلثا من أجابوا؛ وإن لم توافق جماعة متضررة، ذكرت القائمة ذلك.',
};
