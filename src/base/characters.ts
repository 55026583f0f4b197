/**
 * What a reader takes for one character: a flag of two letters, or a code point with the marks, joiners and tones
 * that follow it. A fixed rule instead of Intl.Segmenter, whose answer changes between Node releases.
 */
const CHARACTER =
  /(?:[\u{1F1E6}-\u{1F1FF}]{2}|[\s\S])(?:\p{M}|\u200C|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]|\u200D[\s\S]?){0,20}/gu;

/** Nothing in it joins what stands before it. */
const SINGLE = /^[\0-\u02FF\u2010-\u2027\u20AC\uE000-\uF8FF]*$/;

/** The characters as a reader sees them; joined they are the text again. */
export const characters = (text: string): readonly string[] =>
  SINGLE.test(text) ? text.split('') : (text.match(CHARACTER) ?? []);
