/**
 * The Word and Excel files of a campaign. They need the largest libraries and half of all work, and nothing that is made
 * after the texts: so a command may have another thread make them. Pure.
 */
import { APPROVAL_FILE, INVENTORY_FILE, OUTPUTS_FOLDER } from '../base/layout.ts';
import { inventoryXlsx } from '../outputs/excel/inventory-xlsx.ts';
import { type PlanWorkbook, planXlsx } from '../outputs/excel/plan-xlsx.ts';
import { formsOf, textPath } from '../outputs/forms.ts';
import { wordApproval } from '../outputs/word/approval.ts';
import { wordFile } from '../outputs/word/word-file.ts';
import type { FilledText } from '../texts/types.ts';
import { aboutTexts } from './about-texts.ts';

/** Values only: they may have to go to another thread. */
export interface OfficeInput extends PlanWorkbook {
  readonly texts: readonly FilledText[];
  /** The user's house letter (huisstijl/brief.docx). */
  readonly houseLetter?: Uint8Array | undefined;
}

export interface OfficeFile {
  /** Relative to the campaign folder. */
  readonly path: string;
  readonly make: () => Promise<Uint8Array>;
}

/** The files while they are made. */
export interface Office {
  file(path: string): Promise<Uint8Array>;
  /** Makes what nobody has begun yet, for who has nothing else to do; `turn` after each, which may throw. */
  help(turn: () => Promise<void>): Promise<void>;
}

/** Begins to make them. */
export type MakeOffice = (input: OfficeInput) => Office;

export const APPROVAL_PATH = `${OUTPUTS_FOLDER}/${APPROVAL_FILE}`;
export const PLAN_PATH = `${OUTPUTS_FOLDER}/planning.xlsx`;
export const INVENTORY_PATH = `${OUTPUTS_FOLDER}/${INVENTORY_FILE}`;

/** All of them, the one that takes longest first: of two threads one begins at the beginning, and one at the end. */
export function officeFiles(input: OfficeInput): readonly OfficeFile[] {
  const { texts, campaign, schedule } = input;
  const about = aboutTexts(input);
  return [
    { path: APPROVAL_PATH, make: () => wordApproval(texts, { campaign, schedule }) },
    ...texts
      .filter(({ meta }) => formsOf(meta).made.includes('docx'))
      .map((text) => ({
        path: textPath(text.meta.tekst, 'docx'),
        make: () => wordFile(text, about),
      })),
    { path: INVENTORY_PATH, make: () => inventoryXlsx({ campaign, schedule }) },
    { path: PLAN_PATH, make: () => planXlsx(input) },
  ];
}

/** Makes each in this thread, when it is asked for. */
export const officeHere: MakeOffice = (input) => {
  const files = new Map(officeFiles(input).map(({ path, make }) => [path, make]));
  return {
    file: async (path) => {
      const make = files.get(path);
      if (make === undefined) throw new Error(`no office file ${path}`);
      return make();
    },
    help: async () => {},
  };
};
