/** README's commands, run as a reader would run them, and README's output, compared with what they print. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from './support/run.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

function block(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n\`\`\`(?:sh|text)\\n([\\s\\S]*?)\`\`\`\\n<!-- /${name} -->`).exec(
    readme,
  );
  if (found?.[1] === undefined) throw new Error(`README has no block ${name}`);
  return found[1];
}

/** The words of a README line behind the name of the command; `npm ci` before it is what the test run has done. */
function words(line: string): string[] {
  const command = line.trim().replace(/^npm ci && /, '');
  expect(command).toMatch(/^npx --no digid-campagne /);
  const rest = command.replace(/^npx --no digid-campagne /, '');
  return [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '');
}

test('init and plan do what README shows', () => {
  const folder = temporaryFolder();
  try {
    const made = run([...words(block('init-line')), '--ja'], folder.path);
    expect(made.code).toBe(0);
    expect(made.out).toBe(block('init-output'));
    const shown = run(words(block('plan-line')), folder.path);
    expect(shown.code).toBe(0);
    expect(shown.out).toBe(block('plan-output'));
  } finally {
    folder.remove();
  }
});

test('the test line is the one that .ci/run runs', () => {
  expect(block('test-line')).toBe('npm ci && npm test\n');
  const ci = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
  expect(ci).toContain('<!-- test-line -->');
});
