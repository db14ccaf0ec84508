import { expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { currentAnswers } from '~db/schema/answers';
import { annotations } from '~db/schema/proposals';
import { at } from '../factories/scopes';
import { test } from '../support/room-test';
import { DoorPage } from './pages/door-page';
import { RoomPage } from './pages/room-page';

async function comeIn(page: Page, code: string, language: string): Promise<RoomPage> {
  await new DoorPage(page).comeIn({ code, language });
  return new RoomPage(page, code);
}

test('V3 an answer counts when the server has it, waits without a network, and goes out by itself', async ({
  browser,
  place,
  room,
}) => {
  const { session } = await room({ phase: 'vote', proposals: 2 });
  // Not watched: the browser itself complains of every request that fails without a network.
  const context = await browser.newContext({ baseURL: place.url });
  const page = await context.newPage();
  const inside = await comeIn(page, session.code, 'es');
  await expect(inside.line).toHaveAttribute('data-line', 'live');
  await expect(inside.progress).toHaveAttribute('value', '0');
  await inside.answer('agree');
  await expect(inside.progress).toHaveAttribute('value', '1');
  await context.setOffline(true);
  await expect(inside.line).toHaveAttribute('data-line', 'offline');
  await inside.answerButton('disagree').click();
  await expect(inside.answerStatus).toHaveAttribute('data-status', 'waiting');
  await expect(inside.line).toHaveAttribute('data-said', 'true');
  await inside.expectAccessible();
  await context.setOffline(false);
  await inside.expectCounted('disagree');
  await expect(inside.line).not.toHaveAttribute('data-said', 'true');
  await context.close();
});

test('what a facilitator lets pass, moves, rewords and hides is on the screen without a reload', async ({
  device,
  room,
}) => {
  const { session, lead } = await room({ phase: 'propose', proposals: 1 });
  const [writer, reader] = await Promise.all([
    device(),
    device({ viewport: { width: 360, height: 740 } }),
  ]);
  const writing = await comeIn(writer, session.code, 'en');
  const reading = await comeIn(reader, session.code, 'ar');
  await reading.open('all');
  await expect(reading.table).toHaveCount(1);

  await writing.nameHarm({ label: 'Watched at work', definition: 'A camera counts our breaks.' });
  await writing.open('mine');
  await expect(writing.writing('waiting')).toHaveCount(1);
  const proposalId = await lead.newestProposalId();
  await lead.pass('proposal', proposalId);
  await expect(writing.writing('read'), 'P5 its author hears of it').toHaveCount(1);
  await expect(reading.table).toHaveCount(2);
  await expect(reading.table.last()).toContainText('Watched at work');

  await reading.open('now');
  await lead.move('vote');
  await expect(reading.answerForm, 'the page goes on to the first item').toBeVisible();

  await reading.open(`items/${at(session.proposals, 0).id}`);
  await reading.answer('agree');
  await lead.reword(
    at(session.proposals, 0).id,
    at(session.proposals, 0).renderings.en ?? '',
    'Better',
  );
  const earlier = reader.locator('.earlier-words[data-reason="carried"]');
  await expect(earlier).toBeVisible();
  await reading.expectCounted('agree');
  await reading.expectAccessible();
  await earlier.getByRole('button').click();
  await expect(earlier).toHaveCount(0);
  await expect(reading.answerStatus).toHaveAttribute('data-status', 'none');

  await reading.open(`items/${proposalId}`);
  await expect(reading.title).toContainText('Watched at work');
  await lead.hide('proposal', proposalId, '');
  await expect(reading.answerForm, 'it is no longer on the table').toHaveCount(0);
});

test('whoever has scrolled on while a page loads its data again is left where they are', async ({
  device,
  room,
}) => {
  const { session, lead } = await room({ phase: 'discuss', proposals: 12 });
  const page = await device({ viewport: { width: 360, height: 500 } });
  const inside = await comeIn(page, session.code, 'en');
  await inside.open('all');
  await expect(inside.line).toHaveAttribute('data-line', 'live');
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/all.data*', async (route) => {
    await held;
    await route.continue();
  });
  const isAsked = page.waitForRequest('**/all.data*');
  const isAnswered = page.waitForResponse('**/all.data*');
  await page.evaluate(() => window.scrollTo(0, 100));
  await lead.move('vote');
  await isAsked;
  await page.evaluate(() => window.scrollTo(0, 400));
  goOn();
  await isAnswered;
  const router = 'window.__remixRouter.state.revalidation';
  await expect.poll(() => page.evaluate(router)).toBe('idle');
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(seen)));
  expect(await page.evaluate(() => window.scrollY)).toBe(400);
});

test('S4 facilitators see how many have joined while people come in', async ({ device, room }) => {
  const { session, lead } = await room({ phase: 'vote', proposals: 1, people: 8 });
  const desk = await device();
  await lead.signIn(desk);
  await desk.goto(`/f/sessions/${session.sessionId}`);
  const joined = desk.locator('.room-counts dd').nth(1);
  await expect(joined).toHaveText('8');
  await comeIn(await device(), session.code, 'en');
  await expect(joined).toHaveText('9');
});

