/** What each answer adds to the texts, and what it keeps out of them. */
import type { Campaign } from '../../src/campaign/types.ts';

type Sentences = readonly (readonly [text: string, sentence: string])[];
export interface Version {
  readonly title: string;
  readonly answers: Partial<Campaign>;
  readonly there: Sentences;
  /** In no text for citizens, and in no script. */
  readonly nowhere: readonly (string | RegExp)[];
}

const PAGE = 'website/pagina';
const FAQ = 'website/veelgestelde-vragen';
const AFTER = 'website/pagina-vanaf-ingangsdatum';
const LETTER = 'brieven/2-regel-het-nu';
const MAIL = 'mailings/1-aankondiging';
const SCRIPT = 'helpdesk/script';
const NO_MANDATE =
  'Machtigen via DigiD kan bij ons nog niet. Neem contact met ons op. Wij zoeken met u een andere manier.';
const OWN_APP =
  'Logt u in via Voorbeeld Mobiel? Ook daar heeft u vanaf 1 juli 2027 de DigiD app of sms-controle nodig.';
const BUTTON = 'inlogscherm/tekst-bij-inlogknop';
const ANOTHER_WAY = 'ontact met ons op. Wij zoeken met u een andere manier';
const CIRCULAR = 'Op onze website leest u hoe u ons bereikt';
const ON_THE_LETTER = 'Boven aan deze brief leest u hoe u ons bereikt.';

