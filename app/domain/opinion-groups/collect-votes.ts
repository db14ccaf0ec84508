import { idOrder, type VoteList } from './vote-matrix';

/** One answer under the names of who gave it and on what; `vote` is absent for one that is none (unclear, declined). */
export interface VoteRow {
  readonly participant: string;
  readonly item: string;
  /** Later ones take the place of earlier ones; of equal ones the last to come. */
  readonly time: number;
  readonly vote: number | undefined;
}

/** Votes, and how many rows were none. */
export interface CollectedVotes {
  readonly votes: VoteList;
  readonly withoutVote: number;
}

/** Takes rows and keeps numbers only, since there may be millions. Items are put in the order of their names. */
export function collectVotes() {
  const people = numberNames();
  const things = numberNames();
  const voter: number[] = [];
  const item: number[] = [];
  const value: number[] = [];
  const time: number[] = [];
  let withoutVote = 0;
  return {
    isEmpty: () => voter.length === 0,
    add: ({ participant, item: thing, vote, time: at }: VoteRow) => {
      if (vote === undefined) {
        withoutVote += 1;
        return;
      }
      voter.push(people.numberOf(participant));
      item.push(things.numberOf(thing));
      value.push(vote);
      time.push(at);
    },
    finish: (): CollectedVotes => {
      const inTime = Int32Array.from(time.keys()).sort((a, b) => time[a]! - time[b]!);
      const items = Array.from(idOrder(things.names), (thing) => things.names[thing]!);
      const column = new Map(items.map((name, index) => [name, index]));
      const columnOf = Int32Array.from(things.names, (name) => column.get(name)!);
      const votes = {
        participants: people.names,
        items,
        voter: inTime.map((vote) => voter[vote]!),
        item: inTime.map((vote) => columnOf[item[vote]!]!),
        value: Int8Array.from(inTime, (vote) => value[vote]!),
      };
      return { votes, withoutVote };
    },
  };
}

/** Gives each name a number, in the order of their first coming. */
function numberNames() {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf: (name: string): number => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