test('V5 notes and figures come by themselves, figures of fewer than five people never', async ({
  device,
  place,
  room,
}) => {
  const { session, lead } = await room({ phase: 'vote', proposals: 1, shares: 'live', people: 8 });
  const item = at(session.proposals, 0);
  const [one, other] = await Promise.all([device(), device({ locale: 'ar' })]);
  const reading = await comeIn(one, session.code, 'en');
  const answering = await comeIn(other, session.code, 'ar');
  await reading.open(`items/${item.id}`);
  await answering.annotate(`items/${item.id}`, { purpose: 'question', body: 'ومن أيضًا؟' });
  const [note] = await place.db
    .select({ id: annotations.id })
    .from(annotations)
    .where(eq(annotations.sessionId, session.sessionId));
  await lead.pass('annotation', note?.id ?? '');
  await expect(reading.notes.locator('.said')).toHaveText('ومن أيضًا؟');
  await expect(reading.notes.locator('.said')).toHaveAttribute('dir', 'rtl');

  await expect(reading.figures).toHaveCount(0);
  const agreeing = (from: number, to: number) =>
    place.db.insert(currentAnswers).values(
      session.people.slice(from, to).map(({ voterId }) => ({
        ...{ sessionId: session.sessionId, voterId, revisionId: item.revisionId },
        answer: 'agree' as const,
      })),
    );
  await agreeing(0, 4);
  await answering.open(`items/${item.id}`);
  await answering.answer('agree');
  await expect(reading.figures).toContainText('5 people have answered');
  await agreeing(4, 8);
  await reading.answer('agree');
  await expect(reading.figures).toContainText('10 people have answered');
  await expect(reading.figures.locator('.share-bar-key')).toContainText('Agree 5');
});

test('similar things are offered while somebody types, and the draft stays on their own phone', async ({
  device,
  room,
}) => {
  const { session } = await room({ phase: 'propose', proposals: 2 });
  const page = await device();
  const inside = await comeIn(page, session.code, 'en');
  await inside.open('say/harm');
  await page.locator('[name="label"]').fill('Harm 1');
  await expect(page.locator('.similar-live')).toContainText('Harm 1');
  await inside.expectAccessible();
  // Where the search fails, what is being written stays on the screen.
  await page.route('**/similar?*', (route) => route.fulfill({ body: 'no answer' }));
  const isAsked = page.waitForResponse('**/similar?*');
  await page.locator('[name="definition"]').fill('Not finished yet');
  await isAsked;
  await expect(page.locator('.draft-kept')).toBeVisible();
  await inside.open('now');
  await inside.open('say/harm');
  await expect(page.locator('[name="definition"]')).toHaveValue('Not finished yet');

  await test.step('sending something else leaves the draft alone; sending it ends it', async () => {
    const item = at(session.proposals, 0);
    await inside.annotate(`items/${item.id}`, { purpose: 'question', body: 'Who else?' });
    await inside.open('say/harm');
    await expect(page.locator('[name="definition"]')).toHaveValue('Not finished yet');
    await inside.nameHarm({ label: 'Left on the stairs', definition: 'Done now.' });
    await inside.open('say/harm');
    await expect(page.locator('[name="definition"]')).toHaveValue('');
  });
});

test('A2 the gentle check comes to the eye of whoever sent from the end of the form', async ({
  device,
  room,
}) => {
  const { session } = await room({ phase: 'discuss', proposals: 1 });
  const page = await device({ viewport: { width: 360, height: 640 } });
  const inside = await comeIn(page, session.code, 'es');
  await inside.open(`items/${at(session.proposals, 0).id}/note?purpose=concern`);
  await page.locator('[name="body"]').fill('Llamad al 612 345 678.');
  await inside.submit.click();
  await expect(page.locator('mark')).toHaveText('612 345 678');
  await expect(page.locator('mark')).toBeInViewport();
  await page.locator('[name="isChecked"]').check();
  await inside.submit.click();
  await expect(inside.sent).toBeVisible();
});

test('pages of a session that no link leads to are accessible, and all fit a small phone in its longest words', async ({
  device,
  room,
}) => {
  test.slow();
  const { session, lead } = await room({ phase: 'vote', proposals: 2, communities: 2 });
  const page = await device({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const door = new DoorPage(page);
  const check = async () => {
    await door.expectAccessible();
    await door.expectNoSidewaysScroll();
  };
  await door.open(session.code);
  await check();
  await door.takePartIn('ar');
  await check();
  await door.sayWhosePhone(true);
  await door.submit.click();
  const inside = new RoomPage(page, session.code);
  await inside.answer('disagree');
  await check();
  const item = `items/${at(session.proposals, 0).id}`;
  const paths = [
    ...['now', 'all', 'list', 'say', 'say/harm', 'say/same', 'say/story', 'mine'],
    ...[`${item}/note`, `${item}/note?purpose=example-in`, `${item}/object`, 'sent?as=held'],
  ];
  // The others are looked at the same way by whoever goes wherever links lead.
  for (const path of [`${item}/note?purpose=example-in`, 'sent?as=held']) {
    await inside.open(path);
    await check();
  }
  await inside.open('mine');
  await inside.makeReceipt();
  await check();
  await test.step('its longest words fit, too', async () => {
    await inside.chooseLanguage('Español');
    for (const path of paths) {
      await inside.open(path);
      await inside.expectLanguage('es', 'ltr');
      await inside.expectNoSidewaysScroll();
    }
  });
  await lead.move('closed');
  await inside.open('results');
  await check();
});
