import { expect, test } from 'vitest';
import { textGuide } from '../../test/support/templates.ts';
import { parseSource } from './source.ts';
import { wordsOf } from './words.ts';

const { texts, ...guide } = textGuide();
const { names } = wordsOf(guide);

// fillTexts trusts the guide's own texts where they are unchanged, because this has checked every one of them.
test.each(texts.map((file) => [file.path, file] as const))('%s has no mistake', (_path, file) => {
  const { source, mistakes } = parseSource(file, names);
  expect(mistakes).toEqual([]);
  expect(source?.meta.titel.length).toBeGreaterThan(3);
});
