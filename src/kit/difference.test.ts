import { expect, test } from 'vitest';
import { difference } from './difference.ts';

test.each([
  ['nothing', 'Een\nTwee\n', '\uFEFFEen  \r\nTwee', []],
  ['a line more', 'Een\nTwee\n', 'Een\nNieuw\nTwee\n', ['+ Nieuw']],
  ['a line changed', 'Een\nTwee\n', 'Een\nDrie\n', ['- Twee', '+ Drie']],
  ['a line less', 'Een\n\nTwee\n', 'Een\n', ['- Twee']],
])('%s', (_what, before, after, wanted) => {
  expect(difference(before, after)).toEqual(wanted);
});
