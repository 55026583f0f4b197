/** The pages, fragments and mails in a real browser: accessible, on every width, quiet, and the copy button copies. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/campaign/types.ts';
import { htmlFragment } from '../../src/outputs/html/fragment.ts';
import { htmlMail } from '../../src/outputs/html/mail.ts';
import { htmlPage } from '../../src/outputs/html/page.ts';
import { ALL_ANSWERS, type Rendered, renderAll, textNamed } from '../support/all-texts.ts';
import { temporaryFolder } from '../support/run.ts';
import { missing, openBrowser } from './browser.ts';

const ORGANISATION = 'Gemeente Voorbeeldstad';
const texts = renderAll(ALL_ANSWERS, { postponed: true });
const pageOf = ({ filled }: Rendered, organisation = ORGANISATION): string =>
  htmlPage(filled, { title: filled.meta.titel, organisation, note: ['Zet deze tekst online op di 5 jan 2027.'] });
const mailOf = ({ filled }: Rendered, sender = ORGANISATION): string => htmlMail(filled, { sender });

interface Output {
  readonly name: string;
  readonly html: string;
  readonly isMail: boolean;
}
const OUTPUTS: readonly Output[] = [
  ...texts.map((text) => ({ name: `page ${text.name}`, html: pageOf(text), isMail: false })),
  ...texts
    .filter(({ subject }) => subject !== undefined)
    .map((text) => ({ name: `mail ${text.name}`, html: mailOf(text), isMail: true })),
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A mail stands inside the page of a mail program, which has the landmarks and the heading of the first level. */
const OF_WHOLE_PAGES = {
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** Each width and each scheme once. */
const SIGHTS = [
  { size: WIDE, colorScheme: 'light' },
  { size: NARROW, colorScheme: 'dark' },
] as const;

describe.skipIf(missing !== undefined)(`in Chromium${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What went wrong or outside while a page was open. */
  const noise: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    // Only axe needs it: it comes in from outside the policy of the page.
    context = await browser.newContext({ bypassCSP: true });
    page = await listened(await context.newPage());
  });
  beforeEach(() => {
    noise.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  async function listened(opened: Page): Promise<Page> {
    opened.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    opened.on('pageerror', (error) => noise.push(String(error)));
    opened.on('request', (request) => {
      if (!request.url().startsWith('file:')) noise.push(request.url());
    });
    return opened;
  }

  async function open(html: string, to: Page = page): Promise<void> {
    const file = join(folder.path, 'page.html');
    writeFileSync(file, html);
    await to.goto(pathToFileURL(file).href);
  }

  const scrollsSideways = (): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  async function violations(isMail: boolean): Promise<string[]> {
    const rules = isMail ? OF_WHOLE_PAGES : {};
    const options = JSON.stringify({ resultTypes: ['violations'], preload: false, iframes: false, rules });
    const found = (await page.evaluate(`axe.run(document, ${options})`)) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  async function faultsOf({ name, html, isMail }: Output): Promise<string[]> {
    const faults: string[] = [];
    await open(html);
    await page.evaluate('document.querySelector("details")?.setAttribute("open", "")');
    await page.evaluate(AXE);
    for (const { size, colorScheme } of SIGHTS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      if (await scrollsSideways()) faults.push(`${name}: scrolls at ${size.width}`);
      faults.push(...(await violations(isMail)).map((fault) => `${name} in ${colorScheme}: ${fault}`));
    }
    return faults;
  }

  test('every output: no violation in light or dark, no scrolling sideways, no error, no request', async () => {
    expect(OUTPUTS.length).toBeGreaterThan(60);
    const faults: string[] = [];
    for (const output of OUTPUTS) faults.push(...(await faultsOf(output)));
    expect(faults).toEqual([]);
    expect(noise).toEqual([]);
  });

  test('axe sees a fault, and a page that is too wide is seen', async () => {
    await open(
      '<!DOCTYPE html><html lang="nl"><title>x</title><main><h1>x</h1><img src="data:,"><p style="width:99rem">x',
    );
    await page.evaluate(AXE);
    expect(await violations(false)).toEqual([expect.stringContaining('image-alt')]);
    expect(await scrollsSideways()).toBe(true);
  });

  test('the button puts the fragment on the clipboard, as text and as formatted text, and says so', async () => {
    // With its policy in force: the hashes must be those of its script and style.
    const own = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const strict = await listened(await own.newPage());
    const text = textNamed(texts, 'website/pagina');
    await open(pageOf(text), strict);
    await strict.click('#kopieer');
    await strict.locator('#stand', { hasText: /^Gekopieerd$/ }).waitFor();
    expect(await strict.evaluate('navigator.clipboard.readText()')).toBe(htmlFragment(text.filled));
    const kinds = await strict.evaluate('navigator.clipboard.read().then(([item]) => item.types)');
    expect(kinds).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
    expect(await strict.evaluate('document.activeElement.id')).toBe('kopieer');
    expect(await strict.evaluate('getComputedStyle(document.querySelector("main")).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(noise).toEqual([]);
    await own.close();
  });

  test('where copying is forbidden, the HTML stands selected and the page says what to do', async () => {
    const text = textNamed(texts, 'website/pagina');
    await open(pageOf(text));
    await page.evaluate(
      'document.execCommand = () => false; Object.defineProperty(navigator, "clipboard", { value: undefined })',
    );
    await page.click('#kopieer');
    await page.locator('#stand', { hasText: 'Ctrl+C' }).waitFor();
    expect(
      await page.evaluate(
        'String(getSelection()) || fragment.value.slice(fragment.selectionStart, fragment.selectionEnd)',
      ),
    ).toBe(htmlFragment(text.filled));
  });

  test('without scripts everything can be read, and no dead button stands there', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const bare = await own.newPage();
    await open(pageOf(textNamed(texts, 'website/pagina')), bare);
    await bare.click('summary');
    expect(await bare.isVisible('h1')).toBe(true);
    expect(await bare.isVisible('textarea')).toBe(true);
    expect(await bare.isVisible('#kopieer')).toBe(false);
    await own.close();
  });

  test('on paper stands only the text', async () => {
    await open(pageOf(textNamed(texts, 'helpdesk/script')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.isVisible('main')).toBe(true);
    expect(await page.isVisible('header')).toBe(false);
    expect(await page.isVisible('footer')).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(29, 38, 41)');
    await page.emulateMedia({ media: null });
  });

  test.each([
    ['<script>document.title = 1</script><img src=x onerror=alert(1)>'],
    ['"><svg onload=alert(1)> & &lt; &amp;copy; </textarea></title></style>'],
    ['--><!-- einde --> <!--[if mso]><b> ]]>'],
    ["Gemeente 's-Hertogenbosch"],
    ['[x](javascript:alert(1)) **vet** `code` | # ---'],
    ['مرحبا 🏛️ 👩‍👩‍👧'],
    ['W'.repeat(200)],
  ])('as a name %s is only text, and fits', async (name) => {
    const called = (form: string): Partial<Campaign> => ({
      ...ALL_ANSWERS,
      organisation: { name: form, inSentence: form },
      service: { name: form, inSentence: form },
      sender: form,
      ownApp: form,
      ownerNames: { communicatie: form, ict: form, klantcontact: form },
    });
    const hostile = renderAll(called(name), { postponed: true });
    const plain = renderAll(called('X'), { postponed: true });
    for (const which of ['website/pagina', 'helpdesk/script', 'intern/draaiboek-ingangsdatum', 'mailings/uitstel']) {
      const write = which.startsWith('mailings/') ? mailOf : pageOf;
      await open(write(textNamed(plain, which), 'X'));
      await page.setViewportSize(NARROW);
      const expected = await elements();
      await open(write(textNamed(hostile, which), name));
      expect(await elements(), which).toEqual(expected);
      expect(await page.evaluate(`document.documentElement.textContent.includes(${JSON.stringify(name)})`)).toBe(true);
      expect(await scrollsSideways(), `${which} at 320`).toBe(false);
      await page.setViewportSize(WIDE);
      expect(await scrollsSideways(), `${which} at 1280`).toBe(false);
    }
    expect(noise).toEqual([]);
  });

  const elements = (): Promise<string[]> =>
    page.evaluate('[...document.querySelectorAll("*")].map((element) => element.tagName)');
});
