/** A filled mail as HTML: for the tool that sends bulk mail, and as the HTML part of a draft. */
import { printsLinks } from '../../texts/identity.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { renderHtml } from './render.ts';

/** The width of the column in pixels: about 75 characters. */
const WIDTH = 600;

/**
 * No colours: a mail program that is dark chooses its own, and both are readable. Each element has its own style, because
 * mail programs drop a style sheet, and Word, which draws the mails of Outlook, passes little on.
 */
const TYPE = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;';
const HEADING = 'font-family:Arial,Helvetica,sans-serif;font-weight:bold;';
const CELL = `${TYPE}border:1px solid #767676;padding:6px 10px;text-align:left;vertical-align:top;`;
const STYLES: Readonly<Record<string, string>> = {
  h1: `${HEADING}font-size:24px;line-height:32px;margin:0 0 16px 0;`,
  h2: `${HEADING}font-size:19px;line-height:26px;margin:28px 0 8px 0;`,
  h3: `${HEADING}font-size:16px;line-height:24px;margin:24px 0 8px 0;`,
  p: `${TYPE}margin:0 0 16px 0;`,
  // Outlook draws no bullets without a margin on the left.
  ul: `${TYPE}margin:0 0 16px 24px;padding:0;`,
  ol: `${TYPE}margin:0 0 16px 28px;padding:0;`,
  li: `${TYPE}margin:0 0 6px 0;`,
  blockquote: `${TYPE}margin:0 0 16px 16px;padding:0;`,
  table: 'border-collapse:collapse;margin:0 0 16px 0;',
  th: CELL,
  td: CELL,
};
const styleOf = (element: string): string => {
  const style = STYLES[/^h[456]$/.test(element) ? 'h3' : element];
  return style === undefined ? '' : ` style="${style}"`;
};

/**
 * A mail as a page of its own: one column, text only (an address that the text may print stands in brackets behind its
 * words), the preview line hidden at the top. Its title is the subject; `sender` is named as the author.
 */
export function htmlMail(text: FilledText, { sender }: { readonly sender: string }): string {
  const { meta, subject, preview, values } = text;
  const lines = renderHtml(text, { links: printsLinks(meta.tekst) ? 'address' : 'text', attributes: styleOf });
  return `${[
    '<!DOCTYPE html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    // A phone that makes links of telephone numbers and dates makes the mail look like a fake one.
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
    `<meta name="author" content="${escapeAttribute(sender)}">`,
    `<title>${escapeText(subject === undefined ? meta.titel : withValues(subject, values))}</title>`,
    '</head>',
    '<body style="margin:0;padding:0;">',
    ...(preview ? [previewLine(withValues(preview, values))] : []),
    // Word knows no max-width: only there a table sets the width.
    `<!--[if mso]><table role="presentation" width="${WIDTH}" border="0" cellspacing="0" cellpadding="0"><tr><td style="padding:16px;"><![endif]-->`,
    `<div lang="nl" style="max-width:${WIDTH}px;padding:16px;overflow-wrap:anywhere;">`,
    ...lines,
    '</div>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** So many characters of nothing that no mail program shows the first words of the mail behind the preview line. */
const PADDING = '&#847;&zwnj;&nbsp;'.repeat(80);
const HIDDEN =
  'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;';

/** What a mail program shows in its list of mails. */
const previewLine = (preview: string): string => `<div style="${HIDDEN}">${escapeText(preview)}${PADDING}</div>`;
