import { expect, test } from 'vitest';
import { answeredCampaign } from '../../test/support/all-texts.ts';
import { checked } from '../../test/support/control-corpus.ts';

const told = (body: string, ways: { readonly counter: boolean; readonly byPost: boolean }) =>
  checked([{ path: 'website/eigen.md', content: `---\ntekst: website/eigen\ntitel: Eigen\n---\n\n${body}\n` }], {
    ...answeredCampaign(),
    ...ways,
  })
    .filter(({ rule, file }) => rule === 'tegenspraak' && file?.endsWith('eigen.md'))
    .map(({ fix }) => fix);

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
])('%s', (body, fixes) => {
  expect(told(body, NONE)).toEqual(fixes);
  expect(told(body, { counter: true, byPost: true })).toEqual([]);
});
