import { expect } from '@playwright/test';
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
}

const password = 'a few words to remember';

/** What somebody who runs sessions does in a browser. */
export class FacilitatorPages extends SitePage {
  /** The first facilitator of an instance, by the link from the terminal. */
  async setUp(setupPath: string, name: string): Promise<void> {
    await this.page.goto(setupPath);
    await this.page.locator('input[name="name"]').fill(name);
    await this.page.locator('input[name="password"]').fill(password);
    await this.page.locator('main button[type="submit"]').click();
    await expect(this.page).toHaveURL(/\/f$/);
  }

  async signIn(name: string): Promise<void> {
    await this.page.goto('/account');
    await this.page.locator('input[name="name"]').fill(name);
    await this.page.locator('input[name="password"]').fill(password);
    await this.page.locator('main button[type="submit"]').click();
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
  async openSession({ slug, title, admission, affirm = 'none' }: NewSession): Promise<string> {
    const languages = new URLSearchParams(Object.keys(title).map((tag) => ['languages', tag]));
    await this.page.goto(`/f/taxonomies/${slug}/sessions/new?${languages}`);
    for (const [tag, text] of Object.entries(title)) {
      await this.page.locator(`input[name="title.${tag}"]`).fill(text);
    }
    if (admission) {
      await this.page.locator(`input[name="admission"][value="${admission}"]`).check();
    }
    await this.page.locator(`input[name="affirm.mode"][value="${affirm}"]`).check();
    await this.page.locator('button[name="intent"][value="open"]').click();
    await expect(this.page).toHaveURL(/\/f\/sessions\/[^/]+\/share$/);
    return /sessions\/([^/]+)\//.exec(this.page.url())?.[1] ?? '';
  }
}
