import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const milestones = Array.from({ length: 50 }, (_, index) => `datum.mijlpaal-${index}`);
const names = [
  ...[
    'organisatie',
    'ingangsdatum',
    'maildagen',
    'feiten.helpdesk',
    'feiten.app',
    'datum.mailing-1',
    'weekdag.mailing-1',
  ],
  ...milestones,
];

test.each([
  ['organisatei', "Bedoelde u 'organisatie'?"],
  ['datum.mailing1', "Bedoelde u 'datum.mailing-1'?"],
  ['weekdag.mailng-1', "Bedoelde u 'weekdag.mailing-1'?"],
  ['feiten.helpdsek', "Bedoelde u 'feiten.helpdesk'?"],
  ['mailing-1', "Bedoelde u 'datum.mailing-1'?"],
  ['feit.helpdesk', "Bedoelde u 'feiten.helpdesk'?"],
  ['feiten.iets-heel-anders', 'U kunt kiezen uit: feiten.helpdesk, feiten.app.'],
  ['iets-heel-anders', 'U kunt kiezen uit: organisatie, ingangsdatum, maildagen.'],
])('%s: %s', (wrong, wanted) => {
  expect(suggest(wrong, names)).toBe(wanted);
});
test('only what stands behind the same beginning counts', () => {
  expect(suggest('bouwstenen/hulp-lang', ['bouwstenen/hulp', 'bouwstenen/groet', 'bouwstenen/stappen'])).toBe(
    'U kunt kiezen uit: bouwstenen/hulp, bouwstenen/groet, bouwstenen/stappen.',
  );
  expect(suggest('bouwstenen/greot', ['bouwstenen/hulp', 'bouwstenen/groet'])).toBe("Bedoelde u 'bouwstenen/groet'?");
});
test('a text in another folder is found', () => {
  expect(suggest('vragen/contact', ['vragen/waarom', 'bouwstenen/contact'])).toBe("Bedoelde u 'bouwstenen/contact'?");
});
test('a long list is cut short', () => {
  const help = suggest('datum.iets-heel-anders', names);
  expect(help).toMatch(/ en nog 39 andere\.$/);
  expect(help.length).toBeLessThan(300);
});
