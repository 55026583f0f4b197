/** The texts and facts of the built-in guide, read from templates/ without the rest of the guide. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseFacts } from '../../src/guide/facts.ts';
import { parsePlan } from '../../src/guide/plan.ts';
import type { Guide, SourceFile } from '../../src/guide/types.ts';

const folder = new URL('../../templates/', import.meta.url);

/** All text sources of templates/, by path. */
export function readTextTemplates(): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, content: readFileSync(new URL(path, folder), 'utf8') }));
}

/** What `fillTexts` needs of the guide. */
export function textGuide(): Pick<Guide, 'texts' | 'facts' | 'plan'> {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const facts = parseFacts(read('feiten.yaml'), 'templates/feiten.yaml');
  const plan = parsePlan(read('planning.yaml'), 'templates/planning.yaml');
  return { texts: readTextTemplates(), facts, plan };
}
