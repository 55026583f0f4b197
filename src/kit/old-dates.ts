/** Former cutover dates that still stand in what the user wrote. Pure. */
import { type Day, dateForms } from '../base/day.ts';
import { decodeText } from '../base/decode.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import type { ReadLine } from '../outputs/read-back.ts';
import { lineCounter } from '../texts/line-counter.ts';

export interface OldDate {
  /** Relative to the campaign folder. */
  readonly path: string;
  readonly at: number;
  /** As it stands there: "1 juli 2027". */
  readonly words: string;
  /** The line or paragraph that it stands in. */
  readonly text: string;
  readonly date: Day;
}

export interface UserText {
  readonly path: string;
  readonly lines: readonly ReadLine[];
}

/** The content of a text file as the user's lines. */
export const userText = (path: string, content: string): UserText => ({
  path,
  lines: content.split(/\r\n?|\n/).map((text, index) => ({ at: index + 1, text })),
});

/** The words of campagne.yaml that come into texts; its dates by themselves are settings. */
export function settingWords(content: Uint8Array | undefined): UserText[] {
  if (content === undefined) return [];
  const { path, lines } = userText(CAMPAIGN_FILE, decodeText(content) ?? '');
  return [{ path, lines: lines.filter(({ text }) => /^[^#]*\d\s+\p{L}/u.test(text)) }];
}

/** Where one of `former` stands, in whatever way a person writes a date, in the order of the files. */
export function oldDates(texts: readonly UserText[], former: readonly Day[], cutover: Day): OldDate[] {
  const dates = [...new Set(former)].filter((date) => date !== cutover);
  return texts.flatMap(({ path, lines }) => {
    // A date may be broken over two lines, so all are searched as one text.
    const pieces = lines.flatMap(({ at, text }) => text.split('\n').map((piece) => ({ at, whole: text, piece })));
    const all = pieces.map(({ piece }) => `${piece}\n`).join('');
    const lineAt = lineCounter(all);
    const tidy = new Map<string, string>();
    const found = dates.flatMap((date) =>
      [...all.matchAll(patternOf(date, cutover))].map((match) => {
        const { at, whole } = pieces[lineAt(match.index) - 1] ?? { at: 1, whole: '' };
        const text = tidy.get(whole) ?? whole.replace(/\s+/g, ' ').trim();
        tidy.set(whole, text);
        return { path, at, words: match[0].replace(/\s+/g, ' '), text, date };
      }),
    );
    return found.sort((a, b) => a.at - b.at);
  });
}

/** Also without its year, unless the cutover date is that day of another year. */
function patternOf(date: Day, cutover: Day): RegExp {
  const { iso, figures, months, dayOfMonth, year, sameDayAs } = dateForms(date);
  const space = '(?:[\\s\\u00a0_*]|&nbsp;)+';
  const named = `0?${dayOfMonth}(?:e|ste)?${space}(?:${months.join('|')})\\.?`;
  const bare = sameDayAs(cutover) ? [] : [`${named}(?!${space}\\d{4})`];
  const forms = [iso, figures, `${named}${space}${year}`, ...bare];
  return new RegExp(`(?<![\\p{L}\\d-]|\\d[./])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');
}
