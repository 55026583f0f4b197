import { expect, test } from 'vitest';
import type { FilledText } from '../texts/types.ts';
import { bodyPlain, toPlain } from './plain.ts';

const RULE = '-'.repeat(60);
const text = (rest: Partial<FilledText>, meta: Partial<FilledText['meta']> = {}): FilledText => ({
  meta: { tekst: 'mailings/1', titel: 'X', bouwsteen: false, opVerzoek: false, ...meta },
  markdown: 'Bij \ue000.\n',
  values: new Map([['\ue000', '# <b>']]),
  ...rest,
});
const room = (kind: 'tekens' | 'sms' | 'A4', length: number, limit: number) => ({ kind, length, limit, fits: true });

test('a text without subject, room or media is only its body', () => {
  expect(toPlain(text({}))).toBe('Bij # <b>.\n');
  expect(toPlain(text({ room: room('A4', 20, 46) }))).toBe('Bij # <b>.\n');
});

test.each([
  [text({ subject: 'Bij \ue000', preview: 'Voor \ue000' }), ['Onderwerp: Bij # <b>', 'Voorbeeldregel: Voor # <b>']],
  [text({ subject: 'a', preview: 'b' }, { tekst: 'intern/1' }), ['Onderwerp: a']],
  [
    text({ room: room('tekens', 312, 1600) }, { tekst: 'social/1', voor: 'Facebook en LinkedIn' }),
    ['Voor: Facebook en LinkedIn (312 van ten hoogste 1.600 tekens)'],
  ],
  [text({ room: room('sms', 148, 160) }), ['Voor: sms (148 van ten hoogste 160 tekens)']],
  [
    text({ room: { ...room('sms', 144, 160), countsDouble: true } }),
    ['Voor: sms (144 van ten hoogste 160 sms-tekens; sommige tekens tellen dubbel)'],
  ],
  [text({ room: room('sms', 148, 160) }, { voor: 'WhatsApp' }), ['Voor: WhatsApp (148 van ten hoogste 160 tekens)']],
  [text({ room: room('tekens', 5, 280) }), ['Voor: 5 van ten hoogste 280 tekens']],
  [text({ room: room('A4', 20, 46) }, { voor: 'de post' }), ['Voor: de post']],
])('the head of %#', (given, head) => {
  expect(toPlain(given).split('\n')).toEqual([...head, RULE, '', 'Bij # <b>.', '']);
  expect(bodyPlain(given)).toBe('Bij # <b>.\n');
});
