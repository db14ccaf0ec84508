/**
 * Languages that are offered by name; any other BCP-47 tag can be typed. Chosen for many speakers, or because talk
 * about AI mostly leaves them out.
 */
export const knownLanguages: readonly string[] = (
  'ak am ar as ay az bn ca ckb de el en es eu fa ff fil fr gn gu ha he hi ht hu id ig it ja kab kk km kn ko ku ' +
  'ln lo mg ml mn mr ms my nah ne nl om pa pl ps pt pt-BR qu ro ru rw sd si sn so sr st sw ta te th ti tr uk ur ' +
  'uz vi wo xh yo zh-Hans zh-Hant zu'
).split(' ');
