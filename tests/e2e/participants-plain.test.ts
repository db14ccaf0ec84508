import { expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { ids } from '~/platform/ids.server';
import { createSecrets } from '~/platform/secrets.server';
import { annotations, objections, proposals } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';
import { at } from '../factories/scopes';
import { storeCategory } from '../factories/stored-taxonomy';
import { test } from '../support/room-test';
import { DoorPage } from './pages/door-page';
import { RoomPage } from './pages/room-page';

const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };

test.describe('S6 without JavaScript, on a small phone', () => {
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    test(`somebody comes in, answers, changes and takes back (${language})`, async ({
      device,
      room,
    }) => {
      const { session } = await room({ phase: 'vote', proposals: 2 });
      const page = await device({ ...phone, locale: 'fr' });
      const door = new DoorPage(page);
      await door.open(session.code);
      await expect(door.languages).toHaveCount(3);
      await door.expectNoSidewaysScroll();
      await door.takePartIn(language);
      await door.expectLanguage(language, direction);
      await door.expectNoSidewaysScroll();
      await door.sayWhosePhone(false);
      await door.submit.click();

      const inside = new RoomPage(page, session.code);
      await inside.expectPhase('vote');
      await inside.expectNoSidewaysScroll();
      await inside.answer('disagree');
      await inside.answer('declined');
      await inside.takeAnswerBack();
      await inside.answer('agree');
      await inside.goOn();
      await expect(inside.answerStatus).toHaveAttribute('data-status', 'none');
      await inside.answer('unclear');
      await inside.goOn();
      await expect(page).toHaveURL(/\/now/);
      await expect(inside.leaveButton).toBeVisible();
    });
  }

  test('a harm that is there already is joined, a new one waits to be read', async ({
    device,
    room,
  }) => {
    const { session, lead } = await room({ phase: 'propose', proposals: 1 });
    const page = await device(phone);
    await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
    const inside = new RoomPage(page, session.code);

    await inside.open('say/harm');
    await page.locator('[name="label"]').fill('Harm 1');
    await page.locator('[name="definition"]').fill('What Harm 1 is, in en.');
    await inside.submit.click();
    await expect(page.locator('button[name="sameAs"]')).toHaveCount(1);
    await page.locator('button[name="isChanging"]').click();
    await expect(page.locator('[name="label"]')).toHaveValue('Harm 1');
    await inside.submit.click();
    await page.locator('button[name="sameAs"]').click();
    await expect(page).toHaveURL(new RegExp(`/items/${at(session.proposals, 0).id}`));

    await inside.nameHarm({ label: 'Watched at work', definition: 'A camera counts our breaks.' });
    await inside.open('mine');
    await expect(inside.writing('waiting')).toContainText('Watched at work');
    await lead.hide('proposal', await lead.newestProposalId(), 'Please leave out the name.');
    await inside.open('mine');
    await expect(inside.writing('hidden')).toContainText('It hurts people who are here.');
    await expect(inside.writing('hidden')).toContainText('Please leave out the name.');
  });

  test('A2 what could give somebody away is asked about once, and sent as its author says', async ({
    device,
    room,
  }) => {
    const { session } = await room({ phase: 'discuss', proposals: 1 });
    const page = await device(phone);
    await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
    const inside = new RoomPage(page, session.code);
    await inside.open(`items/${at(session.proposals, 0).id}/note?purpose=lived-experience`);
    await expect(page.locator('[name="scope"][value="facilitators"]')).toBeChecked();
    await page.locator('[name="body"]').fill('Write to me: amina@example.org');
    await inside.submit.click();
    await expect(page.locator('mark')).toHaveText('amina@example.org');
    await expect(page.locator('[name="body"]')).toHaveValue('Write to me: amina@example.org');
    await page.locator('[name="isChecked"]').check();
    await inside.submit.click();
    await expect(inside.sent).toBeVisible();
  });

  test('A3 a note with a warning opens when asked, or not at all', async ({
    device,
    place,
    room,
  }) => {
    const { session, lead } = await room({ phase: 'discuss', proposals: 1 });
    const item = `items/${at(session.proposals, 0).id}`;
    const page = await device(phone);
    await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
    const inside = new RoomPage(page, session.code);
    await inside.open(`${item}/note?purpose=concern`);
    await page.locator('[name="body"]').fill('They hit him for being late.');
    await page.locator('summary', { hasText: 'More about it' }).click();
    await page.locator('[name="contentWarning"]').fill('violence');
    await inside.submit.click();
    await expect(inside.sent).toBeVisible();
    const [note] = await place.db
      .select({ id: annotations.id })
      .from(annotations)
      .where(eq(annotations.sessionId, session.sessionId));
    await lead.pass('annotation', note?.id ?? '');

    await inside.open(item);
    await expect(inside.notes.getByText('They hit him')).toBeHidden();
    await inside.notes.locator('summary', { hasText: 'violence' }).click();
    await expect(inside.notes.getByText('They hit him')).toBeVisible();
    await inside.open('mine');
    await page.locator('[name="hidesSensitive"]').check();
    await page.locator('form:has([name="hidesSensitive"]) button').click();
    await inside.open(item);
    await expect(inside.notes).toHaveCount(0);

    // The words of an item can be as hard to read: covered wherever they are named.
    const words = page.getByText('Harm 1 (en)').first();
    await place.db
      .update(proposals)
      .set({ contentWarning: 'blood' })
      .where(eq(proposals.sessionId, session.sessionId));
    await inside.open(item);
    await expect(words).toBeHidden();
    await page.getByRole('heading', { name: 'blood' }).click();
    await expect(words).toBeVisible();
    await inside.open('all');
    await expect(page.locator('main')).toContainText('switched off');
    await expect(page.locator('main')).not.toContainText('Harm 1');
    await place.db
      .update(sessions)
      .set({ currentProposalId: at(session.proposals, 0).id })
      .where(eq(sessions.id, session.sessionId));
    await page.goto(`/o/${session.observerToken}`);
    await expect(page.getByText('blood')).toBeVisible();
    await expect(words).toBeHidden();
  });

  test('A3 whoever switched such things off meets no reason, category or result with a warning', async ({
    device,
    place,
    room,
  }) => {
    const { session, lead } = await room({ phase: 'vote', proposals: 1 });
    const { sessionId } = session;
    const proposal = at(session.proposals, 0);
    const secrets = createSecrets({ key: '', webhookKey: '' });
    const page = await device(phone);
    await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
    const inside = new RoomPage(page, session.code);
    await place.db.insert(objections).values({
      ...{ id: ids.uuid(), requestId: ids.random(), sessionId, proposalId: proposal.id },
      ...{ language: 'en', reason: 'They beat us for it.', contentWarning: 'violence' },
      ...{ mayPublish: false, visibility: 'passed', createdAt: new Date() },
    });
    await storeCategory({ db: place.db, ids, secrets }, session, {
      words: { en: { label: 'Beaten', definition: 'With sticks.' } },
      contentWarning: { en: 'violence' },
    });
    const main = page.locator('main');
    const item = `items/${proposal.id}`;
    const meets = [
      [item, 'They beat us'],
      ['list', 'Beaten'],
    ] as const;
    // Before, all of it is there: the absence below can fail.
    for (const [path, words] of meets) {
      await inside.open(path);
      await expect(main).toContainText(words);
    }
    await place.db
      .update(participants)
      .set({ hidesSensitive: true })
      .where(eq(participants.sessionId, sessionId));
    for (const [path, words] of meets) {
      await inside.open(path);
      await expect(main).toContainText('switched off');
      await expect(main).not.toContainText(words);
    }
    await lead.move('decide');
    await inside.open('results');
    await expect(main).toContainText('Harm 1');
    await place.db
      .update(proposals)
      .set({ contentWarning: 'violence' })
      .where(eq(proposals.sessionId, sessionId));
    await inside.open('results');
    await expect(main).toContainText('switched off');
    await expect(main).not.toContainText('Harm 1');
  });

  test('S5 a receipt opens what was written on another device, and takes all of it back', async ({
    device,
    room,
  }) => {
    const { session } = await room({ phase: 'vote', proposals: 1 });
    const page = await device(phone);
    await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
    const inside = new RoomPage(page, session.code);
    await inside.answer('agree');
    await inside.nameHarm({ label: 'Watched at work', definition: 'A camera counts our breaks.' });
    await inside.open('mine');
    const digits = await inside.makeReceipt();
    expect(digits).toMatch(/^\d{16}$/);
    await inside.open('mine');
    await expect(page.locator('.receipt-digits')).toHaveCount(0);

    const elsewhere = await device(phone);
    await elsewhere.goto('/r');
    await elsewhere.locator('[name="receipt"]').fill(digits);
    await elsewhere.locator('[name="isOwnDevice"][value="no"]').check();
    await elsewhere.locator('main form button').click();
    const there = new RoomPage(elsewhere, session.code);
    await expect(there.writing('next-round').or(there.writing('waiting'))).toContainText(
      'Watched at work',
    );
    await there.open(`items/${at(session.proposals, 0).id}`);
    await expect(there.answerForm.locator('[aria-pressed="true"]')).toHaveCount(0);
    const taken = await elsewhere.request.get(`/s/${session.code}/mine.json`);
    expect(await taken.text()).toContain('Watched at work');

    await there.open('mine');
    await elsewhere.locator('summary').last().click();
    await elsewhere.locator('[name="isSure"]').check();
    await elsewhere.locator('button[data-tone="danger"]').click();
    await expect(elsewhere).toHaveURL(/\/\?done=withdrawn$/);
    await expect(elsewhere.locator('main').getByRole('status')).toBeVisible();
    await inside.open('mine');
    await expect(page, 'the first device is out, too').toHaveURL(
      new RegExp(`/s/${session.code}$`, 'i'),
    );
  });
});
