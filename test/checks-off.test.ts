/** Rules that are switched off, for a campaign or for one text, and only with a reason. */
import { describe, expect, test } from 'vitest';
import { isUserError } from '../src/base/errors.ts';
import { CHECK_RULES, SWITCHABLE_RULES } from '../src/base/rule-names.ts';
import { campaignYaml, readCampaign } from '../src/campaign/campaign-yaml.ts';
import { readAnswers } from '../src/campaign/schema.ts';
import { withoutSwitchedOff } from '../src/checks/check.ts';
import { mistakeFindings } from '../src/checks/mistakes.ts';
import { RULES } from '../src/checks/rules.ts';
import { metaOf, readFrontMatter } from '../src/texts/front-matter.ts';
import { answeredCampaign, guide } from './support/all-texts.ts';
import { checked } from './support/control-corpus.ts';

const BODY = '\n---\n\nBinnenkort verandert dit, indien u dat wilt.\n';
const text = (head: string) => ({ path: 'website/nieuws.md', content: `---\ntekst: website/nieuws\n${head}${BODY}` });
const rules = (head: string, off: Readonly<Record<string, string>> = {}): string[] =>
  checked([text(head)], { ...answeredCampaign(), checksOff: off }).map(({ rule }) => rule);
const BOTH = ['relatieve-tijd', 'moeilijk-woord'];

function mistakesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!isUserError(error)) throw error;
    return error.mistakes.map(({ message, place, fix }) => `${place}: ${message} ${fix}`);
  }
}

describe('for a campaign', () => {
  test('only that rule is left out', () => {
    expect(rules('titel: x')).toEqual(BOTH);
    expect(rules('titel: x', { 'relatieve-tijd': 'een nieuwsbericht' })).toEqual(['moeilijk-woord']);
  });
  test('is read and written', () => {
    const campaign = {
      ...answeredCampaign(),
      checksOff: { 'wens-midweek': 'wij mailen altijd op maandag: zo is het' },
    };
    expect(readCampaign(campaignYaml(campaign), 'campagne.yaml').checksOff).toEqual(campaign.checksOff);
  });
  test.each<readonly [yaml: string, mistake: RegExp]>([
    [
      'controles:\n  lange-zinn: zo schrijven wij',
      /c\.yaml, regel 2: De controle 'lange-zinn' bestaat niet\. .*'lange-zin'/,
    ],
    ['controles:\n  lange-zin:', /regel 2: Bij de controle 'lange-zin' ontbreekt de reden/],
    ['controles:\n  lange-zin: nee', /regel 2: .*een reden, geen ja of nee/],
    ['controles:\n  - lange-zin', /geen regels met naam/],
    ['controles:\n  feit-bevestigen: geen zin in', /'feit-bevestigen' bestaat niet/],
  ])('%j is a mistake', (yaml, mistake) =>
    expect(mistakesOf(() => readAnswers(yaml, 'c.yaml')).join('\n')).toMatch(mistake),
  );
  test('the findings of plan and texts can be left out as well', () => {
    const finding = { rule: 'wens-midweek', severity: 'warning', message: 'x', fix: 'y' } as const;
    expect(withoutSwitchedOff([finding], { 'wens-midweek': 'altijd maandag' })).toEqual([]);
    expect(withoutSwitchedOff([finding], {})).toEqual([finding]);
  });
});

