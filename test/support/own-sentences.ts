/** The sentences of a text that are our own, and how hard they are to read. */
import { toDutch } from '../../src/base/day.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { guide, headingsOf, type Rendered } from './all-texts.ts';

/** Lines taken apart into sentences, without list marks and the addresses behind links. */
export const sentencesIn = (text: string): string[] =>
  text
    .replace(/ \(https:[^)]*\)/g, '')
    .split('\n')
    .map((line) => line.replace(/^(- |\d+\. )/, '').trim())
    .flatMap((line) => line.split(/(?<=[.?!]["”]?)\s+/))
    .filter((sentence) => sentence !== '');

/** Every sentence that the guide prescribes, filled for this campaign. */
export function prescribedSentences(campaign: Campaign): ReadonlySet<string> {
  const { organisation, service, keyMessageNames, cutoverDate } = campaign;
  const keyName = (keyMessageNames === 'dienst' ? service : organisation).inSentence;
  const bodies = guide.texts
    .filter(({ content }) => /^bron: /m.test(content))
    .map(({ content }) =>
      content
        .slice(content.indexOf('\n---\n') + 5)
        .replaceAll('{{organisatie-of-dienst}}', keyName)
        .replaceAll('{{organisatie}}', organisation.inSentence)
        .replaceAll('{{ingangsdatum}}', toDutch(cutoverDate))
        .replace(/^#+ /gm, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'),
    );
  return new Set(bodies.flatMap(sentencesIn));
}

/** What of a text is no heading and not prescribed; with subject and preview. */
export function ownSentences(text: Rendered, prescribed: ReadonlySet<string>): string[] {
  const headings = new Set(headingsOf(text).map((heading) => heading.text));
  const body = text.plain
    .split('\n')
    .filter((line) => !headings.has(line))
    .join('\n');
  return [text.subject, text.preview, body]
    .flatMap((part) => sentencesIn(part ?? ''))
    .filter((sentence) => !prescribed.has(sentence));
}

export const wordsIn = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Vowels that sound as one, long before short; a diaeresis begins a new syllable. */
const VOWELS = /ëi|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|eu|oe|ui|ei|au|ou|[aeiouyáàâéèêíìîóòôúùûäëïöü]/g;

/** Syllables of a Dutch word, roughly: "sms" has three, a figure counts for one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/digid/g, 'didide').replace(/ij/g, 'ei').replace(/qu/g, 'kw');
  return letters
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + (part.match(VOWELS)?.length ?? (/^\d+$/.test(part) ? 1 : part.length)), 0);
}

/** Flesch-Douma: 60 to 70 is plain, above 70 is easy. */
export function fleschDouma(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const perHundred = (100 * words.reduce((sum, word) => sum + syllables(word), 0)) / words.length;
  return 206.84 - 0.77 * perHundred - 0.93 * (words.length / sentences.length);
}
