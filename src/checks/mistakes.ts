/** The mistakes for which `fillTexts` refuses the texts, as findings: `check` goes on where `update` has to stop. */
import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';

const PLACE = /^(.*?), regel (\d+)$/;
/** An unknown or broken {{...}}. */
const ABOUT_PLACEHOLDER = /\{\{|\}\}|accolades|voorwaarde '/;

/** An unknown placeholder is an `invulplek`; any other mistake a `tekst-fout`, which cannot be switched off. */
export const mistakeFindings = (mistakes: readonly Mistake[]): Finding[] =>
  mistakes.map(({ message, place, fix }) => {
    const [, file = place, line] = PLACE.exec(place ?? '') ?? [];
    const words = /\{\{[^{}]*\}\}/.exec(message)?.[0];
    return {
      rule: ABOUT_PLACEHOLDER.test(message) ? 'invulplek' : 'tekst-fout',
      severity: 'error',
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line: Number(line) }),
      ...(words === undefined ? {} : { words }),
      message,
      fix,
    };
  });
