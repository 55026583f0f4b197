import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import type { Campaign } from '../campaign/types.ts';
import { fillTexts } from './fill.ts';

const found = (files: Record<string, string>, answers: Partial<Campaign> = {}) => {
  const sources = Object.entries(files).map(([path, content]) => ({ path: `${path}.md`, content }));
  const guide = { texts: [], facts: [], plan: { items: [] } };
  return fillTexts({ campaign: exampleCampaign(answers), schedule: exampleSchedule(), guide, sources }).findings;
};
const CONTACT = 'Neem contact met ons op.{{#als telefoon}} Bel {{telefoon}}.{{/als}}';
const MACHTIGEN = '{{#als geen-machtigen}}Machtigen via DigiD kan bij ons nog niet.{{/als}} x';
const OTHER = '{{#als andere-weg}}Het kan {{andere-weg}}.{{/als}}{{#als geen-andere-weg}}Wij zoeken samen.{{/als}}';

test.each([
  [CONTACT, {}, ['contact-ontbreekt']],
  [CONTACT, { phone: '14 030' }, []],
  [CONTACT, { email: 'i@v.nl' }, []],
  ['{{#als geen-telefoon}}Mail.{{/als}} x', {}, ['contact-ontbreekt']],
  ['Neem contact met ons op.', {}, []],
  [MACHTIGEN, {}, ['machtigen-nee']],
  [MACHTIGEN, { machtigen: true }, []],
  ['{{#als machtigen}}x{{/als}} y', {}, []],
  ['---\nalleen-als: geen-machtigen\n---\nx', {}, ['machtigen-nee']],
  ['---\nonderwerp: a {{#als geen-machtigen}}b{{/als}}\n---\nx', {}, ['machtigen-nee']],
  [`{{#als buitenland}}${MACHTIGEN}{{/als}} y`, {}, []],
  [OTHER, {}, ['andere-weg-ontbreekt']],
  [OTHER, { byPost: true }, []],
  [OTHER, { counter: true }, []],
])('%j with %j: %j', (text, answers, wanted) => {
  expect(found({ a: text, b: text }, answers).map(({ rule }) => rule)).toEqual(wanted);
  expect(found({ 'intern/x': text }, answers)).toEqual([]);
});

test('a building block counts where it is used by a text for citizens', () => {
  const blok = `---\nbouwsteen: ja\n---\n${MACHTIGEN}`;
  expect(found({ blok, p: '{{> blok}}' })).toMatchObject([{ rule: 'machtigen-nee' }]);
  expect(found({ blok, 'intern/x': '{{> blok}}' })).toEqual([]);
  expect(found({ blok, p: 'y' })).toEqual([]);
});

test('each tip names what to choose', () => {
  const [contact] = found({ a: CONTACT });
  const [other] = found({ a: OTHER });
  expect(contact?.message).not.toMatch(/pagina/);
  expect(contact?.fix).toMatch(/--telefoon of --email/);
  expect([other?.severity, other?.fix]).toEqual(['tip', expect.stringMatching(/--post of --balie/)]);
});
