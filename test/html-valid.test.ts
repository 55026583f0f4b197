/** Every page, fragment and mail of the guide's texts is valid HTML, as html-validate sees it. */
import { expect, test } from 'vitest';
import { htmlFragment } from '../src/outputs/html/fragment.ts';
import { htmlMail } from '../src/outputs/html/mail.ts';
import { htmlPage } from '../src/outputs/html/page.ts';
import { ALL_ANSWERS, NO_ANSWERS, type Rendered, renderAll } from './support/all-texts.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** html-validate asks for Node ^20.19 or 22.12. */
const canRun = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

const ORGANISATION = 'Gemeente Voorbeeldstad';
const page = ({ filled }: Rendered): string =>
  htmlPage(filled, { title: filled.meta.titel, organisation: ORGANISATION, note: ['Zet deze tekst online.'] });

/** A mail has its style in its elements, and a table that only Outlook sees: nothing else works there. */
const MAIL_RULES = { 'no-inline-style': 'off', 'no-conditional-comment': 'off' } as const;

if (!canRun) {
  test.skip(`html-validate asks for Node 20.19 or 22.12; this is ${process.versions.node}`, () => {});
} else {
  const { HtmlValidate } = await import('html-validate');
  const faultsOf = async (html: string, rules = {}): Promise<string[]> => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], rules }).validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
  };

  test.each([
    ['every answer', ALL_ANSWERS],
    ['no answer', NO_ANSWERS],
  ])('with %s', async (_, answers) => {
    const texts = renderAll(answers, { postponed: true });
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      expect(await faultsOf(page(text)), `page of ${text.name}`).toEqual([]);
      expect(await faultsOf(htmlFragment(text.filled)), `fragment of ${text.name}`).toEqual([]);
      const mail = htmlMail(text.filled, { sender: ORGANISATION });
      expect(await faultsOf(mail, MAIL_RULES), `mail of ${text.name}`).toEqual([]);
    }
  });

  test('and a fault is seen', async () => {
    expect(await faultsOf('<p>a<div>b</p>')).not.toEqual([]);
  });
}
