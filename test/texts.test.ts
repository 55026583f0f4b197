/** The texts as they go out: correct Dutch with every kind of name, and nothing in them that must not be there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposeInSentence } from '../src/campaign/forms.ts';
import type { Campaign, NamedForm } from '../src/campaign/types.ts';
import { parseArticles } from '../src/guide/articles.ts';
import { toMarkdown } from '../src/outputs/markdown.ts';
import { toPlain } from '../src/outputs/plain.ts';
import { fillTexts } from '../src/texts/fill.ts';
import type { FilledText } from '../src/texts/types.ts';
import { exampleCampaign, exampleSchedule } from './support/campaign.ts';
import { textGuide } from './support/templates.ts';

const guide = textGuide();
const articles = parseArticles(
  readFileSync(new URL('../templates/lidwoorden.yaml', import.meta.url), 'utf8'),
  'templates/lidwoorden.yaml',
);
const named = (name: string): NamedForm => ({ name, inSentence: proposeInSentence(name, articles) });
const fill = (overrides: Partial<Campaign> = {}): readonly FilledText[] =>
  fillTexts({ campaign: exampleCampaign(overrides), schedule: exampleSchedule(), guide, sources: guide.texts }).texts;
const FULL: Partial<Campaign> = {
  machtigen: true,
  buitenland: true,
  phone: '14 030',
  email: 'info@voorbeeldstad.nl',
  website: 'https://www.voorbeeldstad.nl',
  pageAddress: 'voorbeeldstad.nl/digid',
};
const isPublic = ({ meta }: FilledText): boolean => !meta.tekst.startsWith('logius/');
const all = (texts: readonly FilledText[]): string => texts.map(toPlain).join('\n');

describe('correct Dutch with every kind of name', () => {
  const LONG = `Gemeenschappelijke Regeling ${'Voorbeeldstad en Omstreken '.repeat(3)}`.slice(0, 80).trim();
  test.each([
    ['Gemeente Utrecht', 'de gemeente Utrecht', 'De gemeente Utrecht'],
    ['Belastingdienst', 'de Belastingdienst', 'De Belastingdienst'],
    ['ABP', 'ABP', 'ABP'],
    ['CAK', 'het CAK', 'Het CAK'],
    ["Gemeente 's-Hertogenbosch", "de gemeente 's-Hertogenbosch", "De gemeente 's-Hertogenbosch"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['Wetterskip Fryslân', 'Wetterskip Fryslân', 'Wetterskip Fryslân'],
    ['iBurgerzaken', 'iBurgerzaken', 'iBurgerzaken'],
    [LONG, LONG, LONG],
  ])('%s', (name, inSentence, atStart) => {
    const text = all(
      fill({
        ...FULL,
        organisation: named(name),
        keyMessageNames: 'organisatie',
        service: { name: `Mijn ${name}`, inSentence: `Mijn ${name}` },
      }),
    );
    expect(text).toContain(`Bij ${inSentence} kunt u vanaf 1 juli 2027 alleen nog inloggen`);
    expect(text).toContain(`Wilt u dat iemand anders uw zaken regelt met ${inSentence}? Dit kan`);
    expect(text).toContain(`${atStart} verandert het inloggen bij Mijn ${name}.`);
    expect(text).toContain(`Kunt u niet inloggen bij Mijn ${name}? Download`);
    expect(text).not.toMatch(/\b(bij|met|van) (de|het) (de|het)\b/i);
    expect(text).not.toMatch(/ {2}|\n{3}| [.,?!]/);
  });

  test('every sentence begins with a capital, and every text ends as a sentence does', () => {
    for (const text of fill(FULL).filter(isPublic)) {
      for (const line of toPlain(text).split('\n')) expect(line).toMatch(/^($|- [A-Z]|\d\. [A-Z]|[A-Z])/);
      expect(toPlain(text)).toMatch(/[.?!]\n$/);
    }
  });
});

describe('what goes out', () => {
  const small = fill();
  const full = fill(FULL);

  test('are these texts', () => {
    expect(small.map(({ meta }) => meta.tekst)).toEqual([
      'inlogscherm/melding-vanaf-ingangsdatum',
      'inlogscherm/melding-voor-ingangsdatum',
      'inlogscherm/tekst-bij-inlogknop',
      'inlogscherm/tekst-bij-inlogknop-vanaf-ingangsdatum',
      'logius/verzoek-melding-inlogscherm',
      'website/pagina',
      'website/pagina-vanaf-ingangsdatum',
    ]);
    expect(full.map(({ meta }) => meta.tekst)).toEqual(small.map(({ meta }) => meta.tekst));
  });

  test.each([...small, ...full].filter(isPublic).map((text) => [text.meta.tekst, text] as const))(
    '%s says nothing to citizens about levels, law or working notes',
    (_name, text) => {
      const plain = toPlain(text);
      expect(plain).not.toMatch(/niveau|DigiD (basis|midden|substantieel|hoog)\b|wet verplicht|wettelijk/i);
      expect(plain).not.toMatch(/nog invullen|twitter|\{\{|\[|undefined|#/i);
    },
  );

  test('a link to click stands only on the website', () => {
    for (const text of full) {
      const links = /\]\(|https?:|www\.|<a /.test(text.markdown);
      expect([text.meta.tekst, links]).toEqual([text.meta.tekst, text.meta.tekst.startsWith('website/')]);
    }
    for (const text of full.filter(({ meta }) => meta.tekst.startsWith('website/'))) {
      const targets = [...toMarkdown(text).matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      expect(new Set(targets)).toEqual(
        new Set(['https://www.digid.nl', 'https://mijn.digid.nl', 'https://machtigen.digid.nl']),
      );
    }
  });

  test('the page says first who need do nothing, and what happens without a threat', () => {
    const page = toPlain(full.find(({ meta }) => meta.tekst === 'website/pagina') as FilledText);
    expect(page.split('\n')[2]).toContain(
      'Logt u al in met de DigiD app of met sms-controle? Dan hoeft u niets te doen.',
    );
    expect(page).toContain('Regelt u niets? Dan kunt u vanaf 1 juli 2027 niet meer inloggen bij Mijn Voorbeeldstad.');
  });

  test('the page after the cutover is in the present tense and names no day to come', () => {
    const page = toPlain(full.find(({ meta }) => meta.tekst === 'website/pagina-vanaf-ingangsdatum') as FilledText);
    expect(page).toContain('sinds 1 juli 2027');
    expect(page).not.toMatch(/vanaf 1 juli|17 juni|verandert/);
    expect(page).not.toMatch(/[Ll]ukt het niet/);
    expect(page).toContain('Kijk eerst op digid.nl. Komt u er niet uit? ');
  });

  test('headings of the pages are one h1 and skip no level', () => {
    for (const text of full.filter(({ meta }) => meta.tekst.startsWith('website/'))) {
      const levels = [...toMarkdown(text).matchAll(/^(#+) /gm)].map(([, mark]) => mark?.length ?? 0);
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
    }
  });

  test('own sentences are short', () => {
    const prescribed = readFileSync(
      new URL('./fixtures/guide/communicatiehandleiding-2021-07.txt', import.meta.url),
      'utf8',
    );
    const sentences = full
      .filter(isPublic)
      .flatMap((text) => toPlain(text).split(/(?<=[.?!:])\s+|\n/))
      .filter((sentence) => !prescribed.includes(sentence.slice(-25)));
    expect(sentences.length).toBeGreaterThan(30);
    for (const sentence of sentences) expect([sentence, sentence.split(' ').length <= 25]).toEqual([sentence, true]);
  });

  test('the request to Logius is complete', () => {
    const logius = {
      registeredName: 'Mijn VS',
      contactName: 'A. de Bos',
      contactPhone: '030 286 10 00',
      contactEmail: 'a@b.nl',
    };
    const request = toPlain(fill({ logius }).find(({ meta }) => meta.tekst.startsWith('logius/')) as FilledText);
    for (const needed of [
      'Mijn VS',
      'DigiD Basis',
      'DigiD Midden',
      'donderdag 1 juli 2027',
      'Zichtbaar vanaf: 5 januari 2027',
      'Zichtbaar tot en met: 30 juni 2027',
      'Zichtbaar vanaf: 1 juli 2027',
      'Verwijderen op: 12 augustus 2027',
      'Dienst: Mijn VS (naam zoals geregistreerd bij u)\n',
      'Klopt dit niveau, en klopt de naam van de dienst, volgens uw administratie?',
      'Is dat te kort dag? Noem dan de eerste dag die wel kan.',
      'Vanaf 1 juli 2027 kunt u hier alleen nog inloggen',
      'Kunt u niet inloggen bij Mijn VS?',
      'uw bevestiging uiterlijk op 8 december 2026.',
      'nieuwere communicatiehandleiding',
      'voorbeelden',
      'A. de Bos',
      '030 286 10 00',
      'a@b.nl',
    ]) {
      expect(request).toContain(needed);
    }
    expect(request).not.toMatch(/nog (invullen|controleren)/);
  });

  test('the request says honestly that the registered name is not known', () => {
    const request = toPlain(small.find(({ meta }) => meta.tekst.startsWith('logius/')) as FilledText);
    expect(request).toContain('- Dienst: Mijn Voorbeeldstad (naam zoals geregistreerd bij u: nog controleren)\n');
  });

  test.each(['inlogscherm/tekst-bij-inlogknop', 'inlogscherm/tekst-bij-inlogknop-vanaf-ingangsdatum'])(
    '%s ends with a way on',
    (name) => {
      const last = (texts: readonly FilledText[]): string =>
        toPlain(texts.find(({ meta }) => meta.tekst === name) as FilledText)
          .trim()
          .split('\n')
          .at(-1) ?? '';
      expect(last(small)).toBe('Hoe regelt u dat? Kijk op digid.nl.');
      expect(last(full)).toMatch(/^Hoe regelt u dat\? Kijk op digid\.nl\. Of lees meer op voorbeeldstad\.nl\/digid\./);
    },
  );

  test('addresses and numbers stand on the pages without backslashes', () => {
    for (const phone of ['14 030', '+31 30 286 10 00', '(030) 286 10 00']) {
      for (const text of fill({ ...FULL, phone }).filter(({ meta }) => meta.tekst.startsWith('website/'))) {
        expect(toMarkdown(text)).toContain(`Bel ons: ${phone}. Mailen kan ook: info@voorbeeldstad.nl.`);
        expect(toMarkdown(text)).not.toContain('\\');
      }
    }
  });
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
      expect(content).not.toMatch(/[‘’]|DigiD-helpdesk/);
      expect(front).toContain('2-kant-en-klaar');
      expect(front).toContain(`\ntekst: ${path.replace(/\.md$/, '')}\n`);
      expect(front).toMatch(/\ntitel: .+/);
      for (const line of front.split('\n')) expect(line.length).toBeLessThanOrEqual(180);
    },
  );
  test('facts name texts that exist', () => {
    const identities = guide.texts.map(({ path }) => path.replace(/\.md$/, ''));
    for (const fact of guide.facts) for (const text of fact.insideTexts) expect(identities).toContain(text);
  });
});
