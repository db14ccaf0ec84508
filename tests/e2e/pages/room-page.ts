import { expect, type Locator, type Page } from '@playwright/test';
import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import type { AnswerWord } from '~/domain/answers/answer';
import type { Fate } from '~/domain/proposals/fate';
import type { Phase } from '~/domain/sessions/session';
import { SitePage } from './site-page';

interface Harm {
  readonly label: string;
  readonly definition: string;
}

interface Note {
  readonly purpose: AnnotationPurpose;
  readonly body: string;
  readonly scope?: AnnotationScope;
}

/** Everything inside a session. Nothing here is found by words: it works in every language of the interface. */
export class RoomPage extends SitePage {
  constructor(
    page: Page,
    readonly code: string,
  ) {
    super(page);
  }

  /** Where the room stands: `toHaveAttribute('data-phase', 'vote')`, or `expectPhase`. */
  get bar(): Locator {
    return this.page.locator('.room-bar');
  }

  /** The line to the server: `data-line` is `live`, `connecting`, `offline` … */
  get line(): Locator {
    return this.page.locator('.room-line');
  }

  get answerForm(): Locator {
    return this.page.locator('#answer');
  }

  /** How far one's own answer has come: `data-status` is none, waiting, counted or refused. */
  get answerStatus(): Locator {
    return this.page.locator('.answer-status');
  }

  /** How many of the open items are answered: its value. */
  get progress(): Locator {
    return this.page.locator('.item-words progress');
  }

  get figures(): Locator {
    return this.page.locator('.room-figures');
  }

  get notes(): Locator {
    return this.page.locator('section[aria-labelledby="notes"] li');
  }

  get objections(): Locator {
    return this.page.locator('section[aria-labelledby="objections"] li');
  }

  /** What the room has on the table, on the page of all of it. */
  get table(): Locator {
    return this.page.locator('main .link-rows > li');
  }

  /** The decided ones, on the page of results: `data-outcome` is agreed, held … */
  get results(): Locator {
    return this.page.locator('main .result');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`/s/${this.code}/${path}`);
  }

  async expectPhase(phase: Phase): Promise<void> {
    await expect(this.bar).toHaveAttribute('data-phase', phase);
  }

  answerButton(word: AnswerWord): Locator {
    return this.answerForm.locator(`button[name="answer"][value="${word}"]`);
  }

  /** Gives an answer on the item that is open, and waits until it is counted. */
  async answer(word: AnswerWord): Promise<void> {
    await this.answerButton(word).click();
    await this.expectCounted(word);
  }

  async takeAnswerBack(): Promise<void> {
    await this.answerForm.locator('button[name="answer"][value=""]').click();
    await expect(this.answerStatus).toHaveAttribute('data-status', 'none');
  }

  async expectCounted(word: AnswerWord): Promise<void> {
    await expect(this.answerStatus).toHaveAttribute('data-status', 'counted');
    await expect(this.answerButton(word)).toHaveAttribute('aria-pressed', 'true');
  }

  /** On to the next item that waits, or to the page that says that all are done. */
  async goOn(): Promise<void> {
    await this.page.locator('.item-steps a').last().click();
  }

  /** Names a harm; where something like it is found, says that this one is different. */
  async nameHarm({ label, definition }: Harm): Promise<void> {
    await this.open('say/harm');
    await this.page.locator('[name="label"]').fill(label);
    await this.page.locator('[name="definition"]').fill(definition);
    await this.submit.click();
    const isDifferent = this.page.locator('button[name="isDifferent"]');
    await expect(isDifferent.or(this.sent)).toBeVisible();
    if (await isDifferent.isVisible()) await isDifferent.click();
    await expect(this.sent).toBeVisible();
  }

  /** Adds something to the item or category whose address inside the room this is. */
  async annotate(path: string, { purpose, body, scope }: Note): Promise<void> {
    await this.open(`${path}/note?purpose=${purpose}`);
    await this.page.locator('[name="body"]').fill(body);
    if (scope) await this.page.locator(`[name="scope"][value="${scope}"]`).check();
    await this.submit.click();
    await expect(this.sent).toBeVisible();
  }

  /** The button of a form in which somebody writes. */
  get submit(): Locator {
    return this.page.locator('main form > .stack > button[data-tone="primary"]');
  }

  /** The word that something arrived. */
  get sent(): Locator {
    return this.page.locator('main .sent');
  }

  /** What somebody wrote, on their own page, with what became of it. */
  writing(fate: Fate['state']): Locator {
    return this.page.locator(`main li[data-fate="${fate}"]`);
  }

  /** On one's own page: makes a receipt and gives its digits, without spaces. */
  async makeReceipt(): Promise<string> {
    await this.page.locator('form:has(input[value="make-receipt"]) button').click();
    const digits = await this.page.locator('.receipt-digits').textContent();
    return (digits ?? '').replaceAll(/\D/g, '');
  }

  /** From what is on the table to one of it; gives its address inside the room. */
  async openItem(label: string): Promise<string> {
    await this.open('all');
    await this.table.getByRole('link', { name: label }).click();
    await expect(this.page).toHaveURL(/\/items\/[^/]+$/);
    return new URL(this.page.url()).pathname.split('/').slice(3).join('/');
  }

  /** Puts another wording of a category on the list before the room, which says something else than today's. */
  async rewordCategory(label: string, { definition }: Pick<Harm, 'definition'>): Promise<void> {
    await this.open('list');
    await this.page.locator('main').getByRole('link', { name: label }).click();
    await this.page.locator('main a[href*="/say/wording/"]').click();
    await this.page.locator('[name="definition"]').fill(definition);
    await this.page.locator('[name="meaning"][value="semantic"]').check();
    await this.submit.click();
    await expect(this.sent).toBeVisible();
  }
}
