/**
 * Private-use characters stand in for values while a text is parsed, so that no value is ever read as Markdown or as a
 * template. They are refused in sources and in names, so one of them can only be ours.
 */

/** Any private-use character, also those beyond the basic plane. */
export const PRIVATE_USE = /\p{Co}/u;

const FIRST_VALUE = 0xe000;
const LAST_VALUE = 0xf7ff;

/** The number of values that there are characters for. */
export const MOST_VALUES = LAST_VALUE - FIRST_VALUE + 1;
/** Any of the characters for values. */
export const VALUE_CHARACTERS = /[\ue000-\uf7ff]/g;
export const valueCharacter = (index: number): string => String.fromCharCode(FIRST_VALUE + index);
export const valueIndex = (character: string): number => character.charCodeAt(0) - FIRST_VALUE;

/** Stands where a section is to be included: its number between two of these. */
const SECTION = '\uf800';
export const SECTION_MARK = /\uf800(\d+)\uf800/g;
export const sectionMark = (index: number): string => `${SECTION}${index}${SECTION}`;

/** Stands where a condition on one line did not hold, until the line is tidied. */
export const VANISHED = '\uf8ff';
