import { expect, type Locator } from '@playwright/test';
import { SitePage } from './site-page';

interface Entry {
  readonly code: string;
  /** The language that somebody takes part in; one of the session's. */
  readonly language: string;
  readonly isOwnDevice?: boolean;
  readonly slipCode?: string;
}

/** The way into a session. Nothing here is found by words: it works in every language of the interface. */
export class DoorPage extends SitePage {
  /** The languages of the session, by their own names. */
  get languages(): Locator {
    return this.page.locator('main nav .choice');
  }

  get submit(): Locator {
    return this.page.locator('main form button[data-tone="primary"]');
  }

  async open(code: string, search = ''): Promise<void> {
    await this.page.goto(`/s/${code}${search}`);
  }

  async takePartIn(tag: string): Promise<void> {
    await this.page.locator(`main .choice[hreflang="${tag}"]`).click();
    await expect(this.page.locator('input[name="language"]')).toHaveValue(tag);
  }

  async sayWhosePhone(isOwnDevice: boolean): Promise<void> {
    const answer = isOwnDevice ? 'yes' : 'no';
    await this.page.locator(`input[name="isOwnDevice"][value="${answer}"]`).check();
  }

  /** From the link to being inside. */
  async comeIn({ code, language, isOwnDevice = true, slipCode }: Entry): Promise<void> {
    await this.open(code);
    await this.takePartIn(language);
    await this.sayWhosePhone(isOwnDevice);
    if (slipCode !== undefined) await this.page.locator('input[name="slipCode"]').fill(slipCode);
    await this.submit.click();
    await expect(this.page).toHaveURL(new RegExp(`/s/${code}/(now|items/)`, 'i'));
  }
}
