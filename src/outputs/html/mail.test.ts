import { describe, expect, test } from 'vitest';
import { htmlShape } from '../../../test/browser/html-shape.ts';
import type { FilledText } from '../../texts/types.ts';
import { htmlMail } from './mail.ts';

const filled = (markdown: string, rest: Partial<FilledText> = {}): FilledText => ({
  meta: { tekst: 'mailings/1', titel: 'Mailing 1', bouwsteen: false, opVerzoek: false },
  markdown,
  values: new Map([['\ue000', 'Zorg & "Zo"']]),
  ...rest,
});
const SENDER = { sender: 'Gemeente "Voorbeeldstad"' };
const mail = (markdown: string, rest?: Partial<FilledText>): string => htmlMail(filled(markdown, rest), SENDER);

test('subject, sender and preview line, with values in them', () => {
  const made = mail('Beste heer of mevrouw,', { subject: 'Inloggen bij \ue000', preview: 'Bij \ue000.' });
  expect(made).toContain('<title>Inloggen bij Zorg &amp; "Zo"</title>');
  expect(made).toContain('<meta name="author" content="Gemeente &quot;Voorbeeldstad&quot;">');
  expect(made).toMatch(
    /<body[^>]*>\n<div style="display:none;[^"]*mso-hide:all;">Bij Zorg &amp; "Zo"\.(&#847;&zwnj;&nbsp;)+<\/div>\n/,
  );
});

test('without a subject its title is that of the text, and without a preview line nothing is hidden', () => {
  const made = mail('Tekst');
  expect(made).toContain('<title>Mailing 1</title>');
  expect(made).not.toContain('display:none');
});

test('every element of the text has its own style; nothing that Word or a mail tool cannot draw', () => {
  const made = mail('# a\n\n## b\n\n### c\n\n1. d\n2. **e**\n\n- f\n\n> g\n\n| h |\n|---|\n| i |\n\n---');
  const plain = /^<(html|head|meta|title|thead|tbody|tr|strong|hr|\/)/;
  const tags = htmlShape(made).tags.filter((tag) => !plain.test(tag));
  expect(tags.length).toBeGreaterThan(12);
  for (const tag of tags) expect(tag).toContain(' style="');
  expect(made).not.toMatch(/float|position|flex|grid|class=|<style|<script|<img|color:|background|url\(/);
});

describe('no link, ever', () => {
  const markdown = 'Op [digid.nl](https://www.digid.nl) en [de pagina](https://x.nl/a), of a@b.nl.';
  test.each([
    ['mailings/1', 'Op digid.nl en de pagina, of a@b.nl.'],
    ['partners/x', 'Op digid.nl en de pagina (https://x.nl/a), of a@b.nl.'],
    ['logius/x', 'Op digid.nl en de pagina (https://x.nl/a), of a@b.nl.'],
  ])('%s', (tekst, expected) => {
    const made = mail(markdown, { meta: { ...filled('').meta, tekst } });
    expect(htmlShape(made).text).toContain(`\n${expected}\n`);
    expect(made).not.toContain('<a');
    expect(made).not.toContain('href');
  });
  test('nor of a checked value', () => {
    const values = new Map([['\ue000', 'a@b.nl']]);
    expect(mail('Mail \ue000.', { values, checked: new Set(['\ue000']) })).not.toContain('<a');
  });
});
