/** The texts as they go out: which there are, what the pages and the request to Logius say, and how the sources speak. */
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../src/outputs/markdown.ts';
import { frontMatterOf } from '../src/texts/source.ts';
import {
  ALL_ANSWERS,
  answeredCampaign,
  fillCampaign,
  folderOf,
  guide,
  headingsOf,
  isForCitizens,
  NO_ANSWERS,
  type Rendered,
  renderAll,
  textNamed,
} from './support/all-texts.ts';

const small = renderAll(NO_ANSWERS);
const full = renderAll(ALL_ANSWERS);
const postponed = renderAll(ALL_ANSWERS, { postponed: true });
const labelled = (texts: readonly Rendered[]) => texts.map((text) => [text.name, text] as const);
const inFolder = (texts: readonly Rendered[], folder: string) => texts.filter(({ name }) => folderOf(name) === folder);

describe('what goes out', () => {
  test('is every source that is no building block, those for a postponement only then', () => {
    const fields = guide.texts.map((file) => frontMatterOf(file).fields).filter(({ bouwsteen }) => bouwsteen !== 'ja');
    const moved = ['uitgesteld', 'datum-veranderd'];
    const always = fields.filter((field) => !moved.includes(field['alleen-als'] ?? '')).map(({ tekst }) => tekst);
    expect(always.length).toBeGreaterThan(45);
    expect(small.map(({ name }) => name)).toEqual([...always].sort());
    expect(full.map(({ name }) => name)).toEqual([...always].sort());
    expect(postponed.map(({ name }) => name)).toEqual(fields.map(({ tekst }) => tekst).sort());
  });

  test('fits, and needs nothing of the user but facts to confirm and the contact for Logius', () => {
    const { findings } = fillCampaign(answeredCampaign(), { postponed: true });
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['feit-bevestigen', 'nog-invullen']);
  });

  test.each(labelled(postponed.filter(({ name }) => folderOf(name) !== 'logius')))(
    '%s has no level and no working note',
    (name, { plain, subject = '', preview = '' }) => {
      const all = [subject, preview, plain].join('\n');
      expect(all).not.toMatch(/DigiD (basis|midden|substantieel|hoog)\b|betrouwbaarheidsniveau|inlogniveau/i);
      expect(all).not.toMatch(/nog (invullen|controleren)|twitter|verhogen van/i);
      // Only those who must not name them are told so.
      if (name !== 'intern/persregels') expect(all).not.toMatch(/niveau/i);
    },
  );

  test.each(labelled(postponed.filter(({ name }) => isForCitizens(name) || folderOf(name) === 'partners')))(
    '%s ends as a sentence does, or with the sender',
    (_name, { plain }) => expect(plain).toMatch(/([.?!]|\n\nGemeente Voorbeeldstad)\n$/),
  );

  test.each(labelled(inFolder(postponed, 'partners')))('%s is a mail: subject, greeting, sender', (_name, text) => {
    expect(text.subject).toBeTruthy();
    expect(text.plain).toMatch(/^Beste [^\n]+,\n\n[\s\S]+\n\nMet vriendelijke groet,\n\nGemeente Voorbeeldstad\n$/);
  });
});

const withoutAddresses = (plain: string): string => plain.replace(/ \(https:[^)]*\)/g, '');

