/** A filled text as a complete page: to look at, to print, and to copy the fragment from. */
import { createHash } from 'node:crypto';
import { folderFor } from '../../texts/folders.ts';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import { ownTitle } from '../../texts/own-title.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { cut } from '../plain-text.ts';
import { escapeText } from './escape.ts';
import { type HeadingLevel, htmlFragment } from './fragment.ts';
import { PAGE_CSS } from './page-css.ts';
import { PAGE_SCRIPT } from './page-script.ts';

export interface PageAbout {
  /** What the text is, for who opens the page: "Pagina op uw website, tot en met de laatste veilige dag". */
  readonly title: string;
  readonly organisation: string;
  /** For the colleague who uses the text, above it; not printed and not in the fragment. */
  readonly note?: readonly string[];
  /** The level of the highest heading in the HTML to paste; absent: as on the page. */
  readonly headingLevel?: HeadingLevel | undefined;
}

const HOW_TO_PASTE =
  'De knop boven aan deze pagina kopieert dit stuk. Plak het in uw websysteem of intranet. Dat kan in het gewone venster en in het venster voor HTML. De opmaak van uw website komt er vanzelf bij.';
const OWN_TITLE = 'Heeft de titel in uw websysteem een eigen veld? Laat dan de eerste regel weg.';

/** What a browser shows of a title. */
const TITLE_LENGTH = 70;

/**
 * The page. Its script only copies; nothing is fetched, and its policy forbids everything but this style and this script.
 * A text without one heading of the first level stands under its title, one level lower.
 */
export function htmlPage(text: FilledText, { title, organisation, note = [], headingLevel }: PageAbout): string {
  const hasTitle = ownTitle(lexMarkdown(text.markdown)) !== undefined;
  const fragment = hasTitle ? htmlFragment(text) : htmlFragment(text, { headingLevel: 2 });
  const toPaste = headingLevel === undefined ? fragment : htmlFragment(text, { headingLevel });
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(cut(title, TITLE_LENGTH))}</title>
<style>${PAGE_CSS}</style>
</head>
<body${classes(text.meta.tekst, fragment)}>
<header>
<p class="van">${escapeText(organisation)}</p>
<p>${escapeText(title)}</p>
${mailHead(text)}${notes(note)}<button type="button" id="kopieer" hidden>Kopieer voor uw websysteem</button>
<p id="stand" role="status"></p>
</header>
<main>
${hasTitle ? '' : `<h1>${escapeText(title)}</h1>\n`}<!-- begin: plak dit stuk in uw websysteem -->
${fragment}<!-- einde -->
</main>
<footer>
<details>
<summary>HTML voor uw websysteem</summary>
<p>${HOW_TO_PASTE}${toPaste.startsWith('<h1>') ? ` ${OWN_TITLE}` : ''}</p>
<textarea id="fragment" aria-label="HTML van de tekst" readonly spellcheck="false">
${escapeText(toPaste)}</textarea>
</details>
</footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const notes = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>\n${lines.map((line) => `<li>${escapeText(line)}</li>\n`).join('')}</ul>\n`;

/** What goes into fields of their own where the text is sent as a mail; not in the fragment. */
function mailHead({ subject, preview, values }: FilledText): string {
  const lines = [
    ['Onderwerp', subject],
    ['Voorbeeldregel', preview],
  ].flatMap(([label = '', line]) =>
    line ? [`<div><dt>${label}</dt><dd>${escapeText(withValues(line, values))}</dd></div>\n`] : [],
  );
  return lines.length === 0 ? '' : `<dl>\n${lines.join('')}</dl>\n`;
}

const CELL = /<(t[hd])[ >][\s\S]*?<\/\1>/g;
/** A word that is wider than a column of a table should be; only then words in tables break anywhere. */
const LONG_WORD = /[^\s]{40}/;

/** Also a word inside a link or other element of a cell. */
const hasLongWord = (fragment: string): boolean =>
  (fragment.match(CELL) ?? []).some((cell) => LONG_WORD.test(cell.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, '-')));

function classes(identity: string, fragment: string): string {
  const names = [folderFor(identity)?.printedAs, hasLongWord(fragment) ? 'lang' : undefined].filter(
    (name) => name !== undefined,
  );
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

let madePolicy: string | undefined;
/** Only this style and this script, known by their hashes; made once, for each page holds the same. */
function policy(): string {
  const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  madePolicy ??= `default-src 'none'; style-src ${hash(PAGE_CSS)}; script-src ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return madePolicy;
}
