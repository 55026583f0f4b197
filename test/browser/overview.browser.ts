/** overzicht.html in a real browser, opened from disk as a user opens it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isoDay } from '../../src/base/day.ts';
import type { Finding } from '../../src/base/finding.ts';
import { overview } from '../../src/outputs/overview/overview.ts';
import { bodyPlain } from '../../src/texts/body-plain.ts';
import type { FilledText } from '../../src/texts/types.ts';
import { withValues } from '../../src/texts/values-in.ts';
import { overviewInput } from '../support/overview-input.ts';
import { temporaryFolder } from '../support/run.ts';
import { missing, openBrowser } from './browser.ts';

/** What somebody wrote in the first mailing, and in a part with a long name. */
const found = (['error', 'warning', 'tip'] as const).flatMap((severity): Finding[] =>
  ['mailings/1-aankondiging.md', `bouwstenen/${'lange-naam'.repeat(20)}.md`].map((name, at) => ({
    ...{ rule: 'mailings-kort-op-elkaar', severity, file: `1-teksten-aanpassen/${name}`, line: 12 + at },
    ...{ words: 'x'.repeat(200), message: 'dit is een moeilijk woord.', fix: 'Kies een gewoner woord.' },
  })),
);
const input = overviewInput({
  campaign: { figures: { targetPercent: 95 } },
  progress: {
    done: { 'start-werkgroep': isoDay('2026-11-24') },
    measurements: [
      { on: isoDay('2026-11-30'), percent: 61.25 },
      { on: isoDay('2027-02-11'), percent: 94 },
    ],
  },
  ...{ postponed: true, found },
});
const MIDDAY = '2027-03-16T12:00:00Z';
const MILESTONES = input.schedule.milestones.length;

function textNamed(name: string): FilledText {
  const found = input.texts.find(({ meta }) => meta.tekst === name);
  if (found === undefined) throw new Error(`no text ${name}`);
  return found;
}

interface Opened {
  readonly page: Page;
  /** Messages of the console, faults, and addresses that were asked for but the page's own. */
  readonly problems: string[];
}

