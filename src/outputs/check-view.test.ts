import { expect, test } from 'vitest';
import type { Finding } from '../base/finding.ts';
import { checkJson, checkView } from './check-view.ts';
import { summaryLine } from './finding-words.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'dreiging', severity: 'error', file: '1-teksten-aanpassen/a.md', line: 8, words: 'boete' },
  ...{ message: "'boete': dit klinkt als een dreigement.", fix: 'Schrijf rustig wat er gebeurt.' },
  ...more,
});
const letter = finding({
  file: '2-kant-en-klaar/brieven/1.docx',
  line: 3,
  severity: 'tip',
  message: 'Dit kan korter.',
});

test('by file: place, how grave, the words, why, what to do', () => {
  expect(checkView([finding(), finding({ line: 9, severity: 'warning' }), letter], { width: 46 })).toEqual([
    '1-teksten-aanpassen/a.md',
    "  regel 8, fout: 'boete': dit klinkt als een",
    '    dreigement.',
    '    Schrijf rustig wat er gebeurt. [dreiging]',
    "  regel 9, waarschuwing: 'boete': dit klinkt",
    '    als een dreigement.',
    '    Schrijf rustig wat er gebeurt. [dreiging]',
    '',
    '2-kant-en-klaar/brieven/1.docx',
    "  alinea 3, tip: 'boete': Dit kan korter.",
    '    Schrijf rustig wat er gebeurt. [dreiging]',
    '',
    '1 fout, 1 waarschuwing, 1 tip',
  ]);
});

test('nothing is said calmly, and with only errors not at all', () => {
  expect(checkView([], { width: 80 })).toEqual(['Niets gevonden.']);
  expect(checkView([letter], { width: 80, onlyErrors: true })).toEqual([]);
  expect(checkView([letter, finding()], { width: 80, onlyErrors: true }).at(-1)).toBe('1 fout');
});

test('how many', () => {
  const warning = finding({ severity: 'warning' });
  expect(summaryLine([finding(), finding(), warning, warning, warning, letter])).toBe(
    '2 fouten, 3 waarschuwingen, 1 tip',
  );
});

test('what another wrote steers no terminal', () => {
  const shown = checkView([finding({ words: '\u001b[2J', message: 'Een \u001b[2J code.' })], { width: 80 }).join('\n');
  expect(shown).not.toContain('\u001b');
});

test('as data each has a file and a line: in campagne.yaml that of the milestone or fact, else of its section', () => {
  const settings = 'id: x\r\nmijlpalen:\r\n  # brief-1:\r\n  brief-2:\r\n    datum: 2027-03-09\r\nfeiten:\r\n';
  const { line: _, words: __, ...bare } = finding({ file: 'campagne.yaml' });
  const of = (more: Partial<Finding>) => checkJson([{ ...bare, ...more }], settings).findings[0];
  expect(of({ milestone: 'brief-2' })).toMatchObject({ file: 'campagne.yaml', line: 4, milestone: 'brief-2' });
  expect(of({ milestone: 'brief-1' })?.line).toBe(2);
  expect(of({ fact: 'app-vereisten' })?.line).toBe(6);
  expect(of({})?.line).toBe(1);
  expect(of({ file: '' })).toMatchObject({ file: 'campagne.yaml', line: 1 });
  expect(checkJson([finding(), letter], settings).summary).toEqual({ error: 1, warning: 0, tip: 1 });
});
