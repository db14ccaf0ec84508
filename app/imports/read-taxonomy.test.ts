import { describe, expect, it } from 'vitest';
import { refused, taken } from './read.fixture';

describe('a file', () => {
  it.each([
    ['empty', '', 'import-empty'],
    ['only white space', ' \n\t', 'import-empty'],
    ['of an unknown kind', '<rdf/>', 'import-unknown-format'],
    ['JSON of an unknown kind', '{"a": 1}', 'import-unknown-format'],
    ['YAML of an unknown kind', 'a: 1', 'import-unknown-format'],
  ])('that is %s is refused', async (_, content, code) => {
    expect(await refused('a.yaml', content)).toMatchObject({ code });
  });

  it('that is not UTF-8 is refused with the line, not guessed', async () => {
    const latin1 = new Uint8Array([...Buffer.from('id,label\na,x\nb,caf'), 0xe9, 0x0a]);
    expect(await refused('a.csv', latin1)).toEqual({
      code: 'import-not-utf8',
      params: { line: 3 },
    });
    const utf16 = Buffer.from('\uFEFFid,label\na,x\n', 'utf16le');
    expect(await refused('a.csv', utf16)).toMatchObject({ code: 'import-not-utf8' });
  });

  it('that is too large is refused before anything is read', async () => {
    const bytes = new Uint8Array(16 * 1024 * 1024 + 1);
    expect(await refused('a.csv', bytes)).toEqual({
      code: 'import-too-large',
      params: { megabytes: 16 },
    });
  });

  it('that is JSON and broken is refused with line and column', async () => {
    expect(await refused('a.json', '{\n  "a": 1,\n}\n')).toEqual({
      code: 'import-json-broken',
      params: { line: 3, column: 1 },
    });
    expect(await refused('a.json', '{\n  "a": [1,')).toMatchObject({ params: { line: 2 } });
  });

  it('is told by what it holds, not by its name', async () => {
    expect((await taken('upload', 'id,label\na,x\n')).format).toBe('csv');
    expect((await taken('upload.txt', 'risks:\n- id: a\n  name: A\n')).format).toBe('linkml-yaml');
  });
});
