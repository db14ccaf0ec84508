/**
 * Labelled pairs: what somebody may type, and the category that a reader of the language would call the same.
 * Categories in English, Spanish and Arabic are the starter list; those in Russian, Chinese, Hindi and Amharic stand here, each
 * `key | label; other labels`. Queries were written without looking at the scores; some share no word with
 * their category on purpose, as people's words do.
 */
export const categoriesByLanguage: Readonly<Record<string, string>> = {
  ru: `
hate | Ненависть к группе людей; язык вражды
hounding | Травля одного человека; преследование
sexual-images | Сексуальные изображения без согласия; поддельные обнажённые фото
falsehoods | Ложь, выданная за факт; выдуманные сведения
stereotypes | Всю группу показывают одинаково; стереотипы
left-out | Нас нет на картинке; замалчивание
misnamed | Чужое имя или чужой пол
culture | Нашу культуру присвоили или исказили
aid | Пособие отменили или не дали; отказ в помощи
hiring | Отсеяли до того, как прочли; несправедливый отбор на работу
loan | Отказ в кредите, жилье или страховке; кредитный рейтинг
pay-more | Заставляют платить больше; личные цены
risk | Отмечены как опасные; предсказание преступлений
no-appeal | Не у кого спросить и некуда жаловаться; нет объяснения
language | Наш язык не понимают; ошибки с акцентом
bodies | Не узнаёт наши лица и тела; ошибки камеры
barriers | Недоступно для людей с инвалидностью
no-means | Требует того, чего у нас нет; цифровой разрыв
jobs | Потеря работы и дохода
boss | Машина вместо начальника; блокировка учётной записи
hidden-work | Скрытая работа за гроши; разметка данных
worn-out | Болезнь от того, на что приходится смотреть; травма модераторов
taken-work | Наш труд взяли, чтобы построить её; клонирование голоса
tracking | Слежка и узнавание повсюду; распознавание лиц
taken-data | Наши данные собрали без спроса
guessing | Угадывает личное о нас; профилирование
leaks | Выдаёт личное; утечка данных
steering | Незаметно подталкивает; манипуляция
attachment | Приучает зависеть от неё
impersonation | Выдаёт себя за другого; мошенничество с поддельным голосом
`,
  zh: `
hate | 对群体的仇恨；仇恨言论
hounding | 围攻一个人；骚扰；人肉搜索
sexual-images | 未经同意的色情图像；换脸裸照
falsehoods | 把谎言当成事实；编造内容
stereotypes | 把整个群体都说成一个样；刻板印象
left-out | 画面里没有我们；被忽视
misnamed | 叫错名字或身份
culture | 我们的文化被夺走或歪曲
aid | 补助被停发或拒绝
hiring | 没人看简历就被淘汰；不公平的招聘
loan | 贷款、住房或保险被拒；信用评分
pay-more | 被迫付更多的钱；大数据杀熟
risk | 被标记为危险；预测性警务
no-appeal | 没人可问，无处申诉；没有解释
language | 听不懂我们的语言；口音错误
bodies | 认不出我们的脸和身体；肤色偏差
barriers | 设计把残障人士挡在外面；无障碍缺失
no-means | 要求我们没有的东西；数字鸿沟
jobs | 失去工作和收入
boss | 机器当老板；封号；算法管理
hidden-work | 隐形的低薪工作；数据标注
worn-out | 因为必须看的内容而生病；审核员创伤
taken-work | 拿我们的作品去训练；模仿画风
tracking | 到处被跟踪和识别；人脸识别
taken-data | 不经询问收集我们的数据
guessing | 猜测我们的隐私；画像
leaks | 泄露私人信息；数据泄露
steering | 不知不觉被操纵；诱导消费
attachment | 让人依赖它；情感依赖
impersonation | 冒充别人；克隆声音诈骗
`,
  hi: `
hate | किसी समूह के खिलाफ नफरत; नफरती भाषण
hounding | एक व्यक्ति का पीछा और उत्पीड़न; धमकी
sexual-images | बिना सहमति के यौन तस्वीरें; नकली नग्न फोटो
falsehoods | झूठ को सच बताकर पेश करना; मनगढ़ंत जानकारी
stereotypes | पूरे समूह को एक जैसा दिखाना; रूढ़ छवियाँ
left-out | तस्वीर से बाहर; अनदेखा किया जाना
misnamed | गलत नाम या गलत पहचान से पुकारना
culture | हमारी संस्कृति छीनी या बिगाड़ी गई
aid | सरकारी मदद रोकना या ठुकराना; राशन कटना
hiring | किसी के पढ़ने से पहले छाँट दिया; नौकरी में अन्याय
loan | कर्ज, घर या बीमा से इनकार; क्रेडिट स्कोर
pay-more | ज़्यादा पैसे वसूलना; अलग-अलग दाम
risk | खतरा मान लिया जाना; पुलिस की भविष्यवाणी
no-appeal | पूछने को कोई नहीं, शिकायत की जगह नहीं; कोई कारण नहीं बताया
language | हमारी भाषा नहीं समझता; बोली की गलतियाँ
bodies | हमारे चेहरे और शरीर नहीं पहचानता; त्वचा के रंग की गलती
barriers | विकलांग लोगों के लिए बंद
no-means | वह माँगता है जो हमारे पास नहीं; डिजिटल खाई
jobs | काम और कमाई का नुकसान; रोज़गार छिनना
boss | मशीन बनी मालिक; खाता बंद करना; ऐप से काम रोकना
hidden-work | छिपा हुआ काम, कम मज़दूरी; डेटा लेबल करना
worn-out | जो देखना पड़ता है उससे बीमार; मॉडरेटर का सदमा
taken-work | हमारा काम लेकर इसे बनाया; आवाज़ की नकल
tracking | हर जगह पीछा और पहचान; चेहरा पहचान
taken-data | बिना पूछे हमारा डेटा लेना
guessing | हमारी निजी बातें अंदाज़ से जानना
leaks | निजी बातें उजागर करना; डेटा लीक
steering | बिना पता चले बहकाना; चालाकी
attachment | इस पर निर्भर बनाना; भावनात्मक लत
impersonation | किसी और का रूप धरना; नकली आवाज़ से ठगी
`,
  am: `
hate | በቡድን ላይ የሚደረግ ጥላቻ; የጥላቻ ንግግር
hounding | አንድን ሰው ማሳደድ; ማዋከብ
sexual-images | ያለ ፈቃድ የተሠሩ የወሲብ ምስሎች
falsehoods | ሐሰትን እንደ እውነት ማቅረብ; የተፈጠረ መረጃ
stereotypes | ቡድኑን ሁሉ በአንድ ዓይን ማየት
left-out | ከምስሉ ውጭ መሆን; መረሳት
misnamed | በተሳሳተ ስም ወይም ማንነት መጥራት
culture | ባህላችን ተወሰደ ወይም ተዛባ
aid | ድጋፍ መቋረጥ ወይም መከልከል; እርዳታ መከልከል
hiring | ሳይነበብ መጣል; ኢፍትሐዊ ቅጥር
loan | ብድር፣ ቤት ወይም ዋስትና መከልከል
pay-more | የበለጠ እንድንከፍል ማድረግ; የዋጋ አድልዎ
risk | እንደ አደጋ መቆጠር
no-appeal | የሚጠየቅ ሰው የለም; ቅሬታ የሚቀርብበት ቦታ የለም
language | ቋንቋችንን አይረዳም; የአነጋገር ስህተት
bodies | ፊታችንንና ሰውነታችንን አያውቅም
barriers | ለአካል ጉዳተኞች ዝግ ነው
no-means | የሌለንን ይጠይቃል; ስማርት ስልክ የሌላቸው
jobs | ሥራና ገቢ ማጣት
boss | ማሽን አለቃ ሲሆን; መለያ መዝጋት
hidden-work | የተደበቀ ሥራ በትንሽ ክፍያ
worn-out | በሚታየው ነገር መታመም
taken-work | ሥራችን ተወስዶ ተሠራበት; ድምፅ መቅዳት
tracking | በየቦታው መከታተል; ፊት መለየት
taken-data | ሳይጠየቅ መረጃችንን መሰብሰብ
guessing | የግል ጉዳያችንን መገመት
leaks | የግል ነገር ማውጣት; የመረጃ መፍሰስ
steering | ሳናውቅ መምራት; ማታለል
attachment | በእሱ እንድንመካ ማድረግ
impersonation | ሌላ ሰው መምሰል; በሐሰተኛ ድምፅ ማጭበርበር
`,
};

