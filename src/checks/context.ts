/** What the rules know beside the text: the campaign, its plan, the words of the guide. */
import type { Day } from '../base/day.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { CheckList, Guide, SourceFile } from '../guide/types.ts';
import type { Schedule } from '../schedule/types.ts';
import type { FilledText } from '../texts/types.ts';
import type { Found } from './found.ts';
import { type Match, matcher } from './phrase.ts';
import type { CheckedText, Sentence } from './text.ts';

export interface CheckInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly progress: Progress;
  readonly guide: Guide;
  /** The sources as the user has them. */
  readonly sources: readonly SourceFile[];
  /** Paths of sources that the user did not change; those that are the guide's to the letter are never taken for changed. */
  readonly unedited?: ReadonlySet<string>;
  /** What `fillTexts` made of the sources; empty when it refused them (then see `mistakeFindings`). */
  readonly texts: readonly FilledText[];
  /** Outputs that the user edited, as lines of plain text; path relative to the campaign folder. */
  readonly documents?: readonly { readonly path: string; readonly lines: readonly string[] }[];
  /** For what is past or near; absent: what depends on the day is left out. */
  readonly today?: Day;
  /** The rule `spelling`, when it is asked for: it needs a dictionary, which is loaded only then. */
  readonly spelling?: TextRule | undefined;
}

export interface Context extends CheckInput {
  /** What the user wrote or changed: sources, then outputs. */
  readonly own: readonly CheckedText[];
}

export type TextRule = (text: CheckedText, context: Context) => Found[];

/** The phrases of one list of controles.yaml. */
export const list = (
  { guide }: Pick<Context, 'guide'>,
  name: CheckList,
): ((text: string) => readonly Match[]) & { test: (text: string) => boolean } => matcher(guide.checkWords.lists[name]);

/** The sentences that the user wrote. */
export function ownSentences(text: CheckedText): readonly Sentence[] {
  const before = own.get(text);
  if (before) return before;
  const found = text.sentences.filter(({ known }) => !known);
  own.set(text, found);
  return found;
}
/** Nearly every rule asks for these. */
const own = new WeakMap<CheckedText, readonly Sentence[]>();

/** A name begins so too: "Mijn Voorbeeldstad", "MijnDienst". */
const MIJN_NAME = /\bMijn(?= [A-Z\ue000])/g;
/** Whether somebody asks or tells something of himself: "Ik ben mijn wachtwoord kwijt". */
export const citizenSpeaks = (text: string, context: Pick<Context, 'guide'>): boolean =>
  list(context, 'inwoner-spreekt').test(text.replace(MIJN_NAME, 'x'));

/** What one sentence does wrong twice is told once: who mends it, mends both. */
export const firstOf = <T>(found: readonly T[]): T[] => found.slice(0, 1);

const BEFORE = 70;
const BEHIND = 28;
/** "Bij niet tijdig overstappen volgt een boete", "als u niets doet": a condition, that denies nothing of what follows. */
const CONDITION =
  /\b(?:bij|wegens|door)(?: het)? (?:niet|geen)\b|\b(?:als|indien|wanneer|tenzij) (?:u|men|wij) (?:\S+ ){0,2}?(?:niets?|geen|niks)\b|\bwie (?:\S+ ){0,2}?(?:niets?|geen|niks)\b/gi;
/** "Wij stoppen uw aanvraag als u niet overstapt." */
const OTHER_CLAUSE = /[,;:].*|\b(?:als|wanneer|indien|omdat|tenzij|zolang)\b.*/;

/**
 * Whether the words at this place are denied or warned of: "geen QR-code", "klik er niet op", "Een link? Vertrouw die niet." `inClause`: what
 * stands before a comma denies nothing behind it.
 */
export function isDenied(
  { text, next }: Sentence,
  { at, words, phrase }: Match,
  context: Pick<Context, 'guide'>,
  inClause = false,
): boolean {
  const no = list(context, 'ontkenning');
  // "u bent niet verplicht", for "u bent ... verplicht"; "mag niet van de wet" says that itself.
  if (no.test(words) && !no.test(phrase)) return true;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  // "Zonder app verliest u ..." denies nothing; "zonder boete" does.
  const clause = before
    .replace(/^.*[,;:]/, '')
    .replace(/\bzonder(?=.{8})/i, '')
    .replace(CONDITION, '');
  const behind = text.slice(at + words.length, at + words.length + BEHIND);
  // "Wij kunnen dat niet doen en u krijgt geen geld": two faults, of which none denies the other.
  const [own, after] = no.test(phrase)
    ? [clause.replace(/^.*\ben\b/i, ''), behind.replace(/\ben\b.*/i, '')]
    : [clause, behind];
  const around = inClause ? `${own} ${after.replace(OTHER_CLAUSE, '')}` : `${before} ${behind}`;
  return no.test(around) || (text.endsWith('?') && no.test(next.split(/\s+/).slice(0, 6).join(' ')));
}
