import { expect, type Locator } from '@playwright/test';
import type { Tally } from '~/domain/answers/answer';
import type { Phase } from '~/domain/sessions/session';
import { SitePage } from './site-page';

interface NewTaxonomy {
  readonly title: string;
  readonly slug: string;
  readonly start?: 'starter' | 'empty';
}

interface NewSession {
  readonly slug: string;
  /** Title by language; the languages of the session are its keys. */
  readonly title: Readonly<Record<string, string>>;
  readonly admission?: 'open-link' | 'room-code' | 'waiting-room' | 'slips';
  /** Whether the room is asked of every category that it still stands. */
  readonly affirm?: 'none' | 'all';
  readonly pace?: 'own-pace' | 'together';
}

/** What somebody who runs sessions does in a browser. */
export class FacilitatorPages extends SitePage {
  /** Takes up an account by the link of an invitation. */
  async choosePassword(setupPath: string): Promise<void> {
    await this.page.goto(setupPath);
    await this.page.locator('input[name="password"]').fill('a few words to remember');
    await this.page.locator('main form button[data-tone="primary"]').click();
    await expect(this.page).toHaveURL(/\/f$/);
  }

  async makeTaxonomy({ title, slug, start = 'starter' }: NewTaxonomy): Promise<void> {
    await this.page.goto('/f/taxonomies/new');
    await this.page.locator('input[name="title"]').fill(title);
    await this.page.locator('input[name="slug"]').fill(slug);
    await this.page.locator(`input[name="start"][value="${start}"]`).check();
    await this.page.locator('main button[data-tone="primary"]').click();
    await expect(this.page).toHaveURL(new RegExp(`/f/taxonomies/${slug}$`));
  }

  /** Opens a session and gives its id. */
  async openSession({
    slug,
    title,
    admission,
    affirm = 'none',
    pace,
  }: NewSession): Promise<string> {
    const languages = new URLSearchParams(Object.keys(title).map((tag) => ['languages', tag]));
    await this.page.goto(`/f/taxonomies/${slug}/sessions/new?${languages}`);
    for (const [tag, text] of Object.entries(title)) {
      await this.page.locator(`input[name="title.${tag}"]`).fill(text);
    }
    if (admission) {
      await this.page.locator(`input[name="admission"][value="${admission}"]`).check();
    }
    if (pace) {
      const choice = this.page.locator(`input[name="pace"][value="${pace}"]`);
      await this.page.locator('details', { has: choice }).locator('> summary').click();
      await choice.check();
    }
    const affirming = this.page.locator(`input[name="affirm.mode"][value="${affirm}"]`);
    // An empty list has nothing to affirm.
    if (affirm !== 'none') await affirming.check();
    await this.page.locator('button[name="intent"][value="open"]').click();
    await expect(this.page).toHaveURL(/\/f\/sessions\/[^/]+\/share$/);
    return /sessions\/([^/]+)\//.exec(this.page.url())?.[1] ?? '';
  }

  /** Lets a program be told of releases. */
  async addWebhook({ slug, url }: { readonly slug: string; readonly url: string }): Promise<void> {
    await this.page.goto(`/f/taxonomies/${slug}/webhooks`);
    await this.page.locator('input[name="url"]').fill(url);
    await this.page.locator('main form button[data-tone="primary"]').click();
    await expect(this.page.locator('[name="secret"]')).toHaveValue(/^whsec_/);
  }

  /** The code of the session whose share page is open. */
  async sharedCode(): Promise<string> {
    const link = await this.page.locator('[name^="link-"]').first().inputValue();
    return new URL(link).pathname.split('/')[2] ?? '';
  }

  /** On the open share page: makes the link for interpreters and gives its path. */
  async makeInterpreterLink(): Promise<string> {
    await this.page.locator('section[aria-labelledby="interpreters"] button').first().click();
    const link = await this.page.locator('[name="interpreters"]').inputValue();
    return new URL(link).pathname;
  }

  /** Where texts that wait are read; `cards` are they. */
  async openQueue(sessionId: string): Promise<void> {
    await this.page.goto(`/f/sessions/${sessionId}/queue`);
  }

  get cards(): Locator {
    return this.page.locator('[data-queue-card]');
  }

  /** Lets everything pass that waits on the open queue. */
  async passAll(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      await expect(this.cards).toHaveCount(left);
      await this.cards.first().locator('[data-queue-pass]').click();
    }
    await expect(this.cards).toHaveCount(0);
  }

  async openControl(sessionId: string): Promise<void> {
    await this.page.goto(`/f/sessions/${sessionId}`);
  }

  /** The one next step of the control page; for deciding and closing by way of its page. */
  async moveOn(to: Phase): Promise<void> {
    const panel = this.page.locator('section[aria-labelledby="phase"]');
    const isFinal = to === 'decide' || to === 'closed';
    if (isFinal) {
      await panel.getByRole('link').click();
      await this.page.waitForURL('**/next');
      await this.page.locator(`form:has(input[name="to"][value="${to}"]) button`).click();
    } else {
      await panel.locator(`form:has(input[name="to"][value="${to}"]) button`).click();
    }
    await this.page.waitForURL(to === 'decide' ? '**/decisions' : /\/f\/sessions\/[^/]+$/);
    // The step that was taken is offered no more.
    await expect(panel.locator(`input[name="to"][value="${to}"]`)).toHaveCount(0);
  }

  /** Puts the next item on everybody's screen, which is the one of this number, and gives its name. */
  async turnTo(number: number): Promise<string> {
    const item = this.page.locator('section[aria-labelledby="item"]');
    await item.locator('form:has(input[value="turn"]) button:has(.icon)').click();
    await expect(item.locator('.numeric').first()).toHaveText(new RegExp(`^\\D*${number}\\D`));
    return (await item.locator('h3').textContent()) ?? '';
  }

  /** Enters hands raised on the item that is on everybody's screen. */
  async countHands(hands: Partial<Tally>): Promise<void> {
    const form = this.page.locator('form:has(input[name="intent"][value="hands"])');
    const fold = this.page.locator('details', { has: form });
    if (!(await form.isVisible())) await fold.locator('> summary').click();
    for (const [word, count] of Object.entries(hands)) {
      await form.locator(`input[name="hands.${word}"]`).fill(String(count));
    }
    await form.locator('button').click();
    // The numbers come back as those that the form has seen.
    for (const [word, count] of Object.entries(hands)) {
      await expect(form.locator(`input[name="seen.${word}"]`)).toHaveValue(String(count));
    }
  }

  /** Publishes and gives the address of the snapshot. */
  async publish(slug: string): Promise<string> {
    await this.page.goto(`/f/taxonomies/${slug}/publish`);
    await this.page.locator('main form button[data-tone="primary"]').click();
    return this.page.locator('[name="uri"]').inputValue();
  }
}
