import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { interfaceLanguages } from '../app/i18n/languages';
import { namespaces } from '../app/i18n/namespaces';
import { checkUse, checkVersions, type Finding, flatten, type Texts } from './locale-rules';

/** `npm run check`'s part on texts: all languages complete, every key used, every used key there. */
const root = path.resolve(import.meta.dirname, '..');

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesBelow(file);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name) ? [file] : [];
  });
}

function textsOf(language: string, namespace: string): Texts {
  const file = path.join(root, 'locales', language, `${namespace}.json`);
  return flatten(JSON.parse(readFileSync(file, 'utf8')));
}

const sources = ['app', 'db']
  .map((folder) => path.join(root, folder))
  .flatMap(filesBelow)
  .map((file) => ({ name: path.relative(root, file), text: readFileSync(file, 'utf8') }));

const findings: Finding[] = [];
const english = new Map(namespaces.map((namespace) => [namespace, textsOf('en', namespace)]));

for (const folder of readdirSync(path.join(root, 'locales'))) {
  if (!interfaceLanguages.some((language) => language === folder)) {
    findings.push(`locales/${folder}: not a language of the interface (app/i18n/languages.ts)`);
  }
}
for (const language of interfaceLanguages) {
  for (const [namespace, reference] of english) {
    const texts = textsOf(language, namespace);
    findings.push(...checkVersions({ language, namespace, texts, reference }));
  }
}
findings.push(...checkUse({ english, sources }));

for (const finding of findings) console.error(finding);
const count = [...english.values()].reduce((sum, texts) => sum + texts.size, 0);
console.log(
  `texts: ${count} in ${interfaceLanguages.length} languages, ${findings.length} to mend`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
