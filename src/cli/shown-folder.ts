/** How messages name a folder: relative where that is shorter, with "/". */
import { isAbsolute, relative, sep } from 'node:path';

export function shownFolder(folder: string, workingFolder: string): string {
  const below = relative(workingFolder, folder);
  const outside = below === '' || below.startsWith('..') || isAbsolute(below);
  return (outside ? folder : below).split(sep).join('/');
}
