import { describe, expect, test } from 'vitest';
import { guide } from '../../test/support/all-texts.ts';
import { advice, examples, judge } from '../../test/support/judge.ts';

const PAGE = 'website/eigen-tekst';
const words = (count: number): string => `${'woord '.repeat(count - 1)}woord.`;

describe('lange-zin', () => {
  test.each<readonly [what: string, body: string, count: number, where: string]>([
    ['25 words', words(25), 0, PAGE],
    ['26 words', words(26), 1, PAGE],
    ['two sentences', `${words(20)} Dan ${words(20)}`, 0, PAGE],
    ['an abbreviation ends no sentence', `Kijk bijv. Op ${words(23)}`, 1, PAGE],
    ['a placeholder is one word', `{{dienst}} ${words(24)}`, 0, PAGE],
    ['items of a list are sentences', `- ${words(20)}\n- ${words(20)}`, 0, PAGE],
    ['a paragraph on two lines', `${words(13).slice(0, -1)}\n${words(13)}`, 1, PAGE],
    ['inside the organisation', words(40), 0, 'intern/notitie'],
  ])('%s', (_what, body, count, where) => expect(judge('lange-zin', body, where)).toHaveLength(count));
});

describe('lijdende-vorm', () => {
  examples('lijdende-vorm', [
    ['De code wordt naar u opgestuurd.', ['wordt ... opgestuurd']],
    ['De aanvraag moet worden goedgekeurd.', ['worden goedgekeurd']],
    ['U hoort of uw vraag beantwoord wordt.', ['beantwoord wordt']],
    ['De brief werd verzonden.', ['werd verzonden']],
    ['De brief is door ons verstuurd.', ['is ... verstuurd']],
    ['De brief is verstuurd.', []],
    ['Dan wordt u gebeld.', []],
    ['U wordt geholpen door onze balie.', []],
    ['Het wordt binnen een week duidelijk.', []],
    ['Dat wordt lastig voor de gemeente.', []],
    ['Word lid van de bibliotheek.', []],
    ['Inloggen wordt veiliger, en u heeft de app gekregen.', []],
    ['De brief is door een storing te laat verstuurd.', []],
  ]);
  const UNSAID = 'hier staat niet wie het doet.';
  test.each<readonly [body: string, said: string]>([
    [
      'De brief wordt door de gemeente verstuurd.',
      "Zet vooraan wie het doet: 'de gemeente' in plaats van 'door de gemeente'.",
    ],
    ['De brief wordt door de gemeente Voorbeeldstad verstuurd.', "'door de gemeente Voorbeeldstad'"],
    ['De brief wordt verstuurd door onze eigen medewerkers.', "'onze eigen medewerkers'"],
    ['De code wordt door Logius per post verstuurd.', "'door Logius'"],
    ['De brief wordt door ons verstuurd.', "'wij' in plaats van 'door ons'"],
    ['Deze brief is door {{organisatie}} verstuurd.', "'door {{...}}'"],
    ['De app wordt door bijna iedereen gebruikt.', "'bijna iedereen'"],
    ['De brief wordt door de drukte later verstuurd.', UNSAID],
    ['De brief wordt door middel van een mail aangekondigd.', UNSAID],
    ['Door het gebruiken van de app wordt uw aanvraag beveiligd.', UNSAID],
    ['De brief wordt volgens plan verstuurd.', UNSAID],
  ])('who does it, where it is said: %s', (body, said) => {
    expect(advice('lijdende-vorm', body)).toEqual([expect.stringContaining(said)]);
    expect(advice('lijdende-vorm', body)[0]?.includes(UNSAID)).toBe(said === UNSAID);
  });
});

describe('moeilijk-woord', () => {
  examples('moeilijk-woord', [
    ['Log in middels de app.', ['middels']],
    ['Indien u geen app heeft, dient u te bellen.', ['Indien', 'dient u']],
    ['Wij informeren u ten aanzien van de app.', ['ten aanzien van']],
    ['De inmiddels bekende app.', []],
    ['De tevenster staat open.', []],
    ['Hij is reëel, geïnteresseerd en coöperatief.', []],
    ['Teneinde', ['Teneinde'], 'helpdesk/uitleg'],
    ['Teneinde', [], 'intern/notitie'],
  ]);

  test.each([
    ['U dient te bellen.', "dit is deftige taal. Schrijf bijvoorbeeld 'u moet'."],
    ['Dan dient u te bellen.', "Schrijf bijvoorbeeld 'moet u'."],
    ['Inwoners dienen te bellen.', "Schrijf bijvoorbeeld 'moeten'."],
    ['Iedere inwoner dient zelf te bellen.', "Schrijf bijvoorbeeld 'moet'."],
    ['Bent u in het bezit van een smartphone?', "Schrijf bijvoorbeeld 'heeft u'."],
    ['Mensen in het bezit van een app.', "dit is deftige taal. Schrijf bijvoorbeeld 'hebben'."],
    ['Middels de app logt u in.', "dit is een moeilijk woord. Schrijf bijvoorbeeld 'met'."],
    ['Zonder reactie uwerzijds bellen wij u.', "Schrijf bijvoorbeeld 'van u'."],
    ['Wij bieden additionele hulp.', "Schrijf bijvoorbeeld 'extra'."],
    ['De gemeente moet maatregelen treffen.', "Schrijf bijvoorbeeld 'maatregelen nemen'."],
    ['De gemeente constateert dat.', "Schrijf bijvoorbeeld 'ziet'."],
    ['Wij bellen u te zijner tijd.', "Schrijf bijvoorbeeld 'later'."],
    ['Met inachtneming van de regels.', "Schrijf bijvoorbeeld 'wij letten op'."],
    ['Dat is tot op heden zo.', "'tot op heden': dit is deftige taal. Schrijf bijvoorbeeld 'tot nu toe'."],
    ['Inloggen wordt gefaciliteerd.', "Schrijf bijvoorbeeld 'mogelijk gemaakt'. Zeg ook wie het doet."],
  ])('the simpler word fits in the sentence: %s', (body, said) =>
    expect(advice('moeilijk-woord', body)).toEqual([expect.stringContaining(said)]),
  );

  test('there are 150 of them or more, each with another word', () => {
    const { simpler } = guide.checkWords;
    expect(simpler.size).toBeGreaterThanOrEqual(150);
    expect([...simpler].filter(([word, other]) => word.toLowerCase() === other.toLowerCase())).toEqual([]);
  });
  test('no simpler word is itself a difficult one', () => {
    const others = [...new Set(guide.checkWords.simpler.values())];
    expect(others.filter((other) => judge('moeilijk-woord', `${other}.`).length > 0)).toEqual([]);
  });
});
