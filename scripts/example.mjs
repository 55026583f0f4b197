// Makes campaigns/voorbeeld again with the built command, always as if it were the same day.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'campaigns', 'voorbeeld');
rmSync(folder, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(root, 'dist', 'digid-campagne.cjs'),
    ...['init', '--antwoorden', join(root, 'test', 'fixtures', 'voorbeeld.yaml')],
    ...['--vandaag', '2026-11-23', '--map', folder, '--ja'],
  ],
  { stdio: 'inherit' },
);
