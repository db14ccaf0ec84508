import type { LanguageTag } from '../taxonomy/category';

export const builderLineGroups = ['read', 'guard', 'tools', 'stay'] as const;

/** One line for a terminal, by what it is for. */
export interface BuilderLine {
  readonly group: (typeof builderLineGroups)[number];
  readonly name:
    | 'curl'
    | 'javascript'
    | 'python'
    | 'types'
    | 'safeguard'
    | 'ask'
    | 'llamaGuard'
    | 'golden'
    | 'promptfoo'
    | 'labelStudio'
    | 'lock'
    | 'check'
    | 'update';
  readonly command: string;
}

interface BuilderFacts {
  /** Address of the list. */
  readonly uri: string;
  readonly version: string;
  /** Digest of `snapshot.json`. */
  readonly sha256: string;
  readonly language: LanguageTag;
  /** Paths of the version's files: a line that needs one that is not there is left out. */
  readonly paths: readonly string[];
}

const readLines = ({ sha256, language }: BuilderFacts, pinned: string): BuilderLine[] => {
  const document = `${pinned}/snapshot.json`;
  return [
    {
      ...{ group: 'read', name: 'curl' },
      command: `curl -fsSLO ${document} && echo "${sha256}  snapshot.json" | sha256sum -c`,
    },
    {
      ...{ group: 'read', name: 'javascript' },
      command: `node --input-type=module -e 'const { concepts } = await (await fetch("${document}")).json(); for (const { id, prefLabel } of concepts) console.log(id, prefLabel["${language}"])'`,
    },
    {
      ...{ group: 'read', name: 'python' },
      command: `python3 -c 'import json, urllib.request as net; [print(c["id"], c["prefLabel"].get("${language}")) for c in json.load(net.urlopen("${document}"))["concepts"]]'`,
    },
  ];
};

/** Where a guard model is asked: as Ollama serves it, and others by the same protocol. */
const guardModel = { address: 'http://127.0.0.1:11434', name: 'gpt-oss-safeguard:20b' };

/** Judges one text by the policy that the line before has fetched. */
const askLine = [
  `python3 -c 'import json, sys, urllib.request as net;`,
  `ask = {"model": "${guardModel.name}", "messages": [{"role": "system", "content": open("policy.md", encoding="utf-8").read()}, {"role": "user", "content": sys.argv[1]}]};`,
  `call = net.Request("${guardModel.address}/v1/chat/completions", json.dumps(ask).encode(), {"Content-Type": "application/json"});`,
  `print(json.load(net.urlopen(call))["choices"][0]["message"]["content"])' "the text to judge"`,
].join(' ');

/** Lines about files that a version may lack, such as those of a language in a very long list. */
const fileLines = ({ language, paths }: BuilderFacts, pinned: string): BuilderLine[] => {
  const has = (path: string) => paths.includes(path);
  const policy = paths.find((path) => path.startsWith(`exports/policies/${language}/`));
  const of = (name: string) => `exports/${name.replace('LANG', language)}`;
  // By a published cut, which is then part of the name, or by the topmost categories.
  const guard = paths.find(
    (path) => path.startsWith('exports/llama-guard.') && path.endsWith(`.${language}.json`),
  );
  const lines: (BuilderLine & { readonly needs: string | undefined })[] = [
    {
      ...{ group: 'guard', name: 'safeguard', needs: policy },
      command: `curl -fsSL -o policy.md ${pinned}/${policy}`,
    },
    { ...{ group: 'guard', name: 'ask', needs: policy }, command: askLine },
    {
      ...{ group: 'guard', name: 'llamaGuard', needs: guard },
      command: `curl -fsSL ${pinned}/${guard} | python3 -c 'import json, sys; print(json.load(sys.stdin)["block"])' > categories.txt`,
    },
    {
      ...{ group: 'guard', name: 'golden', needs: of('examples/golden.LANG.csv') },
      command: `curl -fsSL -o golden.csv ${pinned}/${of('examples/golden.LANG.csv')}`,
    },
    {
      ...{ group: 'tools', name: 'promptfoo', needs: of('promptfoo.LANG.yaml') },
      command: `{ curl -fsSL ${pinned}/${of('promptfoo.LANG.yaml')} && echo 'targets: [{ id: "openai:gpt-5", label: mine }]'; } > promptfooconfig.yaml`,
    },
    {
      ...{ group: 'tools', name: 'labelStudio', needs: of('label-studio.LANG.xml') },
      command: `curl -fsSL -o label-config.xml ${pinned}/${of('label-studio.LANG.xml')}`,
    },
  ];
  return lines
    .filter(({ needs }) => needs !== undefined && has(needs))
    .map(({ group, name, command }) => ({ group, name, command }));
};

/** How a consumer pins a version, and how its CI learns what is newer. */
export const lockLine = (uri: string, version: string): string => {
  const host = uri.slice(0, uri.lastIndexOf('/t/'));
  return `curl -fsSLO ${uri}/v/${version}/parlance.lock.json && curl -fsSLO ${host}/parlance-verify.mjs && node parlance-verify.mjs`;
};

/**
 * From an address to something that runs: one line for a terminal each, with the true addresses and the digest of one
 * version. Everything that goes into a line is an address, a digest, a version or a language tag, so nothing is quoted.
 */
export const builderLines = (facts: BuilderFacts): BuilderLine[] => {
  const { uri, version } = facts;
  const pinned = `${uri}/v/${version}`;
  const host = uri.slice(0, uri.lastIndexOf('/t/'));
  return [
    ...readLines(facts, pinned),
    {
      ...{ group: 'read', name: 'types' },
      command: `curl -fsSLO ${host}/schema/snapshot-1.d.ts`,
    },
    ...fileLines(facts, pinned),
    { group: 'stay', name: 'lock', command: lockLine(uri, version) },
    {
      ...{ group: 'stay', name: 'check' },
      command: 'node parlance-verify.mjs || [ $? -eq 10 ]',
    },
    { group: 'stay', name: 'update', command: 'node parlance-verify.mjs --update' },
  ];
};
