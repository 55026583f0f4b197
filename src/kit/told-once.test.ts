import { expect, test } from 'vitest';
import type { Finding } from '../base/finding.ts';
import { withoutToldDates, withoutToldOrder, withoutToldPictures, withoutUnusedLinks } from './told-once.ts';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity: 'warning', message: 'x', fix: 'y', file: 'a.md', line: 3 },
  ...more,
});

test('a day that is too late is not told as out of order as well', () => {
  const order = finding('eigen-datum-volgorde', { milestone: 'instructie-helpdesk' });
  const other = finding('eigen-datum-volgorde', { milestone: 'mailing-1' });
  const late = finding('helpdesk-te-laat', { milestone: 'instructie-helpdesk' });
  expect(withoutToldOrder([order, other], [late])).toEqual([other]);
  expect(withoutToldOrder([order, other], [])).toEqual([order, other]);
});

test('a link that must not stand there is not told as printed without its address as well', () => {
  const unused = finding('link-niet-gebruikt');
  expect(withoutUnusedLinks([unused], [finding('link')])).toEqual([]);
  expect(withoutUnusedLinks([unused], [finding('link', { line: 4 })])).toEqual([unused]);
});

test('a picture that does not come into the text is not told as without words as well', () => {
  const picture = finding('afbeelding', { words: 'foto.png' });
  const other = finding('afbeelding', { words: 'kaart.png' });
  expect(withoutToldPictures([picture, other], [finding('afbeelding-weggelaten', { words: 'foto.png' })])).toEqual([
    other,
  ]);
});

test('a former date is not told as another one as well', () => {
  const other = finding('andere-datum', { words: '1 juni 2027' });
  expect(withoutToldDates([other], [finding('oude-datum', { words: '1 juni 2027' })])).toEqual([]);
  expect(withoutToldDates([other], [finding('oude-datum', { words: '1 mei 2027' })])).toEqual([other]);
});
