/** All values of a YAML tree, to see that a change in one place changed nothing in another. Pure. */
import type { YamlNode } from './yaml-tree.ts';

/** Keys from the top of the file; a number is the place in a list, from 0. */
export type YamlPath = readonly (string | number)[];

/**
 * The values that stand outside these paths, each with its own path; empty ones are none. Spaces and line ends around a
 * value are not looked at, as in all that reads these files.
 */
export function valuesOutside(root: YamlNode | undefined, paths: readonly YamlPath[]): string[] {
  const values: string[] = [];
  const look = (node: YamlNode, path: YamlPath): void => {
    if (paths.some((own) => own.length === path.length && own.every((step, index) => step === path[index]))) return;
    if (node.kind === 'map') for (const { key, value } of node.entries) look(value, [...path, key]);
    else if (node.kind === 'list') for (const [index, item] of node.items.entries()) look(item, [...path, index]);
    else if (node.text.trim() !== '') values.push(JSON.stringify([...path, node.text.trim()]));
  };
  if (root) look(root, []);
  return values.sort();
}
