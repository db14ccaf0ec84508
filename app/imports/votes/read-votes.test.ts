import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readComments } from './read-comments';
import { readVotes } from './read-votes';

const votesIn = (...lines: string[]) => readVotes(Readable.from([Buffer.from(lines.join('\n'))]));
const polis = 'timestamp,datetime,comment-id,voter-id,vote';

describe('votes from a file', () => {
  it('reads Polis’s open data, the last vote by time standing', async () => {
    const read = await votesIn(
      polis,
      '20,later,1,a,-1',
      '10,"sooner, than",1,a,1',
      '15,between,10,b,0',
    );
    expect(read).toEqual({
      value: {
        votes: {
          participants: ['a', 'b'],
          items: ['1', '10'],
          voter: Int32Array.of(0, 1, 0),
          item: Int32Array.of(0, 1, 0),
          value: Int8Array.of(1, 0, -1),
        },
        withoutVote: 0,
      },
    });
  });

  it('reads our own export, in words; what is no vote is counted', async () => {
    const read = await votesIn(
      '\uFEFFparticipant,item,answer\r',
      'x,one,agree\r',
      '\r',
      'x,two,unclear\r',
    );
    expect(read).toMatchObject({ value: { votes: { items: ['one'] }, withoutVote: 1 } });
  });

  it('names every row that it cannot read, with its line', async () => {
    const read = await votesIn(
      polis,
      '1,d,1,a,1',
      '',
      '1,d,1,a',
      '1,d,1,b,2',
      'x,d,1,c,1',
      '1,d,,c,1',
      '1,d,1,,1',
    );
    expect(read).toMatchObject({
      faults: [
        { line: 4, reason: '5 fields were expected, there are 4' },
        { line: 5, reason: expect.stringContaining('"2" is no vote') },
        { line: 6, reason: expect.stringContaining('"x" is no time') },
        { line: 7, reason: 'it does not say on what' },
        { line: 8, reason: 'it does not say who voted' },
      ],
    });
  });

  it.each([
    { lines: ['comment-id,vote', '1,1'], reason: 'column "voter-id" or "participant" is missing' },
    {
      lines: ['vote,vote,item,participant', '1,1,1,1'],
      reason: 'column "vote" or "answer" is there twice',
    },
    { lines: [''], reason: 'there are no votes in the file' },
    { lines: [polis], reason: 'there are no votes in the file' },
  ])('refuses $lines', async ({ lines, reason }) => {
    expect(await votesIn(...lines)).toEqual({ faults: [{ line: 1, reason }] });
  });

  it('names the line where a quotation mark stays open', async () => {
    expect(await votesIn(polis, '1,d,1,a,1', '1,"d,1,a,1')).toMatchObject({
      faults: [{ line: 3 }],
    });
  });
});

describe('a file of any size', () => {
  it('is not held in memory for the sake of a quotation mark that stays open', async () => {
    let lines = 0;
    async function* endless() {
      yield `${polis}\n1,"d,1,a,1\n`;
      for (; lines < 1e6; lines += 1) yield '1,d,1,a,1\n';
    }
    const read = await readVotes(Readable.from(endless()));
    expect(read).toMatchObject({
      faults: [{ reason: expect.stringContaining('Max Record Size') }],
    });
    expect(lines).toBeLessThan(200_000);
  });
});

describe('comments from a file', () => {
  it('reads who is out, over texts with line breaks, and names lines all the same', async () => {
    const text =
      'comment-id,moderated,is-meta,comment-body\n1,-1,false,"two\nlines"\n2,0,true,x\n3,9,false,y\n';
    expect(await readComments(Readable.from([text]))).toEqual({
      faults: [{ line: 5, reason: 'moderated is "9": -1, 0 or 1 were expected' }],
    });
    expect(await readComments(Readable.from([text.replace('3,9', '3,1')]))).toEqual({
      value: { ids: new Set(['1', '2', '3']), rejected: new Set(['1']), meta: new Set(['2']) },
    });
  });
});
