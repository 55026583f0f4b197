import { describe, expect, test } from 'vitest';
import { formsOf, mainPath, textPath } from './forms.ts';

describe('each text in the forms in which it is used', () => {
  test.each([
    ['website/pagina', ['html', 'md']],
    ['inlogscherm/tekst-bij-inlogknop', ['txt']],
    ['mijn-omgeving/melding-na-inloggen', ['txt']],
    ['social/3-digid-app', ['txt']],
    ['mailings/1-aankondiging', ['html', 'txt', 'eml']],
    ['mailings/nieuwsbrief', ['html', 'txt']],
    ['brieven/1-aankondiging', ['docx']],
    ['helpdesk/script', ['html', 'docx']],
    ['balie/hulpblad', ['html', 'docx']],
    ['intern/bericht-medewerkers', ['html', 'docx']],
    ['partners/bibliotheek', ['eml', 'txt']],
    ['logius/verzoek-melding-inlogscherm', ['eml', 'txt']],
    ['eigen-map/iets', ['txt', 'html']],
  ])('%s: %j', (tekst, made) => {
    expect(formsOf({ tekst }).made).toEqual(made);
    expect(formsOf({ tekst }).possible).toEqual(expect.arrayContaining(made));
  });

  test('a text message is no mail', () => {
    expect(formsOf({ tekst: 'mailings/sms-herinnering', ruimte: { kind: 'sms' } })).toEqual({
      made: ['txt'],
      possible: ['txt', 'md'],
    });
  });

  test('where it stands', () => {
    expect(textPath('website/pagina', 'md')).toBe('2-kant-en-klaar/website/pagina.md');
    expect(mainPath({ tekst: 'brieven/uitstel' })).toBe('2-kant-en-klaar/brieven/uitstel.docx');
    expect(mainPath({ tekst: 'mailings/sms', ruimte: { kind: 'sms' } })).toBe('2-kant-en-klaar/mailings/sms.txt');
  });
});
