import { describe, expect, test } from 'vitest';
import { advice, examples, judgeOutput } from '../../test/support/judge.ts';
import { RULES } from './rules.ts';

describe('andere-datum', () => {
  examples('andere-datum', [
    ['Vanaf 1 juni 2027 kunt u alleen nog inloggen met de DigiD app.', ['1 juni 2027']],
    ['Op 2-7-2027 verandert inloggen.', ['2-7-2027']],
    ['Vraag uiterlijk op 1 mei 2027 een code aan.', ['1 mei 2027']],
    ['Op 31 juni 2027 verandert inloggen.', ['31 juni 2027']],
    ["Op 1 aug. 2027 of op 1 sept '27 verandert inloggen.", ['1 aug. 2027', "1 sept '27"]],
    ['Vanaf 1e augustus 2027 logt u anders in.', ['1e augustus 2027']],
    ['Per 01-08-27 logt u anders in.', ['01-08-27']],
    ['Vanaf september 2027 logt u anders in.', ['september 2027']],
    ['Vanaf juli 2027 logt u anders in.', []],
    ['In september 2027 is er een cursus.', []],
    ['Kom op 1 juni 2027 naar de inloopavond over DigiD.', []],
    ['Vanaf 1 juli 2027 verandert inloggen.', []],
    ['Op 30 juni 2027 kan het nog met een wachtwoord.', []],
    ['De balie is vanaf 3 mei 2027 dicht.', []],
    ['Begin uiterlijk op 17 juni 2027 met de DigiD app.', []],
    ['Bent u uiterlijk 15 juni 2027 niet over?', ['15 juni 2027'], 'mailings/eigen-mail'],
    ['Zorg dat alles vóór 15 juni 2027 klaar is.', ['15 juni 2027'], 'brieven/eigen-brief'],
    ['Meld u uiterlijk 15 juni 2027 aan voor de les.', [], 'mailings/eigen-mail'],
    ['Ga vóór 12 oktober 2027 langs, dan kunt u blijven inloggen.', ['12 oktober 2027']],
    ['Kom vóór 12 oktober 2027 langs voor een cursus.', []],
    ['Vanaf 5 november kunt u niet meer inloggen met alleen een wachtwoord.', ['5 november']],
    ['Vanaf 1 juli kunt u niet meer inloggen met alleen een wachtwoord.', []],
    ['Vanaf 5 november kunt u weer inloggen.', []],
    ['Op 13 april gaat de website in de lucht.', []],
  ]);
  test('an output too', () => {
    const lines = [
      'Anders inloggen',
      'Vanaf 1 juni 2027 logt u in met de DigiD app.',
      'Vanaf 1 juli 2027 niet anders.',
    ];
    expect(judgeOutput('andere-datum', lines, '2-kant-en-klaar/brieven/1-aankondiging.docx')).toEqual([
      '2: 1 juni 2027',
    ]);
  });
});

test('after the last safe day no last day is offered', () => {
  const LATE = 'mailings/3b-laatste-week';
  const said = expect.stringMatching(/De laatste veilige dag is voorbij\. Noem geen uiterste dag\.$/);
  expect(advice('andere-datum', 'Vraag uiterlijk op 20 juni 2027 een code aan.', LATE)).toEqual([said]);
  expect(advice('na-veilige-dag', 'Vraag uiterlijk op 17 juni 2027 een code aan.', LATE)).toEqual([said]);
});

describe('getypte-datum', () => {
  examples('getypte-datum', [
    ['Vanaf 1 juli 2027 verandert inloggen.', ['1 juli 2027']],
    ['Begin uiterlijk op 17-06-2027.', ['17-06-2027']],
    ['Vanaf {{ingangsdatum}} verandert inloggen.', []],
    ['Kom op 13 april 2027 langs.', []],
  ]);
  test('in an output a date is always typed', () =>
    expect(judgeOutput('getypte-datum', ['Vanaf 1 juli 2027.'], '2-kant-en-klaar/brieven/x.docx')).toEqual([]));
});

describe('weekdag', () => {
  examples('weekdag', [
    ['Op vrijdag {{ingangsdatum}} verandert inloggen.', ['vrijdag 1 juli 2027']],
    ['Op donderdag {{ingangsdatum}} verandert inloggen.', []],
    ['Op vrijdag 1 juli verandert inloggen.', ['vrijdag 1 juli']],
    ['Op donderdag 1 juli verandert inloggen.', []],
    ['Kom op dinsdag 14 april.', []],
    ['Kom op dinsdag 13 april 2027.', []],
    ['Kom op wo. 13 april 2027.', ['wo. 13 april 2027']],
    ['Kom op 13 april 2027 (woensdag).', ['13 april 2027 (woensdag)']],
    ['Kom op Woensdag 13 april 2027.', ['Woensdag 13 april 2027']],
    ['Kom op maandag 12 of dinsdag 13 april 2027.', []],
  ]);
  test('a day of the campaign nearby is offered', () => {
    expect(advice('weekdag', 'Het begint op donderdag 2 juli 2027.')).toEqual([
      "'donderdag 2 juli 2027': 2 juli 2027 is een vrijdag. Bedoelt u donderdag 1 juli 2027? Schrijf {{ingangsdatum.weekdag}} {{ingangsdatum}}.",
    ]);
    expect(advice('weekdag', 'Kom op woensdag 13 april 2027.')).toEqual([expect.stringContaining(RULES.weekdag.doe)]);
  });
});

describe('datum-zonder-jaar', () => {
  examples('datum-zonder-jaar', [
    ['Kom op 13 april.', ['13 april']],
    ['Wij mailen op 19 januari, 25 maart en 1 juli 2027.', []],
    ['Van 5 tot en met 9 april 2027 zijn wij dicht.', []],
    ['Inloggen verandert per 1-7.', ['1-7']],
    ['Eind juni krijgt u een brief.', ['juni']],
    ['In mei en juni 2027 krijgt u een brief.', []],
    ['Bel op 088-123 of 06-1234.', []],
    ['In de handleiding van juli 2021 staat meer.', []],
    ['Kom op 13 april.', [], 'intern/bericht'],
    ['Wij versturen uw aanslag in februari en augustus.', []],
    ['Wij sturen u in februari een brief.', ['februari']],
    ['Vanaf 5 november kunt u niet meer inloggen met alleen een wachtwoord.', []],
  ]);
});
