/** A path with its parameters filled in; what is not given stays empty. */
export const filledPath = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));

/** How a request for an address is written where programs are. Addresses hold no quotation marks: they are encoded. */
export const requestExamples = (address: string, { isJson }: { readonly isJson: boolean }) => ({
  curl: `curl -fsSL "${address}"`,
  javascript: [
    `const response = await fetch("${address}");`,
    ...(isJson
      ? [
          'const answer = await response.json();',
          'if (!response.ok) throw new Error(answer.detail);',
        ]
      : [
          'if (!response.ok) throw new Error((await response.json()).detail);',
          'const answer = await response.text();',
        ]),
    'console.log(answer);',
  ].join('\n'),
  python: [
    `import ${isJson ? 'json, ' : ''}urllib.request`,
    '',
    `with urllib.request.urlopen("${address}") as response:`,
    `    print(${isJson ? 'json.load(response)' : 'response.read().decode()'})`,
  ].join('\n'),
});
