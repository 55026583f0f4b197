import { describe, expect, test } from 'vitest';
import { type Day, isoDay } from '../base/day.ts';
import { CancelledError, isCancelled } from '../base/errors.ts';
import type { Answers } from '../campaign/answers.ts';
import type { Asker, ChoiceQuestion, TextQuestion } from './asker.ts';
import { completeCampaign } from './complete.ts';
import { interview } from './interview.ts';
import { loadGuide } from './load-guide.ts';

const guide = loadGuide();
const today = isoDay('2026-11-23');
const surroundings = { guide, today };

interface Scripted {
  readonly asker: Asker;
  readonly said: string[];
  readonly asked: string[];
  /** What each refused answer was told. */
  readonly refused: string[];
}

/** Answers each question by the first rule whose pattern fits its message; otherwise takes the default. */
function scripted(rules: readonly (readonly [RegExp, string])[]): Scripted {
  const left = [...rules];
  const said: string[] = [];
  const asked: string[] = [];
  const refused: string[] = [];
  const answerTo = (message: string): string | undefined => {
    const at = left.findIndex(([pattern]) => pattern.test(message));
    return at < 0 ? undefined : left.splice(at, 1)[0]?.[1];
  };
  const text = async (question: TextQuestion): Promise<string> => {
    asked.push(question.message);
    for (let turn = 0; turn < 10; turn++) {
      const answer = answerTo(question.message) ?? question.default ?? '';
      if (answer === 'CTRL-C') throw new CancelledError();
      const wrong = question.check(answer);
      if (wrong === undefined) return answer;
      refused.push(wrong);
    }
    throw new Error(`no good answer to: ${question.message}: ${refused.at(-1)}`);
  };
  const choice = async <T extends string>(question: ChoiceQuestion<T>): Promise<T> => {
    asked.push(question.message);
    const answer = answerTo(question.message) ?? question.default;
    const found = question.choices.find(({ value }) => value === answer);
    if (!found) throw new Error(`no such choice at '${question.message}': ${answer}`);
    return found.value;
  };
  return { asker: { say: (lines) => void said.push(...lines), text, choice }, said, asked, refused };
}

const NAMES: (readonly [RegExp, string])[] = [
  [/heet uw organisatie/, 'Gemeente Utrecht'],
  [/heet de dienst/, 'Mijn Utrecht'],
];