/** `query | key`. */
export const queriesByLanguage: Readonly<Record<string, string>> = {
  en: `
hate speach against migrants | hate
people threaten and stalk me with it | hounding
fake nude pictures of my daughter made without consent | sexual-images
it invents facts | falsehoods
always shows nurses as women: stereotyping | stereotypes
it mis-genders me | misnamed
our sacred tradition copied | culture
my benefits were cut by a score | aid
CV filtered by a machine | hiring
rejected for a flat by tenant scores | loan-home
higher price for me than for others | pay-more
police prediction marks our neighborhood | risk-score
no human to appeal to | no-appeal
doesn't understand my accent | language-gap
camera fails on dark skin | body-unseen
screen readers do not work, disabled people excluded | barriers
account deactivated by the app | machine-boss
pay per micro task is too low | hidden-work
they copied my voice | taken-work
facial recognition on our street | tracking
my husband spies on me through my phone | close-control
cloned voices for scams | impersonation
sacked by software | machine-boss
the computer said no and that was that | no-appeal
`,
  es: `
discursos de ódio contra migrantes | hate
me acosan con la aplicación | hounding
desnudos falsos de compañeras | sexual-images
se inventa datos | falsehoods
estereotipo de las mujeres | stereotypes
me trata con el género equivocado | misnamed
roban nuestras tradiciones | culture
me cortaron la ayuda social | aid
el filtro de curriculum me descartó | hiring
me negaron el credito por mi barrio | loan-home
precios mas altos para mi | pay-more
la policia predictiva señala nuestro barrio | risk-score
no hay una persona a quien reclamar | no-appeal
no entiende el quechua, nuestra lengua | language-gap
la cámara no ve la piel oscura | body-unseen
inaccesible para personas ciegas | barriers
despedido por el algoritmo | machine-boss
tareas mal pagadas de etiquetar datos | hidden-work
clonaron mi voz | taken-work
reconocimiento facial en la calle | tracking
mi pareja me vigila con el teléfono | close-control
estafa con voz clonada | impersonation
la app nos desconecta sin aviso | machine-boss
la computadora decidió y punto | no-appeal
`,
  ar: `
خطاب كراهيه ضد المهاجرين | hate
نشر بياناتي الشخصية للتشهير بي | hounding
صور عاريه مزيفة لزميلتي | sexual-images
يختلق معلومات كاذبة | falsehoods
الصورة النمطية عن النساء | stereotypes
يخطئ في اسمي وجنسي | misnamed
تشويه تقاليدنا | culture
قطعوا عنا الإعانة | aid
الفرز الآلي لسيرتي الذاتية | hiring
رفض القرض بسبب الحي | loan-home
أسعار أعلى لي من غيري | pay-more
الشرطه التنبؤيه في حينا | risk-score
لا يوجد إنسان أشتكي إليه | no-appeal
لا يفهم لهجتنا | language-gap
الكاميرا لا ترى البشرة السمراء | body-unseen
ذوو الإعاقة لا يستطيعون الوصول | barriers
أوقفوا حسابي آليًا | machine-boss
مهام صغيرة بأجر قليل | hidden-work
استنسخوا صوتي | taken-work
التعرف على الوجه في الشارع | tracking
زوجي يتجسس على هاتفي | close-control
احتيال بالصوت المستنسخ | impersonation
فصلني التطبيق من العمل | machine-boss
قرر الحاسوب وانتهى الأمر | no-appeal
`,
  ru: `
ненависть против мигрантов | hate
меня преследуют через приложение | hounding
поддельные голые фотографии одноклассниц | sexual-images
выдумывает факты | falsehoods
стереотип о женщинах | stereotypes
называет меня не тем именем | misnamed
искажают нашу культуру | culture
отказали в пособии | aid
несправедливо отсеяли на работу | hiring
отказали в кредите из-за района | loan
для меня цены больше | pay-more
некому пожаловаться | no-appeal
не понимает наш язык | language
камера не узнает темные лица | bodies
людям с инвалидностью недоступно | barriers
заблокировали учетную запись водителя | boss
разметка данных за копейки | hidden-work
распознавание лица на улице | tracking
данные собирают без нашего согласия | taken-data
утечки личных данных | leaks
мошенники с поддельными голосами | impersonation
уволил алгоритм | boss
`,
  zh: `
针对外地人的仇恨言论 | hate
网上骚扰我 | hounding
用换脸做裸照 | sexual-images
编造事实 | falsehoods
对女性的刻板印象 | stereotypes
把我的名字叫错 | misnamed
歪曲我们的文化 | culture
我的补助停了 | aid
简历被机器淘汰 | hiring
贷款申请被拒绝 | loan
对老顾客大数据杀熟 | pay-more
没有地方申诉 | no-appeal
听不懂方言口音 | language
认不出深肤色的脸 | bodies
残障人士用不了 | barriers
平台随意封号 | boss
标注数据工资很低 | hidden-work
街上的人脸识别 | tracking
偷偷收集数据 | taken-data
隐私信息泄露 | leaks
克隆声音骗老人 | impersonation
被系统开除 | boss
`,
  hi: `
प्रवासियों के खिलाफ नफ़रत | hate
मुझे धमकी और उत्पीडन | hounding
नकली नंगी तस्वीरें बिना सहमती | sexual-images
झूठी जानकारी बनाता है | falsehoods
सब औरतों को एक जैसा दिखाता है | stereotypes
गलत नाम से बुलाता है | misnamed
हमारी संस्कृति को बिगाड़ा | culture
राशन की मदद रोक दी | aid
नौकरी के लिए छाँटना | hiring
कर्ज देने से इंकार | loan
मुझसे ज्यादा दाम वसूले | pay-more
शिकायत करने की कोई जगह नहीं | no-appeal
मेरी बोली नहीं समझता | language
काली त्वचा का चेहरा नहीं पहचानता | bodies
विकलांगों के लिए बंद है | barriers
ऐप ने मेरा खाता बंद किया | boss
कम मजदूरी में डाटा लेबल | hidden-work
सड़क पर चेहरे की पहचान | tracking
बिना पूछे डेटा लिया | taken-data
निजी डेटा का लीक होना | leaks
नकली आवाज से ठगना | impersonation
कंप्यूटर ने नौकरी से निकाला | boss
`,
  am: `
በስደተኞች ላይ ጥላቻ | hate
ሰውን እያሳደደ ማዋከብ | hounding
ያለፈቃድ የወሲብ ምስል | sexual-images
ሀሰተኛ መረጃ ይፈጥራል | falsehoods
በስህተት ስም ይጠራኛል | misnamed
ባህላችንን አዛባ | culture
እርዳታ ተከለከልኩ | aid
ኢፍትሃዊ የስራ ቅጥር | hiring
ብድር ተከለከልን | loan
ከሌላው የበለጠ ዋጋ እከፍላለሁ | pay-more
ቅሬታ ማቅረቢያ ቦታ የለም | no-appeal
ቋንቋዬን አይረዳም | language
ፊቴን አያውቅም | bodies
ለአካል ጉዳተኛ ዝግ | barriers
መለያዬን ዘጉት | boss
ስራ በትንሽ ክፍያ | hidden-work
በመንገድ ላይ ፊትን መለየት | tracking
መረጃችንን ሳይጠይቁ ሰበሰቡ | taken-data
የግል መረጃ ማውጣት | leaks
በሀሰት ድምጽ ማጭበርበር | impersonation
ስልተ ቀመር ከስራ አባረረኝ | boss
`,
};