describe.skipIf(missing !== undefined)(`the overview${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'overzicht.html');
  const address = pathToFileURL(file).href;
  let browser: Browser;
  let opened: Opened[] = [];

  beforeAll(async () => {
    writeFileSync(file, overview(input));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });
  // Whatever a test does: the page is quiet and stays on its own.
  afterEach(async () => {
    const last = opened;
    opened = [];
    for (const { page } of last) await page.context().close();
    expect(last.flatMap(({ problems }) => problems)).toEqual([]);
  });

  interface Settings extends BrowserContextOptions {
    readonly now?: string;
    /** Where in the page: "#teksten". */
    readonly at?: string;
    /** Runs before the script of the page. */
    readonly first?: string;
  }
  async function open({ now = MIDDAY, at = '', first, ...options }: Settings = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) problems.push(request.url());
    });
    opened.push({ page, problems });
    if (first !== undefined) await page.addInitScript(first);
    if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(now));
    await page.goto(address + at);
    return page;
  }
  const shownRows = (page: Page): Promise<number> => page.locator('table.mijlpalen tr[id]:visible').count();

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 320, height: 640 } }],
    ['on a phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
    ['with forced colours', { forcedColors: 'active' }],
  ] as const)('axe finds nothing: %s', async (_, options) => {
    const page = await open({ ...options, bypassCSP: true });
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(found).toEqual([]);
  });

  test.each([320, 390, 820, 1024, 1440])('nothing sticks out at %i px', async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test.each([320, 390, 1024, 1280, 1440])('words that do not break stay on the page at %i px', async (width) => {
    const name = 'x'.repeat(200);
    const { campaign } = input;
    const unbroken = overviewInput({
      campaign: {
        organisation: { ...campaign.organisation, name, inSentence: name },
        service: { ...campaign.service, name, inSentence: name },
        ownerNames: { communicatie: 'jan-willem.vandenberg@waterschapnoordoost.example' },
      },
      postponed: true,
    });
    const page = await open({ viewport: { width, height: 800 } });
    await page.setContent(overview(unbroken));
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('ordinary words in cells stay whole', async () => {
    for (const width of [1024, 1280]) {
      const page = await open({ viewport: { width, height: 800 } });
      await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
      // Each word in a range of its own: one that is broken has more than one box.
      const broken = await page.evaluate(`(() => {
        const found = [];
        for (const cell of document.querySelectorAll('td, th')) {
          const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const match of node.data.matchAll(/[\\p{L}\\d]+/gu)) {
              const range = document.createRange();
              range.setStart(node, match.index);
              range.setEnd(node, match.index + match[0].length);
              if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(match[0]);
            }
          }
        }
        return found;
      })()`);
      expect(broken, `at ${width} px`).toEqual([]);
    }
  });

  test('what can be pressed is large enough', async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    const boxes = await page
      .locator('button:visible, select:visible, input:visible, summary:visible, nav a:visible')
      .evaluateAll(
        (elements) =>
          (elements as unknown as { getBoundingClientRect(): { width: number; height: number } }[])
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, height }) => width < 24 || height < 24).length,
      );
    expect(boxes).toBe(0);
  });

  test('the filter works with the keyboard, and says what it shows', async () => {
    const page = await open();
    const status = page.locator('#aantal');
    expect(await shownRows(page)).toBe(MILESTONES);
    await page.focus('#kies-wie');
    await page.keyboard.type('ICT');
    const own = input.schedule.milestones.filter(
      ({ owner, involved }) => owner === 'ict' || involved.includes('ict'),
    ).length;
    expect(await status.textContent()).toBe(`${own} van ${MILESTONES} mijlpalen`);
    expect(await shownRows(page)).toBe(own);
    for (const id of ['kies-fase', 'kies-kanaal', 'kies-stand', 'zoek']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.id')).toBe(id);
    }
    await page.keyboard.type('NULMETING: HOE');
    expect(await status.textContent()).toBe(`1 van ${MILESTONES} mijlpalen`);
    await page.keyboard.type('xyz');
    expect(await page.locator('#niets').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toBe(`Alle ${MILESTONES} mijlpalen`);
    expect(await shownRows(page)).toBe(MILESTONES);
  });

  test('the first stop of the keyboard skips to the content', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect((await page.locator('.overslaan').boundingBox())?.y).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  });

  test('a link to a milestone that the filter hides shows it', async () => {
    const page = await open();
    await page.selectOption('#kies-wie', 'privacy');
    expect(await page.locator('#mijlpaal-pagina-live').isVisible()).toBe(false);
    await page.evaluate("location.hash = 'mijlpaal-pagina-live'");
    await page.locator('#mijlpaal-pagina-live').waitFor({ state: 'visible' });
    expect(await page.locator('#aantal').textContent()).toBe(`Alle ${MILESTONES} mijlpalen`);
  });

  test('a link shows its hidden row each time that it is pressed, not only when the address changes', async () => {
    const page = await open();
    const row = page.locator('#mijlpaal-pagina-live');
    const link = page.locator('#tekst-website__pagina a[href="#mijlpaal-pagina-live"]');
    for (const _ of ['first', 'again']) {
      await page.selectOption('#kies-wie', 'privacy');
      expect(await row.isVisible()).toBe(false);
      await link.click();
      await row.waitFor({ state: 'visible' });
    }
  });

  test('the timeline fits beside the menu, and on a phone a sentence says that it can be moved', async () => {
    const wider = "document.querySelector('.schuif').scrollWidth > document.querySelector('.schuif').clientWidth";
    for (const width of [1024, 1280, 1600]) {
      const page = await open({ viewport: { width, height: 800 } });
      expect(await page.evaluate(wider)).toBe(false);
      expect(await page.locator('.schuifuitleg').isVisible()).toBe(false);
    }
    const page = await open({ viewport: { width: 375, height: 800 } });
    expect(await page.evaluate(wider)).toBe(true);
    expect(await page.locator('.schuifuitleg').isVisible()).toBe(true);
  });

  test('the filter is folded on a phone, and open where there is room', async () => {
    const page = await open({ viewport: { width: 375, height: 800 } });
    expect(await page.locator('#kies-wie').isVisible()).toBe(false);
    await page.locator('#filterblok summary').click();
    expect(await page.locator('#kies-wie').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('#filterblok summary').waitFor({ state: 'hidden' });
    expect(await page.locator('#kies-wie').isVisible()).toBe(true);
  });

  test('a link to a text opens it', async () => {
    const page = await open({ at: '#tekst-mailings__1-aankondiging' });
    expect(await page.locator('#tekst-mailings__1-aankondiging details').getAttribute('open')).toBe('');
    expect(await page.locator('#tekst-mailings__2-herinnering details').getAttribute('open')).toBe(null);
  });

  const CLIPBOARD = `navigator.clipboard.read().then(async ([item]) => ({
    rich: await (await item.getType('text/html')).text(),
    plain: await (await item.getType('text/plain')).text(),
  }))`;
  test.each([
    ['with the clipboard of the browser', undefined],
    [
      'where a page from disk may not use it',
      "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })",
    ],
  ])('Kopieer copies rich and plain text, %s', async (_, first) => {
    const page = await open(first === undefined ? {} : { first });
    const reader = await page.context().newPage();
    await reader.goto(address);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.bringToFront();
    const card = page.locator('#tekst-website__pagina');
    await card.getByRole('button').click();
    await page.getByText('Gekopieerd', { exact: false }).first().waitFor();
    expect(await page.locator('#gekopieerd').textContent()).toMatch(/^Pagina op uw website.* is gekopieerd\.$/);
    await reader.bringToFront();
    const { rich, plain } = (await reader.evaluate(CLIPBOARD)) as { rich: string; plain: string };
    expect(plain).toBe(bodyPlain(textNamed('website/pagina')));
    expect(rich).toMatch(/<h1[^>]*>Inloggen met de DigiD app of sms-controle<\/h1>/);
    expect(rich).toMatch(/<h2[^>]*>Wat verandert er\?<\/h2>/);
    expect(rich).not.toContain('data-kop');
  });

  test('the subject of a mail can be copied on its own', async () => {
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#tekst-mailings__1-aankondiging .mail button').first().click();
    await page.locator('#gekopieerd', { hasText: 'Onderwerp is gekopieerd.' }).waitFor({ state: 'attached' });
    const { plain } = (await page.evaluate(CLIPBOARD)) as { plain: string };
    const { subject = '', values } = textNamed('mailings/1-aankondiging');
    expect(plain).toBe(withValues(subject, values));
    expect(plain).toContain('1 juli 2027');
  });

  test.each([
    // The same moment: three calendar days apart at most.
    ['Pacific/Kiritimati', '2027-03-17'],
    ['Europe/Amsterdam', '2027-03-16'],
    ['Pacific/Niue', '2027-03-15'],
  ])('in %s today is %s', async (timezoneId, day) => {
    const page = await open({ timezoneId, now: '2027-03-16T10:30:00Z' });
    const chart = page.locator('svg.tijdlijn');
    const number = async (name: string) => Number(await chart.getAttribute(name));
    const [from, width, edge] = [await number('data-van'), await number('data-dag'), await number('data-rand')];
    const at = /^translate\(([\d.]+) 0\)$/.exec((await page.locator('#vandaag').getAttribute('transform')) ?? '')?.[1];
    expect(Math.floor((Number(at) - edge) / width) + from).toBe(isoDay(day));
    const daysToGo = isoDay('2027-07-01') - isoDay(day);
    expect(await page.locator('.datums .nog').last().textContent()).toBe(`nog ${daysToGo} dagen`);
  });

  test('before and after the campaign there is no line for today', async () => {
    for (const now of ['2026-06-01T12:00:00Z', '2029-01-01T12:00:00Z']) {
      const page = await open({ now });
      expect(await page.locator('#vandaag').isVisible()).toBe(false);
    }
  });

  test('what is late, today and this week is said in words', async () => {
    const page = await open({ now: '2026-12-01T12:00:00Z' });
    expect(await page.locator('#nu').textContent()).toBe('Deze week staan er 2 mijlpalen op de planning.');
    expect(await page.locator('#te-laat').textContent()).toMatch(/^Van 3 mijlpalen is de dag voorbij/);
    expect(await page.locator('.merk.vandaag').allTextContents()).toEqual(['Vandaag', 'Vandaag']);
    await page.getByText('Bekijk ze in de tabel').click();
    expect(await shownRows(page)).toBe(3);
  });

  test('without JavaScript everything can be read, and nothing is offered that would not work', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await shownRows(page)).toBe(MILESTONES);
    expect(await page.locator('.stappen > li:visible').count()).toBe(3);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    const text = page.locator('#tekst-website__pagina-inhoud');
    expect(await text.isVisible()).toBe(false);
    await page.locator('#tekst-website__pagina summary').click();
    expect(await text.isVisible()).toBe(true);
  });

  test('on paper stands the plan, also what the filter hid, with nothing to press and without the texts', async () => {
    const page = await open();
    await page.fill('#zoek', 'nulmeting');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, select:visible, nav:visible, summary:visible').count()).toBe(0);
    expect(await shownRows(page)).toBe(MILESTONES);
    expect(await page.locator('article.kaart:visible').count()).toBe(0);
    expect(await page.locator('.alleen-druk').textContent()).toContain('goedkeuring/alle-teksten.docx');
    expect(await page.locator('.alleen-druk').isVisible()).toBe(true);
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages?.length).toBeGreaterThan(5);
    // What was found of words as long as those above takes a page of its own.
    expect(pages?.length).toBeLessThan(20);
  });
});
