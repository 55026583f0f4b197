import { expect, test } from 'vitest';
import { textGuide } from '../../test/support/templates.ts';
import { parseSource } from './source.ts';
import { placeholderNames } from './values.ts';

const { texts, facts } = textGuide();

// fillTexts trusts the guide's own texts where they are unchanged, because this has checked every one of them.
test.each(texts.map((file) => [file.path, file] as const))('%s has no mistake', (_path, file) => {
  const { source, mistakes } = parseSource(file, placeholderNames(facts));
  expect(mistakes).toEqual([]);
  expect(source?.meta.titel.length).toBeGreaterThan(3);
});
