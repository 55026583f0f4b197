/** What a postponement adds to the texts: one for every channel, with the new date and the old. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import { folderOf, isForCitizens, type Rendered, renderAll, textNamed } from './support/all-texts.ts';

const NEW_DATE = '1 juli 2027';
const OLD_DATE = '28 mei 2027';
const before = renderAll();
const after = renderAll({}, { postponed: true });
const names = (texts: readonly Rendered[]): string[] => texts.map(({ name }) => name);
const added = after.filter(({ name }) => !names(before).includes(name));
const printed = ({ subject, preview, plain }: Rendered): string => [subject, preview, plain].join('\n');

test.each(['2027-07-02', '2028-01-10'])('a date that came nearer, from %s, is no postponement', (announced) => {
  expect(renderAll({}, { postponed: isoDay(announced) })).toEqual(before);
});

test('there is a text for every channel on which people heard of the old date', () => {
  const channels = [...new Set(names(after).map(folderOf))];
  // The sheet that the counter hands out is the usual one, printed again.
  expect([...new Set(names(added).map(folderOf))]).toEqual(channels.filter((channel) => channel !== 'balie'));
});

describe.each(added.map((text) => [text.name, text] as const))('%s', (_name, text) => {
  test('names the new date', () => expect(text.plain).toContain(NEW_DATE));
  test('names the old date, as one that is off', () => {
    expect(printed(text)).toContain(OLD_DATE);
    const old = text.plain.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.includes(OLD_DATE));
    expect(old.join(' ')).toMatch(/niet|verandert op 28 mei 2027|Oude ingangsdatum/);
  });
});

test.each(added.filter(({ name }) => isForCitizens(name)).map((text) => [text.name, text] as const))(
  '%s does not alarm who has arranged it already',
  (_name, text) => expect(text.plain).toMatch(/hoeft u niets te doen/),
);

describe('the other texts', () => {
  /** The pages that answer whether a message was real: the one with the old date was. */
  const ANSWERS = [
    'website/pagina',
    'website/pagina-na-laatste-veilige-dag',
    'website/pagina-vanaf-ingangsdatum',
    'website/veelgestelde-vragen',
    'website/veelgestelde-vragen-vanaf-ingangsdatum',
  ];
  const OURS = `Kreeg u eerder een bericht met de datum ${OLD_DATE}? Dat was ook van ons. Die datum geldt niet meer.`;
  const paragraph = new RegExp(`^${OURS.replace(/[.?]/g, '\\$&')}.*\n\n`, 'm');
  const others = after.filter(({ name }) => names(before).includes(name));

  test('name the old date only to say that the message was ours', () => {
    expect(others.length).toBe(before.length);
    expect(names(others.filter((text) => printed(text).includes(OLD_DATE)))).toEqual(ANSWERS);
  });

  test.each(ANSWERS)('%s says so below the question whether a message is real', (name) => {
    const { plain } = textNamed(after, name);
    const answer = plain.split('\nIs de mail of brief over DigiD wel van ons?\n')[1] ?? '';
    expect(answer.indexOf(OURS)).toBeGreaterThan(0);
    expect(answer.indexOf(OURS)).toBeLessThan(answer.indexOf('\nTwijfelt u? '));
    expect(plain.split(OLD_DATE)).toHaveLength(2);
  });

  test('are the same as ever but for that', () => {
    const withoutIt = (text: Rendered): string => printed(text).replace(paragraph, '');
    expect(before.filter((text) => withoutIt(text) !== printed(text))).toEqual([]);
    expect(others.map(withoutIt)).toEqual(before.map(printed));
  });
});
