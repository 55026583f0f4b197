import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { assemble, blocks, tidyLines } from './assemble.ts';
import { sectionMark } from './private-use.ts';

const mark = `\n\n${sectionMark(0)}\n\n`;

describe('assemble', () => {
  test.each([
    [
      'below the heading above it',
      `# A\n\n## B\n${mark}`,
      '## X\n\ny\n\n### Z',
      '# A\n\n## B\n\n### X\n\ny\n\n#### Z\n',
    ],
    ['upwards too', `# A\n${mark}`, '#### X\n\n##### Y', '# A\n\n## X\n\n### Y\n'],
    ['without a heading above it, as below a title', `Tekst${mark}`, '# X', 'Tekst\n\n## X\n'],
    ['no deeper than 6', `##### A${mark}`, '# X\n\n## Y\n\n### Z', '##### A\n\n###### X\n\n###### Y\n\n###### Z\n'],
    ['underlined headings', `# A${mark}`, 'X\n===\n\nY\n---\n\nz', '# A\n\n## X\n\n### Y\n\nz\n'],
    ['a # in a code block is no heading', `# A\n\n\`\`\`\n# B\n\`\`\`${mark}`, '# X', '# A\n\n```\n# B\n```\n\n## X\n'],
    ['no headings', `# A${mark}z`, 'x', '# A\n\nx\n\nz\n'],
  ])('%s', (_name, markdown, section, wanted) => {
    expect(assemble({ markdown, sections: ['x'] }, () => section)).toBe(wanted);
  });
  test('a section that is off leaves no trace', () => {
    expect(assemble({ markdown: `a${mark}${mark}b`, sections: ['x'] }, () => undefined)).toBe('a\n\nb\n');
  });
});

describe('tidyLines', () => {
  test.each([
    ['\n\na\n\n\n\nb\n\n', 'a\n\nb\n'],
    ['a\n \t\n\nb', 'a\n\nb\n'],
    ['```\na\n\n\nb\n```\n\n\nc', '```\na\n\n\nb\n```\n\nc\n'],
    ['~~~~\na\n~~~\n\n\nb\n~~~~\n\n\nc', '~~~~\na\n~~~\n\n\nb\n~~~~\n\nc\n'],
    ['\n \n', ''],
  ])('%j', (markdown, wanted) => {
    expect(tidyLines(markdown)).toBe(wanted);
  });
});

test('taking Markdown apart and putting it together again loses nothing', () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '    ',
    '\n',
    '\n\n',
    '| a |\n|---|\n',
    'a',
    '**',
    '[x](y)',
    '===\n',
    '\t',
    '<b>',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const markdown = `${pieces.join('')}\n\n# Kop\n`;
      expect(
        marked
          .lexer(markdown)
          .map((token) => token.raw)
          .join(''),
      ).toBe(markdown);
    }),
    { numRuns: 1000 },
  );
});

describe('blocks', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# Kop',
      '## Kop twee',
      '###',
      '#geen kop',
      '####### zeven',
      '   ### ingesprongen',
      '# Kop # ##',
      '',
      '',
      ' ',
    ),
    fc.constantFrom(
      '- punt',
      '1. een',
      '  - dieper',
      '> citaat',
      'tekst',
      'tekst # midden',
      '#',
      '## met *nadruk*',
      '| a | b |',
    ),
    fc.constantFrom('```', '~~~', '===', '---', '    code', '<div>', '\ttab', '# Kop  ', '- # kop in lijst'),
  );
  const headings = (markdown: string) =>
    marked.lexer(markdown).flatMap((token) => (token.type === 'heading' ? [[token.depth, token.text]] : []));

  test('loses nothing, and finds the headings that marked finds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const markdown = `${lines.join('\n')}\n`;
        const made = blocks(markdown);
        expect(made.flatMap(({ heading }) => (heading ? [[heading.depth, heading.text]] : []))).toEqual(
          headings(markdown),
        );
        expect(
          made
            .map(({ raw }) => raw)
            .join('')
            .trim(),
        ).toBe(markdown.trim());
      }),
      { numRuns: 3000 },
    );
  });
});
