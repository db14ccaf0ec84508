import type { ProposalView } from '~/contracts/room';
import { type AnswerWord, answerWords } from '~/domain/answers/answer';
import { type GivenEntry, recordAnswers } from '~/usecases/answers/record-answers.server';
import { secondObjection } from '~/usecases/objections/second-objection.server';
import { passedObjections } from '~db/repositories/objections.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { type Circle, type CircleAnswers, circles, type RoomAnswers } from './content/shapes';
import { type Crowd, find, type Person } from './crowd';
import { done } from './done';
import type { Evening, Item } from './stage';

/** Everybody answers everything that lies before the room, and some stand behind an objection. */
export async function voteAll(evening: Evening, items: readonly Item[]): Promise<void> {
  const { deps, time, crowd, facilitator } = evening;
  const byId = new Map(items.map((item) => [item.proposalId, item]));
  const views = await loadProposalViews(deps.db, { sessionId: facilitator.sessionId });
  for (const [index, view] of views.entries()) {
    time.pass(1);
    const item = byId.get(view.id);
    const order = inOrder(crowd, { index, ...authorsOf(crowd, item?.content) });
    const answers = item?.content.answers ?? affirming(crowd, index);
    await answerItem(evening, { view, order, answers });
    if (item) await secondAll(evening, item, order);
  }
}

type Content = Item['content'];

const authorsOf = (crowd: Crowd, content: Content | undefined) => ({
  first: content ? [find(crowd, content.by)] : [],
  last: content?.objections.map(({ by }) => find(crowd, by)) ?? [],
});

interface Order {
  /** Turns the rest of the circle, so that it is not the same people who disagree every time. */
  readonly index: number;
  readonly first: readonly Person[];
  readonly last: readonly Person[];
}

/** Each circle from those who wrote the item to those who object to it. */
function inOrder(crowd: Crowd, { index, first, last }: Order): Crowd {
  const named = new Set([...first, ...last]);
  const arrange = (circle: Circle): Person[] => {
    const rest = crowd[circle].filter((person) => !named.has(person));
    const turn = rest.length === 0 ? 0 : (index * 5) % rest.length;
    const own = (people: readonly Person[]) => people.filter((one) => crowd[circle].includes(one));
    return [...own(first), ...rest.slice(turn), ...rest.slice(0, turn), ...own(last)];
  };
  return {
    riders: arrange('riders'),
    deaf: arrange('deaf'),
    carers: arrange('carers'),
    neighbours: arrange('neighbours'),
  };
}

/** What stands already finds agreement, with here and there somebody who sees it otherwise. */
function affirming(crowd: Crowd, index: number): RoomAnswers {
  const answersOf = (circle: Circle, n: number): CircleAnswers => {
    const disagree = (index + n) % 3 === 0 ? 1 : 0;
    const pass = (index * 2 + n) % 4;
    return { agree: crowd[circle].length - disagree - pass, pass, disagree };
  };
  return {
    riders: answersOf('riders', 0),
    deaf: answersOf('deaf', 1),
    carers: answersOf('carers', 2),
    neighbours: answersOf('neighbours', 3),
  };
}

interface Round {
  readonly view: ProposalView;
  readonly order: Crowd;
  readonly answers: RoomAnswers;
}

async function answerItem({ deps }: Evening, { view, order, answers }: Round): Promise<void> {
  const given = circles.flatMap((circle) => {
    const people = order[circle];
    return spread(answers[circle], people.length).flatMap((word, index): GivenEntry[] => {
      const person = people[index];
      if (word === undefined || person === undefined) return [];
      const read = view.renderings.find(({ language }) => language === person.language);
      const answer = {
        clientId: deps.ids.random(),
        revisionId: view.revisionId,
        renderingId: read?.id,
        answer: word,
      };
      return [{ scope: person.scope, answer }];
    });
  });
  for (const result of await recordAnswers(deps, given)) done(result);
}

/** One word for each place of a circle, agreement first and disagreement last; between them those who gave none. */
function spread(answers: CircleAnswers, people: number): (AnswerWord | undefined)[] {
  const some = (word: AnswerWord) => Array.from({ length: answers[word] ?? 0 }, () => word);
  const against = some('disagree');
  const others = answerWords.filter((word) => word !== 'disagree').flatMap(some);
  const silent = people - others.length - against.length;
  if (silent < 0) throw new Error('The content has more answers than people.');
  return [...others, ...Array.from({ length: silent }, () => undefined), ...against];
}

async function secondAll(
  { deps, crowd, facilitator }: Evening,
  { proposalId, content }: Item,
  order: Crowd,
): Promise<void> {
  const { sessionId } = facilitator;
  const passed = await passedObjections(deps.db, { sessionId, proposalId });
  const objectors = content.objections.map(({ by }) => find(crowd, by).scope.participantId);
  for (const { reason, seconds } of content.objections) {
    const objectionId = passed.find((one) => one.reason === reason)?.id ?? '';
    for (const circle of circles) {
      const others = order[circle].filter(({ scope }) => !objectors.includes(scope.participantId));
      const behind = others.slice(others.length - (seconds[circle] ?? 0));
      for (const { scope } of behind) {
        done(await secondObjection(deps, scope, { objectionId, isSeconded: true }));
      }
    }
  }
}
