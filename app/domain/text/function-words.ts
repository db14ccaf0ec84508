import { foldText } from './folding';

/**
 * Words that tie others together and name nothing, in the languages of the interface: articles, prepositions, pronouns,
 * auxiliaries, negations. A list by hand, kept to what no other of these languages means something by.
 */
const written = `
a an the and or nor but if so as at by for from in into of off on onto out over to under up with without about after again
against all also am any are be been before being below between both can cannot could did do does doing down during each
every few had has have having he her here him his how i it its just me more most my no nobody not nothing now only other
others our own same she should some somebody someone such than that their them then there these they this those through too
until very was we were what when where which while who whom whose why will would you your yours us get gets got don t s

un una unos unas el la lo los las y e o u ni pero si sino como a al ante bajo con contra de del desde durante en entre hacia
hasta para por según sin sobre tras que qué quien quién quienes cual cuál cuando cuándo donde dónde porque pues más menos muy
ya no nunca nada nadie ningún ninguna ninguno algo alguien algún alguna alguno cada todo toda todos todas otro otra otros
otras mismo misma mi mis tu tus su sus nuestro nuestra nuestros nuestras me te se nos os le les yo tú él ella ello ellos ellas
nosotros usted ustedes este esta esto estos estas ese esa eso esos esas es son era eran ser está están estar fue ha han haber
hay he hace hacen hacer puede pueden poder tiene tienen tener así tan tanto también sólo solo

من في على إلى عن مع بعد قبل عند عندما حين بين تحت فوق حتى منذ دون بدون غير سوى كل بعض أي أو أم ثم لكن ولكن بل إن أن إذا لو كي لكي
لأن كأن كما كان كانت يكون تكون ليس ليست لا لم لن ما ماذا لماذا متى أين كيف هل قد هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين
هو هي هم هن نحن أنا أنت أنتم له لها لهم لنا لك لي به بها بهم بنا فيه فيها منه منها منهم منا عليه عليها علينا عليهم إليه إليها أحد
ولا وما ومن وفي وعلى وهو وهي فلا فقط أيضا أجل
`;

/** What nearly every text here speaks of, whatever harm it means. */
const commonplace = `
machine machines program programs programme app apps application system systems software bot bots robot robots chatbot ai
algorithm algorithms computer computers technology tool tools people person thing things someone's way make makes made use used uses
using say says said

máquina máquinas programa programas aplicación aplicaciones app sistema sistemas robot robots chatbot ia algoritmo algoritmos
ordenador computadora tecnología herramienta inteligencia artificial persona personas gente cosa cosas dice dicen usa usan usar
usado quita quitan

آلة الآلة آلات الآلات برنامج البرنامج برامج تطبيق التطبيق بتطبيق تطبيقات نظام النظام أنظمة روبوت خوارزمية خوارزميات حاسوب ذكاء اصطناعي
تقنية أداة ناس الناس شخص أشخاص شيء أشياء يقول تقول يستخدم تستخدم
`;

/** In the folded form (`foldText`). */
const folded = (words: string): ReadonlySet<string> => new Set(foldText(words).split(' '));
const functionWords = folded(written);
const commonplaceWords = folded(commonplace);

/** The folded words of a text without function words; all of them where it has no others. */
export function contentWords(text: string): readonly string[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const content = words.filter((word) => !functionWords.has(word));
  return content.length === 0 ? words : content;
}

/** The content words by which one harm is told from another: without what nearly every text here speaks of. */
export const tellingWords = (text: string): readonly string[] => [
  ...new Set(contentWords(text).filter((word) => !commonplaceWords.has(word))),
];
