import { describe, expect, test } from 'vitest';
import { CancelledError, UnfinishedError, UserError } from '../base/errors.ts';
import { explain } from './boundary.ts';

describe('the error boundary', () => {
  test('a mistake of the user is 2, with place and fix, all at once', () => {
    const { code, text } = explain(
      new UserError([
        { message: 'A.', place: '--a', fix: 'Doe a.' },
        { message: 'B.', fix: 'Doe b.' },
      ]),
      false,
    );
    expect(code).toBe(2);
    expect(text).toMatch(
      /2 dingen[\s\S]*- A\.\n {2}Waar: --a\n {2}Oplossing: Doe a\.\n\n- B\.\n {2}Oplossing: Doe b\./,
    );
  });
  test('a safe write that the next run completes does not say that nothing was written', () => {
    const { code, text } = explain(new UnfinishedError({ message: 'A.', fix: 'B.' }), false);
    expect(code).toBe(2);
    expect(text).toMatch(/^Dit lukte niet helemaal\.\n/);
  });
  test('stopping is 130', () => {
    expect(explain(new CancelledError(), false)).toEqual({
      code: 130,
      text: '\nAfgebroken. Er is niets geschreven.\n',
    });
  });
  test('an error of another bundle is known by its mark', () => {
    const foreign = Object.assign(new Error('x'), { isUserError: true, mistakes: [{ message: 'A.', fix: 'B.' }] });
    expect(explain(foreign, false).code).toBe(2);
  });
  test.each([new TypeError('x is not a function'), 'a string', undefined])(
    'a fault is 70, and how to report it: %s',
    (fault) => {
      const { code, text } = explain(fault, false);
      expect(code).toBe(70);
      expect(text).toMatch(/Meld dit[\s\S]*digid-campagne [\s\S]*Node v/);
      expect(text).not.toMatch(/\n\s+at /);
    },
  );
  test('the stack only with DEBUG', () => {
    expect(explain(new TypeError('x'), true).text).toMatch(/\n\s+at /);
  });
  test('what others wrote cannot steer the terminal', () => {
    const { text } = explain(new UserError({ message: '\u001b[2J\u202eA\n- B', fix: 'C' }), false);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^- B/m);
  });
});

test('the same mistake is told once, and of very many only the first twenty', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    message: `Fout ${at % 1500}.`,
    place: 'x.yaml',
    fix: 'Herstel.',
  }));
  const { text } = explain(new UserError(many), false);
  expect(text).toContain('Er zijn 1500 dingen te herstellen.');
  expect(text.match(/^- /gm)).toHaveLength(20);
  expect(text).toContain('En nog 1480 andere.');
});
