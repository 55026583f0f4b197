import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { anyName } from '../../../test/support/arbitrary-campaign.ts';
import { overviewInput } from '../../../test/support/overview-input.ts';
import { isoDay } from '../../base/day.ts';
import { overview } from './overview.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const input = overviewInput();
const page = overview(input);
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
/** The page without its style and script. */
const markup = (text: string): string => text.replace(STYLE, '').replace(SCRIPT, '');
const body = markup(page);
const hrefs = (text: string): string[] => [...text.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
const ids = (text: string): string[] => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

describe('one page that needs nothing', () => {
  test('valid HTML', async () => {
    // Roles are said twice on purpose: on a small screen the table is drawn as cards, and must stay a table.
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-redundant-role': 'off' },
    });
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  test('the policy lets only its own style and script run', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = / content="(default-src 'none'[^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
    // Neither would run.
    expect(body).not.toMatch(/<[^>]* (?:style|on[a-z]+)=/);
  });

  test('nothing is loaded', () => {
    expect(body).not.toMatch(/<(?:link|img|iframe|object|embed|base|video|audio|source|use)\b| src=| srcset=/);
    expect(STYLE).not.toMatch(/url\(|@import/);
  });

  test('links lead to a place in the page, a file of the campaign, or an address in a text', () => {
    const known = new Set(ids(page));
    for (const href of hrefs(body)) {
      if (href.startsWith('#')) expect(known, href).toContain(href.slice(1));
      else expect(href).toMatch(/^(?:https:\/\/|mailto:|tel:|2-kant-en-klaar\/|1-teksten-aanpassen\/$|[a-z]+\.yaml$)/);
    }
    expect(known.size).toBe(ids(page).length);
  });

  test('it is small enough to mail', () => {
    expect(Buffer.byteLength(overview(overviewInput({ postponed: true })))).toBeLessThan(600_000);
  });

  test('the same bytes in every time zone', () => {
    const before = process.env.TZ;
    try {
      const offsets = ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Amsterdam'].map((zone) => {
        process.env.TZ = zone;
        expect(overview(overviewInput())).toBe(page);
        return new Date(1_800_000_000_000).getTimezoneOffset();
      });
      // The zones were really in force: else this test would show nothing.
      expect(new Set(offsets).size).toBe(3);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('what it says', () => {
  test('a campaign without milestones, texts and findings is a page too', () => {
    const empty = overview({
      ...{ ...input, texts: [], findings: [], audienceLines: [] },
      schedule: { ...input.schedule, milestones: [], findings: [] },
    });
    expect(empty).toContain('Alle mijlpalen van het plan zijn klaar.');
    expect(empty).not.toMatch(/undefined|NaN|Infinity/);
    expect(body).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('one h1, and the three dates', () => {
    expect(count(body, /<h1\b/g)).toBe(1);
    expect(body).toContain('<h1><bdi>Mijn Voorbeeldstad</bdi></h1>');
    for (const day of ['5 januari 2027', '17 juni 2027', '1 juli 2027']) {
      expect(body).toContain(`<dd class="dag">${day}</dd>`);
    }
  });

  test('every milestone is a row of the table and a mark or a word on the timeline', () => {
    expect(count(body, /<tr id="mijlpaal-/g)).toBe(input.schedule.milestones.length);
    // The help page is closed after a year: too far to draw.
    expect(count(body, /<circle class="[a-z]+" cx="[\d.]+" cy="[\d.]+" r="5"><title>/g)).toBe(
      input.schedule.milestones.length - 1,
    );
    expect(body).toContain('later: do 29 jun 2028');
  });

  test('every text can be read and copied', () => {
    expect(count(body, /<article id="tekst-/g)).toBe(input.texts.length);
    expect(count(body, / data-van="tekst-[a-z0-9_-]+-inhoud"/g)).toBe(input.texts.length);
    expect(body).toContain('href="2-kant-en-klaar/website/pagina.html"');
  });

  test('headings of a text stand below its title, and keep their own level for the copy', () => {
    const script = body.slice(body.indexOf('id="tekst-helpdesk__script-inhoud"'));
    expect(script).toMatch(/<h5 data-kop="1">/);
    expect(script).toMatch(/<h6 data-kop="2">/);
    const mailing = body.slice(body.indexOf('id="tekst-mailings__1-aankondiging-inhoud"'));
    expect(/<h[56][^>]*>/.exec(mailing)?.[0]).toBe('<h5 data-kop="2">');
  });

  test('a fixed text of Logius says so, and where it comes from', () => {
    const card = /<article id="tekst-inlogscherm__melding-voor-ingangsdatum"[\s\S]*?<\/article>/.exec(body)?.[0] ?? '';
    expect(card).toContain('Vaste tekst van Logius, niet wijzigen');
    expect(card).toContain('Communicatiehandleiding');
    expect(count(body, /Vaste tekst van Logius, niet wijzigen/g)).toBe(
      input.texts.filter(({ meta }) => meta.bron).length,
    );
  });

  test('a mail has subject and preview; a text with a room its length; a text on request says so', () => {
    const card = (name: string) => new RegExp(`<article id="tekst-${name}"[\\s\\S]*?</article>`).exec(body)?.[0] ?? '';
    expect(card('mailings__1-aankondiging')).toMatch(/<dt>Onderwerp<\/dt>[\s\S]*<dt>Voorbeeldregel<\/dt>/);
    expect(card('social__1-aankondiging-kort')).toMatch(/Voor X, Bluesky en Mastodon\. \d+ van ten hoogste 280 tekens/);
    expect(card('balie__hulpblad')).toContain('Past op één A4');
    expect(card('intern__persregels')).toContain('Alleen als het nodig is.');
  });

  test('a text says what the plan does with it on each of its days: a draft is not a publication', () => {
    const card = /<article id="tekst-website__pagina"[\s\S]*?<\/article>/.exec(body)?.[0] ?? '';
    const moments = [...card.matchAll(/<li><a href="#mijlpaal-[^"]+">([^<]+)<\/a>: ([^<]+)<\/li>/g)];
    expect(moments.map(([, day, title]) => `${day}: ${title}`)).toEqual([
      'di 1 dec 2026: Concepten naar de cliëntenraad en leestoets',
      'di 5 jan 2027: Pagina en tekst bij de inlogknop live',
    ]);
  });

  test('the folder names what is to be approved and looked up; files of the user are links wherever they are named', () => {
    expect(body).toContain('>goedkeuring/alle-teksten.docx</a>: alle teksten om te laten goedkeuren');
    expect(body).toContain('>intern/inventaris.xlsx</a>: lijst met oude vermeldingen');
    expect(body).toContain('noteert u in <a href="voortgang.yaml">voortgang.yaml</a>.');
    // But for what a milestone or a text says itself.
    const own = body.replace(/<(?:article id="tekst-|table)[\s\S]*?<\/(?:article|table)>|<p class="doen">[^<]*/g, '');
    expect(own).not.toMatch(/(?<!")(?<!>)(?:campagne|voortgang)\.yaml/);
  });

  test('roles and channels as labels, and everybody who takes part can be chosen', () => {
    expect(body).toContain('<option value="functioneel-beheer">Functioneel beheer</option>');
    expect(body).toContain('<option value="ict">ICT</option>');
    expect(body).toMatch(/<label for="kies-wie">Wie doet mee<\/label>/);
    const taking = input.schedule.milestones.filter(
      ({ owner, involved }) => owner === 'klantcontact' || involved.includes('klantcontact'),
    );
    expect(count(body, / data-mee="[^"]*klantcontact[^"]*"/g)).toBe(taking.length);
    expect(taking.length).toBeGreaterThan(10);
  });

  test('each fact to confirm says its source, and what to do', () => {
    const facts = new Set(
      input.findings.filter(({ rule }) => rule === 'feit-bevestigen').map(({ message }) => message.split(': ')[0]),
    );
    expect(count(body, /<article class="feit"/g)).toBe(facts.size);
    expect(body).toMatch(/<dt>Bron<\/dt><dd>Communicatiehandleiding Logius, juli 2021<\/dd>/);
    expect(body).toContain('Kijk op digid.nl.');
  });

  test('everything else that was found', () => {
    expect(body).toContain('In het verzoek aan Logius ontbreken nog');
    const calm = overview({ ...input, findings: [] });
    expect(calm).toContain('Er is niets dat u nog moet controleren.');
  });

  test('the steps of a postponement link to their texts once those are there', () => {
    const section = (text: string) => /<section id="uitstel"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';
    expect(count(section(page), /<p class="wanneer">/g)).toBe(input.postponement.length);
    expect(section(page)).toContain('>mailings/uitstel<');
    expect(section(overview(overviewInput({ postponed: true })))).toContain('href="#tekst-mailings__uitstel"');
  });

  test('what was left out stands there with the reason, and not at all when nothing was', () => {
    expect(page).not.toContain('Wat is weggelaten');
    const dropped = [{ id: 'x', title: 'Nieuwsbrief', reason: 'Korte aanloop.' }];
    const short = overview({ ...input, schedule: { ...input.schedule, dropped } });
    expect(short).toContain('<b>Nieuwsbrief</b>: Korte aanloop.');
    expect(short).toContain('<a href="#weggelaten">');
  });

  test('what is done, measured and changed', () => {
    const progress = {
      done: { 'start-werkgroep': isoDay('2026-11-25') },
      measurements: [{ on: isoDay('2027-02-11'), percent: 91.5 }],
      earlierCutovers: [{ cutoverDate: isoDay('2027-05-28'), changedOn: isoDay('2027-04-01'), announced: true }],
    };
    const later = overview(overviewInput({ progress }));
    expect(later).toContain('1 van 47 mijlpalen klaar');
    expect(later).toContain('<span class="stand">wo 25 nov 2026</span>');
    expect(later).toContain('<th scope="row">do 11 feb 2027</th><td>91,5%</td>');
    expect(later).toContain('Eerder was de ingangsdatum 28 mei 2027. Die is veranderd op 1 april 2027.');
  });

  test('the first steps of the plan stand there without a script, and no day is counted', () => {
    expect(count(body, /<li><p class="wanneer">/g)).toBe(3);
    expect(body).toContain('Werkgroep start</a>');
    expect(body).not.toMatch(/nog \d+ dagen|dagen geleden/);
  });
});

describe('a name is only text', () => {
  const named = (name: string): string =>
    overview({
      ...overviewInput({
        campaign: {
          organisation: { name, inSentence: name },
          service: { name, inSentence: name },
          sender: name,
          ownerNames: { communicatie: name },
          ownApp: name,
        },
      }),
      filesOf: () => [`2-kant-en-klaar/${name}.html`],
    });
  /** Elements with the names of their attributes, in order: what a browser makes of the page but for its words. */
  const skeleton = (text: string): string =>
    [...markup(text).matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z0-9-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
      .map(([, element, attributes = '']) => element + attributes.replace(/="[^"]*"/g, ''))
      .join('\n');

  test.each(['<script>alert(1)</script>', '" onmouseover="x', '</title><h1>x', "'", '&lt;', '{{x}}', '=1+1', '</svg>'])(
    '%s',
    (name) => {
      const made = named(name);
      expect(skeleton(made)).toBe(skeleton(named('Naam')));
      expect(count(markup(made), /<script/g)).toBe(1);
    },
  );

  test('any accepted name', () => {
    const calm = skeleton(named('Naam'));
    const names = anyName.filter((name) => name.length < 40);
    // Long names take the short wording of a text; links in texts come and go with it, but nothing else.
    const withoutWords = (text: string) =>
      text.split('\n').filter((tag) => /^\/?(?:script|style|h1|h4|article|table|form|svg|section|nav)\b/.test(tag));
    fc.assert(
      fc.property(names, (name) => {
        expect(withoutWords(skeleton(named(name)))).toEqual(withoutWords(calm));
      }),
      { numRuns: 15 },
    );
  });
});
