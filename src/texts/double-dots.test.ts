import { expect, test } from 'vitest';
import { withoutDoubleDots } from './double-dots.ts';
import { valueCharacter } from './private-use.ts';

const X = valueCharacter(0);

test.each([
  // The name, what the text says, what is left of it.
  ['Voorbeeld N.V.', `Bij ${X}. Vanaf nu.`, `Bij ${X} Vanaf nu.`],
  ['Voorbeeld N.V.', `Bij ${X}.\n`, `Bij ${X}\n`],
  ['Voorbeeld N.V.', `Zeg: "Bel ${X}."`, `Zeg: "Bel ${X}"`],
  ['Voorbeeld N.V.', `(bij ${X}.) Dus.`, `(bij ${X}) Dus.`],
  ['Voorbeeld N.V.', `**Bel ${X}.** Dus.`, `**Bel ${X}** Dus.`],
  ['Voorbeeld N.V.', `${X}.nl`, `${X}.nl`],
  ['Wow!', `Bij ${X}.`, `Bij ${X}`],
  ['Voorbeeldstad', `Zeg: "Bel ${X}."`, `Zeg: "Bel ${X}."`],
])('%s in %j', (name, text, wanted) => {
  expect(withoutDoubleDots(text, new Map([[X, name]]))).toBe(wanted);
});
