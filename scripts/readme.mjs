// Puts the real output of README's own lines into README.md (after a change of what the command prints).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = join(root, 'README.md');
const folder = mkdtempSync(join(tmpdir(), 'digid-campagne-readme-'));
let readme = readFileSync(path, 'utf8');

function outputOf(name, more) {
  const line = new RegExp(`<!-- ${name} -->\\n\`\`\`sh\\n(.*)\\n`).exec(readme)[1];
  const rest = line.replace(/^npm ci && /, '').replace(/^npx --no digid-campagne /, '');
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2]);
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'Europe/Amsterdam' };
  const args = [join(root, 'dist', 'digid-campagne.cjs'), ...words, ...more];
  return execFileSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

try {
  for (const [line, output, more] of [
    ['init-line', 'init-output', ['--ja']],
    ['plan-line', 'plan-output', []],
  ]) {
    const block = new RegExp(`(<!-- ${output} -->\\n\`\`\`text\\n)[\\s\\S]*?(\`\`\`\\n<!-- /${output} -->)`);
    const text = outputOf(line, more);
    readme = readme.replace(block, (_all, before, after) => before + text + after);
  }
  writeFileSync(path, readme);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
