import { expect, test } from 'vitest';
import { bodyPlain } from './body-plain.ts';

const plain = (markdown: string, tekst = 'x'): string =>
  bodyPlain({
    meta: { tekst, titel: 'X', bouwsteen: false, opVerzoek: false },
    markdown,
    values: new Map([
      ['\ue000', '# <b>R&amp;D</b> *'],
      ['\ue001', 'https://v.nl'],
    ]),
  });

test.each([
  ['Een zin in Mijn DigiD >.\n', 'Een zin in Mijn DigiD >.\n'],
  ['# Kop\ntekst\n\n## Nog een **vette** kop\n', 'Kop\n\ntekst\n\nNog een vette kop\n'],
  ['- a\n- b\n', '- a\n- b\n'],
  ['- a\n  - b\n  - c\n', '- a\n  - b\n  - c\n'],
  ['3. a\n4. b\n\n   c\n', '3. a\n\n4. b\n\n   c\n'],
  ['- [ ] a\n- [x] b\n', '- [ ] a\n- [x] b\n'],
  ['[Mijn DigiD](https://mijn.digid.nl)', 'Mijn DigiD (https://mijn.digid.nl)\n'],
  ['[digid.nl](https://www.digid.nl/)', 'digid.nl\n'],
  ['[a@b.nl](mailto:a@b.nl) [bel](tel:14030)', 'a@b.nl bel (14030)\n'],
  ['[site](\ue001)', 'site (https://v.nl)\n'],
  ['Bij \ue000.', 'Bij # <b>R&amp;D</b> *.\n'],
  [
    'a &amp; b &lt;c&gt; 5&nbsp;&euro; &eacute;&#233;&#xe9; &onbekend; &#7;',
    'a & b <c> 5\u00a0€ ééé &onbekend; &#7;\n',
  ],
  [
    '&Eacute;&Euml;&Iuml; &AMP; &Euro; &constructor; &toString; &#8232; &#x202e;',
    'ÉËÏ & &Euro; &constructor; &toString; &#8232; &#x202e;\n',
  ],
  ['R&D &#57344; &amp;#65; &#65;', 'R&D &#57344; &#65; A\n'],
  ['a\\\nb  \nc\nd', 'a\nb\nc\nd\n'],
  ['*a* `b*` ~~c~~ \\*d', 'a b* c *d\n'],
  ['> a\n> b\n\n---\n', 'a\nb\n\n---\n'],
  ['| a | b |\n|---|---|\n| c | *d* |', 'a | b\nc | d\n'],
  ['```\na  b\n```', 'a  b\n'],
  ['![plaatje](https://x.nl/a.png)', 'plaatje\n'],
  ['[a](javascript:alert(1)) [](data:x) [b](http://x.nl) [c](/c) http://x.nl', 'a  b c http://x.nl\n'],
])('%j', (markdown, wanted) => {
  expect(plain(markdown)).toBe(wanted);
});

const LINKS = '[Mijn DigiD](https://mijn.digid.nl), [digid.nl](https://www.digid.nl) en [site](\ue001 "titel")';
test.each(['website/pagina', 'helpdesk/script', 'partners/bericht', 'intern/x', 'eigen'])(
  'in %s an address stands behind the text of its link',
  (tekst) => {
    expect(plain(LINKS, tekst)).toBe('Mijn DigiD (https://mijn.digid.nl), digid.nl en site (https://v.nl)\n');
  },
);
test.each(['mailings/1', 'brieven/1', 'social/1', 'balie/blad', 'mijn-omgeving/melding', 'inlogscherm/tekst'])(
  'in %s no address is printed',
  (tekst) => {
    expect(plain(LINKS, tekst)).toBe('Mijn DigiD, digid.nl en site\n');
    expect(plain('- a [b](https://x.nl)\n\n| [c](https://x.nl) | d |\n|---|---|', tekst)).toBe('- a b\n\nc | d\n');
    expect(plain('a [](https://x.nl)b [c][1]\n\n[1]: https://x.nl', tekst)).toBe('a b c\n');
  },
);
