/** Looks where placeholders and includes stand in the Markdown: a value in code, HTML or a link's address is no text. */
import type { Token, Tokens } from 'marked';
import { saysAddress } from './body-plain.ts';
import { lexMarkdown } from './lex-markdown.ts';
import { lineCounter } from './line-counter.ts';
import { MOST_VALUES, VALUE_CHARACTERS, valueCharacter, valueIndex } from './private-use.ts';
import type { TemplateMistake } from './template.ts';

interface Tag {
  readonly raw: string;
  readonly name: string;
  readonly include: boolean;
  readonly line: number;
}

/** Only this value may stand in the address of a link: it is a checked https address. */
const LINK_VALUE = 'website';
const OWN_LINE = 'Zet {{> ...}} op een eigen regel, met een lege regel ervoor en erna.';

/** An image in a body, or a link whose text does not say its address. */
export interface BodyLink {
  readonly text: string;
  readonly href: string;
  readonly image: boolean;
  readonly line: number;
}

interface Positions {
  readonly mistakes: readonly TemplateMistake[];
  readonly links: readonly BodyLink[];
}

/** The mistakes of position in a body whose template was found right, and its links. Lines count from 1 in the body. */
export function checkPositions(body: string): Positions {
  if (!/\{\{|\]\(|\]\[|\]:|<[a-z]+:/i.test(body)) return { mistakes: [], links: [] };
  const tags: Tag[] = [];
  const links: BodyLink[] = [];
  const lineInBody = lineCounter(body);
  const text = body.replace(/\{\{([#/>]?)([^{}]*)\}\}/g, (raw, kind: string, name: string, offset: number) => {
    if (kind === '#' || kind === '/') return '';
    if (tags.length >= MOST_VALUES) return '';
    tags.push({ raw, name: name.trim(), include: kind === '>', line: lineInBody(offset) });
    return valueCharacter(tags.length - 1);
  });
  const mistakes = new Map<Tag, TemplateMistake>();
  const tagsIn = (part: string): Tag[] =>
    [...part.matchAll(VALUE_CHARACTERS)].flatMap(([character]) => tags[valueIndex(character)] ?? []);
  const refuse = (part: string, where: string): void => {
    for (const tag of tagsIn(part)) {
      const fix = tag.include ? OWN_LINE : `Zet ${tag.raw} in een gewone zin.`;
      if (!mistakes.has(tag))
        mistakes.set(tag, { line: tag.line, message: `${tag.raw} kan niet ${where} staan.`, fix });
    }
  };

  const visit = (token: Token): void => {
    switch (token.type) {
      case 'code':
      case 'codespan':
        refuse(token.raw, 'tussen accenten (`) of in een ingesprongen blok');
        return;
      case 'html':
        refuse(token.raw, 'in HTML');
        return;
      case 'image':
      case 'def':
        refuse(token.raw, 'in een afbeelding of verwijzing');
        if (token.type === 'image') note(token as Tokens.Image);
        return;
      case 'link':
        visitLink(token.href ?? '', token.title ?? '', token.raw);
        note(token as Tokens.Link);
        break;
      case 'table':
        for (const cell of [...token.header, ...token.rows.flat()]) visitAll(cell.tokens);
        return;
      case 'list':
        visitAll(token.items);
        return;
    }
    if ('tokens' in token && token.tokens) visitAll(token.tokens);
    else if (token.type === 'text') refuse(includesOf(token.raw), 'in een zin');
  };
  const visitAll = (tokens: readonly Token[]): void => tokens.forEach(visit);
  const visitLink = (href: string, title: string, raw: string): void => {
    refuse(title, 'in een link');
    const inAddress = tagsIn(href);
    const whole = inAddress.length === 1 && inAddress[0]?.name === LINK_VALUE && /^[\ue000-\uf7ff]/.test(href);
    // An address in angle brackets or bare in the text cannot hold a value.
    if (inAddress.length > 0 && !(whole && raw.includes(`](${href}`))) {
      refuse(href, 'in het adres van een link');
    }
  };
  let linksUntil = 0;
  const lineInText = lineCounter(text);
  const note = ({ type, text: words, href, raw }: Tokens.Link | Tokens.Image): void => {
    const at = text.indexOf(raw, linksUntil);
    if (at >= 0) linksUntil = at + raw.length;
    const line = lineInText(at < 0 ? linksUntil : at);
    const readable = words.replace(VALUE_CHARACTERS, (character) => tags[valueIndex(character)]?.raw ?? '');
    const image = type === 'image';
    if (image || !saysAddress(words, href)) links.push({ text: readable, href, image, line });
  };
  const includesOf = (part: string): string =>
    tagsIn(part)
      .filter((tag) => tag.include)
      .map((tag) => valueCharacter(tags.indexOf(tag)))
      .join('');
  const onlyIncludes = (part: string): boolean =>
    part
      .trimEnd()
      .split('\n')
      .every((line) => line.trimEnd().length === 1 && includesOf(line.trimEnd()) !== '');

  for (const token of lexMarkdown(text)) {
    if (token.type !== 'paragraph' || !onlyIncludes(token.raw)) visit(token);
  }
  // Glued to these, a value could become part of an address or an escape.
  for (const glued of text.matchAll(/(?:\/\/|www\.|[@\\&])([\ue000-\uf7ff])|([\ue000-\uf7ff])@/gi)) {
    refuse(glued[1] ?? glued[2] ?? '', `vast aan '${glued[0].replace(VALUE_CHARACTERS, '')}'`);
  }
  return { mistakes: [...mistakes.values()], links };
}