export const VERSIONS: readonly Version[] = [
  {
    title: 'machtigen',
    answers: { machtigen: true },
    there: [
      [PAGE, 'Wilt u dat iemand anders uw zaken regelt? Dat kan met een machtiging. Op machtigen.digid.nl'],
      [PAGE, 'Wilt u dat iemand anders uw zaken regelt met de gemeente Voorbeeldstad? Dit kan met DigiD Machtigen.'],
      [FAQ, 'Regelt u vaker iets voor een ander? Dat kan met een machtiging. U logt dan in met uw eigen DigiD.'],
      [LETTER, 'Dat kan met een machtiging. Op machtigen.digid.nl leest u hoe dat gaat.'],
      [MAIL, 'Dat kan met een machtiging. Op machtigen.digid.nl leest u hoe dat gaat.'],
      [SCRIPT, 'Verwijs naar machtigen.digid.nl.'],
    ],
    nowhere: ['Machtigen via DigiD kan bij ons nog niet'],
  },
  {
    title: 'geen machtigen',
    answers: { machtigen: false },
    there: [
      [PAGE, `Wilt u dat iemand anders uw zaken regelt? ${NO_MANDATE}`],
      [LETTER, `Wilt u dat iemand anders uw zaken regelt? ${NO_MANDATE}`],
      [FAQ, NO_MANDATE],
      [PAGE, 'Laat nooit iemand inloggen met uw DigiD, ook niet om te helpen.'],
      [FAQ, 'Log nooit in met de DigiD van iemand anders, ook niet om te helpen.'],
      [SCRIPT, 'Machtigen via DigiD kan bij ons nog niet. Geef het door aan'],
    ],
    nowhere: ['DigiD Machtigen', 'machtigen.digid.nl', 'Ik wil iemand anders machtigen', 'met een machtiging'],
  },
  {
    title: 'buitenland',
    answers: { buitenland: true },
    there: [
      [PAGE, 'Ik woon in het buitenland'],
      [FAQ, 'Ik woon in het buitenland'],
      [MAIL, 'Woont u in het buitenland?'],
      [LETTER, 'Woont u in het buitenland?'],
    ],
    nowhere: ['Kan ik ook inloggen als ik in het buitenland woon?'],
  },
  {
    title: 'geen buitenland',
    answers: { buitenland: false },
    there: [[FAQ, 'Kan ik ook inloggen als ik in het buitenland woon?']],
    nowhere: ['Ik woon in het buitenland'],
  },
  {
    title: 'post',
    // Without a mandate we look for another way as well.
    answers: { byPost: true, machtigen: true },
    there: [
      [PAGE, 'U kunt uw zaken dan nog per post regelen.'],
      [FAQ, 'Ja, dat kan per post.'],
      [AFTER, 'U kunt uw zaken ook per post regelen.'],
      [MAIL, 'U kunt uw zaken dan nog per post regelen.'],
      [SCRIPT, 'helpen wij op een andere manier: per post.'],
    ],
    nowhere: ['aan de balie', ANOTHER_WAY],
  },
  {
    title: 'balie',
    answers: { counter: true, machtigen: true },
    there: [
      [PAGE, 'U kunt uw zaken dan nog aan de balie regelen.'],
      [LETTER, 'U kunt uw zaken dan nog aan de balie regelen.'],
      [SCRIPT, 'helpen wij op een andere manier: aan de balie.'],
    ],
    nowhere: [' per post regelen', 'is post te laat', ANOTHER_WAY],
  },
  {
    title: 'post en balie',
    answers: { byPost: true, counter: true, machtigen: true },
    there: [
      [PAGE, 'U kunt uw zaken dan nog per post of aan de balie regelen.'],
      ['brieven/3-nazorg', 'Inloggen hoeft niet. U kunt uw zaken ook per post of aan de balie regelen.'],
      ['balie/hulpblad', 'U kunt uw zaken dan nog per post of aan de balie regelen.'],
      ['mijn-omgeving/melding-na-inloggen', 'U kunt uw zaken dan nog per post of aan de balie regelen.'],
    ],
    nowhere: [ANOTHER_WAY],
  },
  {
    title: 'geen post en geen balie',
    answers: {},
    there: [
      [PAGE, `Lukt inloggen u niet? Neem c${ANOTHER_WAY} om uw zaken te regelen.`],
      [AFTER, `${ANOTHER_WAY} om uw zaken te regelen.`],
      [FAQ, ANOTHER_WAY],
      [LETTER, `Lukt inloggen u niet? Neem c${ANOTHER_WAY} om uw zaken te regelen.`],
      ['brieven/3-nazorg', `Neem dan c${ANOTHER_WAY} om uw zaken te regelen.`],
      ['balie/hulpblad', ANOTHER_WAY],
      ['balie/hulpblad-vanaf-ingangsdatum', ANOTHER_WAY],
      [SCRIPT, 'Zeg: "Wij zoeken met u een andere manier."'],
    ],
    nowhere: ['aan de balie', ' per post regelen', 'manier: .'],
  },
  {
    title: 'een eigen app',
    answers: { ownApp: 'Voorbeeld Mobiel' },
    there: [
      [PAGE, OWN_APP],
      [MAIL, OWN_APP],
      [AFTER, 'Ook in Voorbeeld Mobiel logt u in met de DigiD app of sms-controle.'],
      [FAQ, 'Geldt dit ook voor onze app?'],
      [FAQ, 'Ook in Voorbeeld Mobiel heeft u'],
    ],
    nowhere: [],
  },
  { title: 'geen eigen app', answers: {}, there: [], nowhere: ['onze app', 'Logt u in via', 'Ook in '] },
  {
    title: 'geldt ook voor andere diensten',
    answers: { alsoFor: 'Mijn Werk en Mijn Zorg' },
    there: [[FAQ, 'De verandering geldt ook voor Mijn Werk en Mijn Zorg. Andere websites']],
    nowhere: [],
  },
  { title: 'geldt nergens anders voor', answers: {}, there: [[FAQ, 'Andere websites']], nowhere: ['geldt ook voor'] },
  {
    title: 'telefoon',
    answers: { phone: '14 030' },
    there: [
      [PAGE, 'Bel ons: 14 030.\n'],
      [LETTER, 'Bel ons: 14 030.\n'],
      [BUTTON, 'Bel ons: 14 030.\n'],
    ],
    nowhere: ['Mailen kan ook', 'Mail ons', CIRCULAR, ON_THE_LETTER],
  },
  {
    title: 'email',
    answers: { email: 'info@x.nl' },
    there: [
      [PAGE, 'Mail ons: info@x.nl.\n'],
      [LETTER, `Heeft u vragen? ${ON_THE_LETTER}\n`],
    ],
    nowhere: ['Bel ons:', 'Mailen kan ook', CIRCULAR],
  },
  {
    title: 'telefoon en email',
    answers: { phone: '14 030', email: 'info@x.nl' },
    there: [
      [PAGE, 'Bel ons: 14 030. Mailen kan ook: info@x.nl.\n'],
      [MAIL, 'Bel ons: 14 030. Mailen kan ook: info@x.nl.\n'],
      [LETTER, 'Heeft u vragen? Bel ons: 14 030.\n'],
    ],
    nowhere: ['Mail ons', CIRCULAR, ON_THE_LETTER],
  },
  {
    title: 'geen telefoon en geen email',
    answers: {},
    there: [
      [MAIL, `Heeft u vragen? ${CIRCULAR}.`],
      [LETTER, `Heeft u vragen? ${ON_THE_LETTER}\n`],
    ],
    nowhere: ['Bel ons', 'Mail ons', 'Mailen kan'],
  },
  {
    title: 'een adres van de pagina',
    answers: { pageAddress: 'voorbeeldstad.nl/digid' },
    there: [
      [BUTTON, 'Of lees meer op voorbeeldstad.nl/digid.'],
      ['mijn-omgeving/melding-na-inloggen', 'Meer leest u op voorbeeldstad.nl/digid.'],
    ],
    nowhere: [],
  },
  {
    title: 'geen adres van de pagina',
    answers: {},
    // A newsletter is read where the page cannot be typed at once: it names the website.
    there: [['mailings/nieuwsbrief', 'Meer leest u op onze website.']],
    nowhere: ['Of lees meer op', /Meer leest u op (?!onze website\.)/],
  },
];
