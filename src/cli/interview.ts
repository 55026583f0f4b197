/**
 * The interview: few questions, each with its reason, a default, and checking at once. Pure but for the asker. Gives only
 * the answers that were asked; what was answered already is not asked again.
 */
import { CAMPAIGN_FILE } from '../base/layout.ts';
import type { AnswerKey } from '../campaign/answer-words.ts';
import { type Answers, DEFAULTS, mergeAnswers } from '../campaign/answers.ts';
import { proposeInSentence } from '../campaign/forms.ts';
import { type Asker, yesNo } from './asker.ts';
import type { Surroundings } from './complete.ts';
import { askDate } from './interview-date.ts';
import { askFacts } from './interview-facts.ts';
import { Talk } from './interview-talk.ts';

/**
 * Asks what `known` does not answer yet. `afterNames` may refuse (throw) once the names are known, before somebody answers
 * the rest for nothing. Throws what the asker throws when somebody stops (CancelledError).
 */
export async function interview(
  asker: Asker,
  known: Answers,
  surroundings: Surroundings,
  afterNames: (answers: Answers) => Promise<void> = async () => {},
): Promise<Answers> {
  const talk = new Talk(asker, known, surroundings);
  asker.say([
    'We maken samen een campagne. Elke vraag heeft een uitleg. Met Enter neemt u het voorstel over.',
    'Stoppen kan altijd met Ctrl-C. Er wordt pas iets geschreven als u aan het eind ja zegt.',
  ]);
  await names(talk);
  await afterNames(mergeAnswers(known, talk.asked));
  await askDate(talk);
  await sections(talk);
  await details(talk);
  await askFacts(talk);
  return talk.asked;
}

async function names(talk: Talk): Promise<void> {
  const { articles } = talk.surroundings.guide;
  await talk.text('organisatie', 'Hoe heet uw organisatie?', 'Zoals de naam bovenaan een brief staat.');
  await talk.text(
    'organisatie-in-zin',
    'Hoe staat die naam in een zin?',
    'Bijvoorbeeld: U logt in bij de gemeente Utrecht. Vul in wat er na "bij" komt.',
    proposeInSentence(talk.all.organisatie ?? '', articles),
  );
  await talk.text(
    'dienst',
    'Hoe heet de dienst waar mensen inloggen?',
    'Bijvoorbeeld: Mijn Utrecht. Eén dienst per campagne.',
  );
  await talk.text(
    'dienst-in-zin',
    'Hoe staat die naam in een zin?',
    'Bijvoorbeeld: U logt in bij Mijn Utrecht. Vul in wat er na "bij" komt.',
    proposeInSentence(talk.all.dienst ?? '', articles),
  );
}

const SECTIONS = [
  [
    'machtigen',
    'Bent u aangesloten op DigiD Machtigen?',
    'Dan komt op uw pagina hoe iemand anders de zaken kan regelen.',
  ],
  ['buitenland', 'Wonen veel van uw gebruikers in het buitenland?', 'Dan komt op uw pagina wat zij moeten doen.'],
] as const;

async function sections(talk: Talk): Promise<void> {
  for (const [key, message, explain] of SECTIONS) {
    if (talk.known[key] === undefined) talk.add({ [key]: await yesNo(talk.asker, message, explain, DEFAULTS[key]) });
  }
  await routes(talk);
}

/** How people arrange their business who do not log in: one question, or the half of it that is not known. */
async function routes(talk: Talk): Promise<void> {
  const { post, balie } = talk.known;
  if (post !== undefined && balie !== undefined) return;
  if (post === undefined && balie === undefined) {
    const route = await talk.asker.choice({
      message: 'Hoe regelen mensen hun zaken als zij niet kunnen inloggen?',
      explain: ROUTES_EXPLAINED,
      choices: [
        { value: 'post', label: 'Per post' },
        { value: 'balie', label: 'Aan de balie' },
        { value: 'allebei', label: 'Allebei' },
        { value: 'anders', label: 'Op een andere manier' },
      ] as const,
      default: 'anders',
    });
    const both = route === 'allebei';
    talk.add({ post: both || route === 'post', balie: both || route === 'balie' });
    return;
  }
  const [key, how] = post === undefined ? (['post', 'per post'] as const) : (['balie', 'aan de balie'] as const);
  const message = `Kunnen mensen hun zaken ${how} regelen als zij niet kunnen inloggen?`;
  talk.add({ [key]: await yesNo(talk.asker, message, ROUTES_EXPLAINED, DEFAULTS[key]) });
}

async function details(talk: Talk): Promise<void> {
  const keys = DETAILS.filter(([key]) => talk.known[key] === undefined);
  if (keys.length === 0) return;
  const now = await yesNo(
    talk.asker,
    'Wilt u nu ook contactgegevens, uw eigen app en uw aantal gebruikers invullen?',
    `Dat kan ook later, in het bestand ${CAMPAIGN_FILE}.`,
    false,
  );
  if (!now) return;
  for (const [key, message, explain] of keys)
    await talk.text(key, message, `${explain} Leeg laten mag.`, undefined, true);
}

const ROUTES_EXPLAINED = 'Dat staat in alle teksten, bij wat er gebeurt als iemand niets regelt.';

const DETAILS: readonly (readonly [AnswerKey, string, string])[] = [
  ['website', 'Wat is het adres van uw website?', 'Bijvoorbeeld https://www.voorbeeldstad.nl.'],
  [
    'pagina-adres',
    'Op welk kort adres komt de pagina?',
    'Mensen typen het over uit een brief, bijvoorbeeld voorbeeldstad.nl/digid.',
  ],
  ['telefoon', 'Op welk telefoonnummer kunnen mensen u bellen?', 'Bijvoorbeeld 14 030.'],
  ['email', 'Op welk e-mailadres kunnen mensen u vragen stellen?', 'Bijvoorbeeld info@voorbeeldstad.nl.'],
  ['afzender', 'Welke naam staat onder mails en brieven?', 'Anders is dat de naam van uw organisatie.'],
  [
    'eigen-app',
    'Hoe heet uw eigen app waarin mensen inloggen met DigiD?',
    'Die naam komt in de teksten. Hebt u geen eigen app?',
  ],
  ['aantal-gebruikers', 'Hoeveel mensen loggen bij u in met DigiD?', 'Uit uw eigen administratie.'],
];
