/** What Handlebars says of a template that it cannot read, in words for who wrote it. */
import { lineCounter } from './line-counter.ts';
import type { TemplateMistake } from './template.ts';

export const ALLOWED = 'In een tekst kunt u alleen {{naam}}, {{#als naam}} ... {{/als}} en {{> map/naam}} gebruiken.';

/** The mistake for an error of the parser; its line counts from 1 in the text. */
export function syntaxMistake(body: string, error: unknown): TemplateMistake {
  const message = error instanceof Error ? error.message : '';
  const found = /on line (\d+)|- (\d+):\d+$/.exec(message);
  const line = Number(found?.[1] ?? found?.[2] ?? 1);
  if (message.includes("got 'EOF'")) {
    const open = lastOpen(body);
    if (open !== undefined) {
      return {
        line: open,
        message: 'Bij deze {{#als ...}} hoort geen {{/als}}.',
        fix: 'Zet {{/als}} waar het stuk tekst eindigt.',
      };
    }
  }
  if (message.includes("got 'OPEN_ENDBLOCK'")) {
    return {
      line,
      message: 'Bij deze {{/als}} hoort geen {{#als ...}}.',
      fix: 'Haal {{/als}} weg, of zet {{#als ...}} ervoor.',
    };
  }
  if (message.includes("doesn't match")) {
    return {
      line,
      message: 'Deze {{#als ...}} eindigt niet met {{/als}}.',
      fix: 'Zet {{/als}} waar het stuk tekst eindigt.',
    };
  }
  return {
    line,
    message: 'Hier is iets tussen {{ en }} niet goed geschreven.',
    fix: `${ALLOWED} Let op de dubbele accolades.`,
  };
}

/** The line of the last {{# that has no {{/. */
function lastOpen(body: string): number | undefined {
  const open: number[] = [];
  const lineAt = lineCounter(body);
  for (const tag of body.matchAll(TAG)) {
    if (tag[1] === '#') open.push(lineAt(tag.index));
    else open.pop();
  }
  return open.at(-1);
}

const TAG = /\{\{([#/])/g;
/** The parser takes time with the square of these. */
export const DEEPEST_READ = 100;

/** The line of a {{# inside so many others that reading them would not end. */
export function firstTooDeep(body: string): number | undefined {
  let open = 0;
  for (const tag of body.matchAll(TAG)) {
    open = Math.max(0, open + (tag[1] === '#' ? 1 : -1));
    if (open > DEEPEST_READ) return lineCounter(body)(tag.index);
  }
  return undefined;
}