describe('the interview', () => {
  test('three answers and Enter for the rest make a campaign', async () => {
    const { asker, asked } = scripted([...NAMES, [/ingangsdatum/, '1 juli 2027']]);
    const answers = await interview(asker, {}, surroundings);
    const campaign = completeCampaign(answers, surroundings);
    expect(campaign.organisation).toEqual({ name: 'Gemeente Utrecht', inSentence: 'de gemeente Utrecht' });
    expect(campaign.cutoverDate).toBe(isoDay('2027-07-01'));
    expect(campaign.region).toBe('landelijk');
    expect(asked.filter((message) => /niet kunnen inloggen/.test(message))).toHaveLength(1);
    expect(campaign).toMatchObject({ byPost: false, counter: false });
    expect(asked.length).toBeLessThanOrEqual(12);
  });

  test('what is answered already is not asked', async () => {
    const known: Answers = {
      organisatie: 'ABP',
      'organisatie-in-zin': 'ABP',
      dienst: 'MijnABP',
      'dienst-in-zin': 'MijnABP',
      ingangsdatum: isoDay('2027-07-01'),
      maanden: 4,
      regio: 'zuid',
      machtigen: true,
      buitenland: false,
      post: true,
      balie: false,
    };
    const { asker, asked } = scripted([]);
    expect(await interview(asker, known, surroundings)).toEqual({});
    const again = /heet|regio|Machtigen|buitenland|ingangsdatum|niet kunnen inloggen/;
    expect(asked.filter((message) => again.test(message))).toEqual([]);
  });

  test.each([
    ['post', { post: true, balie: false }],
    ['balie', { post: false, balie: true }],
    ['allebei', { post: true, balie: true }],
    ['anders', { post: false, balie: false }],
  ])('who does not log in: one question, answered with %s', async (choice, routes) => {
    const { asker, asked } = scripted([...NAMES, [/ingangsdatum/, '2027-07-01'], [/Hoe regelen mensen/, choice]]);
    expect(await interview(asker, {}, surroundings)).toMatchObject(routes);
    expect(asked.filter((message) => /niet kunnen inloggen/.test(message))).toHaveLength(1);
  });

  test.each<[Answers, RegExp, Answers]>([
    [{ post: true }, /zaken aan de balie regelen/, { balie: true }],
    [{ post: false }, /zaken aan de balie regelen/, { balie: true }],
    [{ balie: true }, /zaken per post regelen/, { post: true }],
  ])('of %j only the other half is asked, with ja or nee', async (known, question, answered) => {
    const { asker, asked } = scripted([...NAMES, [/ingangsdatum/, '2027-07-01'], [question, 'ja']]);
    const answers = await interview(asker, known, surroundings);
    expect(answers).toMatchObject(answered);
    for (const key of Object.keys(known)) expect(answers).not.toHaveProperty(key);
    expect(asked.filter((message) => /niet kunnen inloggen/.test(message))).toEqual([expect.stringMatching(question)]);
  });

  test('the own app is an optional detail, and "nee" is no name', async () => {
    const { asker, refused } = scripted([
      ...NAMES,
      [/Wat is de ingangsdatum/, '2027-07-01'],
      [/contactgegevens/, 'ja'],
      [/eigen app/, 'nee'],
      [/eigen app/, 'Utrecht-app'],
    ]);
    expect(await interview(asker, {}, surroundings)).toMatchObject({ 'eigen-app': 'Utrecht-app' });
    expect(refused).toEqual([expect.stringContaining('geen ja of nee')]);
  });

  test.each([
    ['', /leeg/],
    ['30-2-2027', /bestaat niet/],
    ['1-7-27', /vier cijfers/],
    ['1-7-2020', /2020/],
    ['1-12-2026', /./],
  ])('the date %j is refused at once, and asked again', async (date, why) => {
    const { asker, refused } = scripted([...NAMES, [/ingangsdatum/, date], [/ingangsdatum/, '2027-07-01']]);
    const answers = await interview(asker, {}, surroundings);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(why);
    expect(answers.ingangsdatum).toBe(isoDay('2027-07-01'));
  });

  test.each([
    ['2027-07-03', /za|weekend|zaterdag/i],
    ['2027-05-06', /feestdag/],
    ['2027-07-20', /vakantie/],
    ['2028-03-01', /./],
  ])('the unwise date %s gets advice and a proposal to take', async (date, why) => {
    const { asker, said } = scripted([...NAMES, [/Wat is de ingangsdatum/, date], [/Welke datum/, 'voorstel']]);
    const answers = await interview(asker, {}, surroundings);
    expect(said.filter((line) => line.startsWith('Let op')).join(' ')).toMatch(why);
    expect(answers.ingangsdatum).not.toBe(isoDay(date));
    expect(Number(answers.ingangsdatum)).toBeGreaterThan(isoDay('2027-01-01'));
  });

  test('an unwise date can be kept, or changed', async () => {
    const kept = scripted([...NAMES, [/Wat is de ingangsdatum/, '2027-07-03'], [/Welke datum/, 'houden']]);
    expect((await interview(kept.asker, {}, surroundings)).ingangsdatum).toBe(isoDay('2027-07-03'));
    const changed = scripted([
      ...NAMES,
      [/Wat is de ingangsdatum/, '2027-07-03'],
      [/Welke datum/, 'anders'],
      [/Wat is de ingangsdatum/, '2027-07-01'],
    ]);
    expect((await interview(changed.asker, {}, surroundings)).ingangsdatum).toBe(isoDay('2027-07-01'));
  });

  test('a date that is too early is refused, with a way out that is there during questions', async () => {
    const { asker, refused } = scripted([...NAMES, [/ingangsdatum/, '2027-01-04'], [/ingangsdatum/, '2027-07-01']]);
    await interview(asker, {}, surroundings);
    expect(refused).toEqual([expect.stringContaining('Stop dan met Ctrl-C en gebruik --korte-aanloop')]);
  });

  test('optional details are checked at once, and may stay empty', async () => {
    const { asker, refused } = scripted([
      ...NAMES,
      [/Wat is de ingangsdatum/, '2027-07-01'],
      [/contactgegevens/, 'ja'],
      [/adres van uw website/, 'http://utrecht.nl'],
      [/adres van uw website/, 'https://www.utrecht.nl'],
      [/aantal gebruikers|Hoeveel mensen/, '12.000'],
    ]);
    const answers = await interview(asker, {}, surroundings);
    expect(refused).toEqual([expect.stringContaining('https')]);
    expect(answers).toMatchObject({ website: 'https://www.utrecht.nl', 'aantal-gebruikers': 12000 });
    expect('telefoon' in answers).toBe(false);
  });

  test('facts with a question can be confirmed as of today', async () => {
    const questions = guide.facts.filter((fact) => fact.question !== undefined);
    expect(questions.length).toBeGreaterThan(0);
    const open = questions.find((fact) => fact.insideTexts.length === 0);
    const question = (text: string | undefined): RegExp => new RegExp((text ?? '').replace(/[.?()]/g, '\\$&'));
    const { asker } = scripted([
      ...NAMES,
      [/Wat is de ingangsdatum/, '2027-07-01'],
      [/feiten die kunnen verouderen/, 'ja'],
      [question(open?.question), 'anders'],
      [/Wat is het nu/, 'een nieuwe waarde'],
      ...questions.filter((fact) => fact !== open).map((fact) => [question(fact.question), 'klopt'] as const),
    ]);
    const { feiten } = await interview(asker, {}, surroundings);
    expect(Object.keys(feiten ?? {})).toHaveLength(questions.length);
    expect(feiten?.[open?.id ?? '']).toEqual({ value: 'een nieuwe waarde', checkedOn: today as Day });
  });

  test('a folder that is taken is refused right after the names', async () => {
    const { asker, asked } = scripted(NAMES);
    const refuse = async (answers: Answers): Promise<void> => {
      throw new Error(`taken: ${answers.organisatie} ${answers.dienst}`);
    };
    await expect(interview(asker, {}, surroundings, refuse)).rejects.toThrow('taken: Gemeente Utrecht Mijn Utrecht');
    expect(asked).toHaveLength(4);
  });

  test('Ctrl-C at a question ends it all', async () => {
    const { asker } = scripted([...NAMES, [/Wat is de ingangsdatum/, 'CTRL-C']]);
    expect(isCancelled(await interview(asker, {}, surroundings).catch((error: unknown) => error))).toBe(true);
  });
});
