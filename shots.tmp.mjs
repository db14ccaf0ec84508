import { chromium } from '@playwright/test';
const [base, setup] = process.argv.slice(2);
const D = '/work/shared/data/taxonomies/';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ baseURL: base, locale: 'en', viewport: { width: 1200, height: 900 } });
const page = await context.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
page.setDefaultTimeout(60000);
await page.goto(setup);
await page.locator('input[name="name"]').fill('Ada').catch(() => undefined);
await page.locator('input[name="password"]').fill('a few words to remember');
await page.locator('main form button[data-tone="primary"]').click();
await page.waitForURL(/\/f$/);
const shot = (name) => page.screenshot({ path: `/tmp/imports/${name}.png`, fullPage: true });
async function make(slug) {
  await page.goto('/f/taxonomies/new');
  await page.locator('[name=title]').fill(slug);
  await page.locator('[name=slug]').fill(slug);
  await page.locator('[name=start][value=file]').check();
  await page.locator('main button[data-tone="primary"]').click();
  await page.waitForURL(/import$/);
}
async function check(file) {
  await page.locator('input[type=file]').setInputFiles(D + file);
  await page.locator('button[name=intent][value=check]').click();
  await page.locator('h2').first().waitFor();
  await page.waitForTimeout(500);
}
await make('atlas'); await shot('form-en');
await check('mitre-atlas/ATLAS-v5.3.0.yaml'); await shot('atlas-report');
await page.locator('input[name=license]').fill('Apache-2.0');
await page.locator('button[name=intent][value=import], main form button[data-tone=primary]').last().click();
await page.waitForURL(/imported=/); await shot('atlas-list');
await page.locator('main a[href*="/categories/"]').first().click(); await page.waitForURL(/categories/); await shot('atlas-category');
await make('dpv'); await check('dpv/risk-2.3.ttl'); await shot('dpv-report');
await page.setViewportSize({ width: 320, height: 700 }); await shot('dpv-report-phone');
await page.goto('/f/taxonomies/dpv/import'); await check('ai-harm-taxonomy/ai-harm-taxonomy.json').catch((e) => console.log(e.message)); await shot('refused-phone');
await page.goto('/f/taxonomies/dpv/import?lng=ar'); await shot('form-ar-phone');
await check('coar/coar_resourcetypes_v1.1_skos.ttl'); await shot('coar-ar-phone');
await page.setViewportSize({ width: 1200, height: 900 }); await shot('coar-ar');
await page.goto('/f/taxonomies/dpv/import?lng=es'); await shot('form-es');
await browser.close();