describe('pages', () => {
  test('the page says first who need do nothing, and what happens without a threat', () => {
    const { plain } = textNamed(full, 'website/pagina');
    expect(plain.split('\n')[2]).toContain(
      'Logt u al in met de DigiD app of met sms-controle? Dan hoeft u niets te doen.',
    );
    expect(plain).toContain('Regelt u niets? Dan kunt u vanaf 1 juli 2027 niet meer inloggen bij Mijn Voorbeeldstad.');
  });

  test('the page after the cutover is in the present tense and names no day to come', () => {
    const { plain } = textNamed(full, 'website/pagina-vanaf-ingangsdatum');
    expect(plain).toContain('sinds 1 juli 2027');
    expect(plain).not.toMatch(/vanaf 1 juli|17 juni|verandert/);
    expect(plain).toContain('Kijk eerst op digid.nl. Komt u er niet uit? ');
  });

  test.each([
    ['website/veelgestelde-vragen', ['ik-kan-niet-inloggen']],
    ['website/veelgestelde-vragen-vanaf-ingangsdatum', ['als-ik-niets-regel', 'ik-heb-het-al']],
  ])('%s has every question once, but for %j', (page, notYetOrAnymore) => {
    const AFTER = '-vanaf-ingangsdatum';
    const blocks = guide.texts.flatMap(({ path }) => /^vragen\/(.+)\.md$/.exec(path)?.[1] ?? []);
    const twins = blocks.filter((block) => blocks.includes(block + AFTER));
    const wanted = page.endsWith(AFTER)
      ? blocks.filter((block) => !twins.includes(block))
      : blocks.filter((block) => !block.endsWith(AFTER));
    const source = guide.texts.find(({ path }) => path === `${page}.md`)?.content ?? '';
    const included = [...source.matchAll(/\{\{> vragen\/([^}]+)\}\}/g)].map(([, block]) => block);
    expect(included.sort()).toEqual(wanted.filter((block) => !notYetOrAnymore.includes(block)).sort());
    const questions = headingsOf(textNamed(small, page)).map(({ text }) => text);
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.slice(1, 3)).toContain('Moet ik iets doen?');
  });

  test.each([
    ['helpdesk/script', 'website/veelgestelde-vragen'],
    ['helpdesk/script-vanaf-ingangsdatum', 'website/veelgestelde-vragen-vanaf-ingangsdatum'],
  ])('%s reads aloud what %s says, but for what it tells colleagues itself', (script, page) => {
    const spoken = withoutAddresses(textNamed(full, script).plain);
    const questions = headingsOf(textNamed(full, page)).filter(({ level }) => level === 2);
    const answers = withoutAddresses(textNamed(full, page).plain);
    const unsaid = questions.filter(({ text: heading }, at) => {
      const next = questions[at + 1];
      const end = next ? answers.indexOf(`\n${next.text}\n`) : answers.length;
      return !spoken.includes(answers.slice(answers.indexOf(`\n${heading}\n`), end).trim());
    });
    expect(unsaid.map(({ text }) => text)).toEqual([
      'Is de mail of brief over DigiD wel van ons?',
      'Ik heb haast, want er loopt een termijn af. Wat nu?',
    ]);
  });

  test.each(labelled(postponed))('the headings of %s skip no level', (name, text) => {
    const levels = headingsOf(text).map(({ level }) => level);
    if (folderOf(name) === 'website') expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
  });

  test('addresses and numbers stand on the pages without backslashes', () => {
    for (const phone of ['14 030', '+31 30 286 10 00', '(030) 286 10 00']) {
      const pages = inFolder(renderAll({ ...ALL_ANSWERS, phone }), 'website');
      expect(pages.length).toBeGreaterThan(4);
      for (const { filled } of pages) {
        expect(toMarkdown(filled)).toContain(`Bel ons: ${phone}. Mailen kan ook: info@voorbeeldstad.nl.`);
        expect(toMarkdown(filled)).not.toContain('\\');
      }
    }
  });
});

describe.each([
  'inlogscherm/tekst-bij-inlogknop',
  'inlogscherm/tekst-bij-inlogknop-vanaf-ingangsdatum',
  'inlogscherm/tekst-bij-inlogknop-uitstel',
])('%s ends with a way on', (name) => {
  const last = (texts: readonly Rendered[]): string => textNamed(texts, name).plain.trim().split('\n').at(-1) ?? '';
  test('with all answers', () =>
    expect(last(postponed)).toBe(
      'Hoe regelt u de DigiD app of sms-controle? Kijk op digid.nl. Of lees meer op voorbeeldstad.nl/digid. Lukt het niet? Bel ons: 14 030.',
    ));
  test('with none', () =>
    expect(last(renderAll(NO_ANSWERS, { postponed: true }))).toBe(
      'Hoe regelt u de DigiD app of sms-controle? Kijk op digid.nl. Lukt het niet? Neem contact met ons op.',
    ));
});

describe('the sources', () => {
  test.each(guide.texts.map(({ path, content }) => [path, content] as const))(
    '%s speaks to the user',
    (path, content) => {
      const [front = ''] = content.split('\n---\n');
      if (front.includes('\nbron: ')) {
        expect(front).toMatch(
          /^---\n# Dit is een vaste tekst van Logius\. Verander hem niet: zo zeggen alle organisaties hetzelfde\.\n/,
        );
        expect(front).not.toContain('Verander de tekst hier');
      } else {
        expect(front).toMatch(/^---\n# Dit is de bron van de tekst\. Verander de tekst hier\.\n/);
        expect(front).toContain('# Laat {{...}} staan');
      }
      if (front.includes('\nbouwsteen: ja')) expect(content).not.toMatch(/^(onderwerp|voorbeeldregel|ruimte): /m);
      expect(content).not.toMatch(/[‘’]|DigiD-helpdesk/);
      expect(front).toContain('2-kant-en-klaar');
      expect(front).toContain(`\ntekst: ${path.replace(/\.md$/, '')}\n`);
      expect(front).toMatch(/\ntitel: .+/);
      for (const line of front.split('\n')) expect(line.length).toBeLessThanOrEqual(180);
    },
  );

  test('a building block tells how to include it, by its own name', () => {
    for (const { path, content } of guide.texts) {
      const told = /Dit is een bouwsteen: andere teksten nemen hem over met \{\{> ([^}]+)\}\}/.exec(content)?.[1];
      if (told !== undefined) expect(`${told}.md`).toBe(path);
    }
  });

  test('facts name texts that exist', () => {
    const identities = guide.texts.map(({ path }) => path.replace(/\.md$/, ''));
    for (const fact of guide.facts) for (const text of fact.insideTexts) expect(identities).toContain(text);
  });
});
