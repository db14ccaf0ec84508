import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** What every page has: the frame around it, and what must be true of all of them. */
export class SitePage {
  constructor(readonly page: Page) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get leaveButton(): Locator {
    return this.page.locator('a[href="https://www.wikipedia.org/"]');
  }

  async chooseLanguage(ownName: string): Promise<void> {
    await this.page.locator('.languages > summary').click();
    await this.page.locator('.languages').getByRole('link', { name: ownName }).click();
  }

  async expectLanguage(language: string, direction: 'ltr' | 'rtl'): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.page.locator('html')).toHaveAttribute('dir', direction);
  }

  /** No violation that axe knows of, on the page as it stands. */
  async expectAccessible(): Promise<void> {
    // No page has frames, so that all can be found out in the page itself; else axe opens another page each time.
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect.soft(found, this.page.url()).toEqual([]);
  }

  /** Nothing is wider than the screen. */
  async expectNoSidewaysScroll(): Promise<void> {
    const excess = await this.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect.soft(excess, this.page.url()).toBeLessThanOrEqual(0);
  }
}
