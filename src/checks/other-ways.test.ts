import { describe, expect, test } from 'vitest';
import { answeredCampaign } from '../../test/support/all-texts.ts';
import { checked } from '../../test/support/control-corpus.ts';

const told = (body: string, ways: { readonly counter: boolean; readonly byPost: boolean }) =>
  checked([{ path: 'website/eigen.md', content: `---\ntekst: website/eigen\ntitel: Eigen\n---\n\n${body}\n` }], {
    ...answeredCampaign(),
    ...ways,
  })
    .filter(({ rule, file }) => rule === 'tegenspraak' && file?.endsWith('eigen.md'))
    .map(({ message, fix }) => (fix.startsWith('Kies') ? fix : message));

const NONE = { counter: false, byPost: false };
const BALIE = 'Kies in campagne.yaml balie: ja, of haal deze zin weg.';
const POST = 'Kies in campagne.yaml post: ja, of haal deze zin weg.';

test.each([
  ['U kunt daar uw zaken aan de balie regelen.', [BALIE]],
  ['Onze balie is open op maandag.', [BALIE]],
  ['U kunt uw zaken per post regelen.', [POST]],
  ['U kunt uw zaken niet aan de balie regelen.', []],
  ['De brief met een code komt per post.', []],
  ['Vraag hulp aan onze balie.', []],
  ['Kom langs op het waterschapshuis, dan helpen wij u aan de balie.', [BALIE]],
  ['Kom langs in de bibliotheek, dan helpen wij u aan de balie.', []],
])('%s', (body, fixes) => {
  expect(told(body, NONE)).toEqual(fixes);
  expect(told(body, { counter: true, byPost: true })).toEqual([]);
});

const BOTH = { counter: true, byPost: true };
const also = (words: string, where: string): string => `'${words}': in campagne.yaml staat dat het ook ${where} kan.`;

describe('no way but online', () => {
  test.each<[body: string, messages: string[]]>([
    [
      '## Kan ik mijn zaken nog per post regelen?\n\nNee, dat kan niet meer. Vanaf die dag regelt u alles online.',
      [
        also('Nee, dat kan niet meer.', 'per post'),
        also('Vanaf die dag regelt u alles online', 'aan de balie en per post'),
      ],
    ],
    ['Papieren post nemen wij niet meer aan.', [also('Papieren post nemen wij niet meer', 'per post')]],
    ['U kunt uw zaken alleen nog online regelen.', [also('alleen nog online regelen', 'aan de balie en per post')]],
    ['U kunt niet meer aan de balie terecht.', [also('niet meer aan de balie', 'aan de balie')]],
    ['U kunt uw zaken niet alleen online regelen, maar ook per post.', []],
    ['U kunt bij ons alles online regelen, maar het hoeft niet.', []],
    ['U kunt alleen nog online inloggen met de DigiD app of sms-controle.', []],
    ['Met de app hoeft u niet meer te wachten.', []],
    ['Een aanvraag per post duurt niet langer dan vier weken.', []],
    ['Wij sturen u alleen online een bericht.', []],
    ['U krijgt de code niet meer per post.', []],
    ['## Kan ik aan de balie inloggen?\n\nNee. Inloggen doet u zelf.', []],
  ])('%s', (body, messages) => {
    expect(told(body, BOTH)).toEqual(messages);
    expect(told(body, NONE)).toEqual([]);
  });
  test('one of the two ways is named', () =>
    expect(told('U kunt uw zaken alleen nog online regelen.', { counter: false, byPost: true })).toEqual([
      also('alleen nog online regelen', 'per post'),
    ]));
});
