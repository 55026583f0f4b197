/** The folders with texts that a campaign has. */
import { folderOf, TEXT_FOLDERS, type TextFolder } from '../../texts/folders.ts';

/** The folders that these texts stand in; one that only the user made stands last, under its own name. */
export function foldersOf(identities: readonly string[]): TextFolder[] {
  const used = new Set(identities.map(folderOf));
  const own = [...used].filter((name) => TEXT_FOLDERS.every((folder) => folder.name !== name)).sort();
  return [
    ...TEXT_FOLDERS.filter(({ name }) => used.has(name)),
    ...own.map((name): TextFolder => ({ name, title: name || 'Andere teksten', about: 'Teksten van uzelf.' })),
  ];
}
