/** The name of our version beside a file that the user changed. */
import { posix } from 'node:path';
import type { Order } from './order.ts';

const LABEL: Readonly<Record<Order['kind'], string>> = {
  bijwerken: 'nieuwe versie',
  terugzetten: 'teruggezette versie',
};
/** What any disk takes as one name, with room to spare. */
const LONGEST_NAME_BYTES = 240;

/** "website/pagina (nieuwe versie).md"; the second one "website/pagina (nieuwe versie 2).md". `count` is from 1. */
export function besideName(path: string, kind: Order['kind'], count: number): string {
  const { dir, name, ext } = posix.parse(path);
  const end = ` (${LABEL[kind]}${count === 1 ? '' : ` ${count}`})${ext}`;
  const letters = [...name];
  while (letters.length > 1 && Buffer.byteLength(letters.join('') + end) > LONGEST_NAME_BYTES) letters.pop();
  return posix.join(dir, letters.join('') + end);
}