describe('for one text', () => {
  test.each([
    'controle-uit:\n  relatieve-tijd: dit bericht staat er één dag',
    'controle-uit:\n  - relatieve-tijd: dit bericht staat er één dag',
    'controle-uit: {relatieve-tijd: dit bericht staat er één dag}',
  ])('%j', (head) => expect(rules(head)).toEqual(['moeilijk-woord']));
  test('of the whole text too', () => {
    const mail = (head: string) => ({
      path: 'mailings/x.md',
      content: `---\ntekst: mailings/x\nonderwerp: x\n${head}---\n\nVanaf {{ingangsdatum}} logt u in met de DigiD app of sms-controle. Bel ons. Of kijk op digid.nl.\n\n{{afzender}}\n`,
    });
    expect(checked([mail('')]).map(({ rule }) => rule)).toEqual(['niets-doen']);
    expect(checked([mail('controle-uit:\n  niets-doen: gaat alleen naar mensen met een wachtwoord\n')])).toEqual([]);
  });
  test('the reasons are kept', () => {
    const front = readFrontMatter('x.md', text('controle-uit:\n  lange-zin: zo sprak de wethouder').content);
    expect(metaOf('x.md', front.fields, front.checksOff).checksOff).toEqual({ 'lange-zin': 'zo sprak de wethouder' });
  });
  test.each<readonly [head: string, mistake: RegExp]>([
    ['controle-uit:\n  lange-zinn: x y', /regel 4: De controle 'lange-zinn' bestaat niet\. .*'lange-zin'/],
    ['controle-uit:\n  - lange-zin', /regel 4: Bij de controle 'lange-zin' ontbreekt de reden/],
    ['controle-uit:\n  lange-zin: ja', /ontbreekt de reden/],
    ['controle-uit: lange-zin', /regel 3: Onder 'controle-uit' horen namen/],
    ['controleuit: x', /'controle-uit'/],
  ])('%j is a mistake', (head, mistake) => expect(mistakesOf(() => checked([text(head)])).join('\n')).toMatch(mistake));
});

test('every rule is told: what it looks at, why, and what to do', () => {
  expect(Object.keys(RULES)).toEqual([...CHECK_RULES]);
  expect(new Set(SWITCHABLE_RULES).size).toBe(SWITCHABLE_RULES.length);
  const sentences = Object.values(RULES).flatMap(({ waarom, doe }) => [waarom, doe]);
  expect(sentences.filter((sentence) => !/[.']$/.test(sentence))).toEqual([]);
});

test('what fillTexts refuses can be shown as findings', () => {
  const mistakes = [
    {
      message: '{{ingangsdatm}} is niet bekend.',
      place: '1-teksten-aanpassen/a.md, regel 8',
      fix: "Bedoelde u 'ingangsdatum'?",
    },
    { message: 'Dit bestand is te groot.', place: '1-teksten-aanpassen/b.md', fix: 'Kort in.' },
  ];
  expect(mistakeFindings(mistakes)).toEqual([
    {
      ...{ rule: 'invulplek', severity: 'error', file: '1-teksten-aanpassen/a.md', line: 8, words: '{{ingangsdatm}}' },
      ...{ message: '{{ingangsdatm}} is niet bekend.', fix: "Bedoelde u 'ingangsdatum'?" },
    },
    {
      ...{ rule: 'tekst-fout', severity: 'error', file: '1-teksten-aanpassen/b.md' },
      ...{ message: 'Dit bestand is te groot.', fix: 'Kort in.' },
    },
  ]);
});

describe('for one text', () => {
  test('holds for its edited outputs as well', () => {
    const off = 'titel: x\ncontrole-uit:\n  - relatieve-tijd: een nieuwsbericht\n';
    const documents = [{ path: '2-kant-en-klaar/website/nieuws.html', lines: ['Binnenkort verandert dit.'] }];
    const inOutput = (head: string): string[] =>
      checked([text(head)], answeredCampaign(), { documents })
        .filter(({ file }) => file === documents[0]?.path)
        .map(({ rule }) => rule);
    expect(inOutput('titel: x')).toContain('relatieve-tijd');
    expect(inOutput(off)).not.toContain('relatieve-tijd');
  });
  test('is not told in the plan instead', () => {
    const path = 'mailings/3b-laatste-week.md';
    const content = guide.texts.find((one) => one.path === path)?.content ?? '';
    const late = (head: string): string[] =>
      checked([
        {
          path,
          content: `${content.replace(/^---\n/, `---\n${head}`)}\nVraag de code aan vóór {{laatste-veilige-dag}}.\n`,
        },
      ])
        .filter(({ rule }) => rule === 'na-veilige-dag')
        .map(({ file }) => file ?? '');
    expect(late('')).toEqual([`1-teksten-aanpassen/${path}`]);
    expect(late('controle-uit:\n  - na-veilige-dag: zo afgesproken\n')).toEqual([]);
  });
});
