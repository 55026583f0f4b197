/** What `check --spelling` finds in mistakes that advisers make, and that it leaves good words alone. */
import { describe, expect, test } from 'vitest';
import { guide } from './support/all-texts.ts';
import { specimens } from './support/control-corpus.ts';
import { offered, spelling, told } from './support/spelling.ts';

/** Wrong, and what is meant. */
const MISTAKES = `
onmiddelijk onmiddellijk | enigzins enigszins | aktie actie | accomodatie accommodatie | burgerservicenumer burgerservicenummer
mobeile mobiele | wachtwoort wachtwoord | gebruikersnaaam gebruikersnaam | inlogen inloggen | ingelogt ingelogd
gewijzicht gewijzigd | gebeurdt gebeurt | wordtt wordt | veranderdt verandert | telefoonnumer telefoonnummer
beveilging beveiliging | beviligd beveiligd | toegangkelijk toegankelijk | adress adres | gemeentehius gemeentehuis
bericth bericht | vragne vragen | organizatie organisatie | informatei informatie | activeringcode activeringscode
persoonelijk persoonlijk | dienstverlenig dienstverlening | versturren versturen | ontvagen ontvangen | abonement abonnement
apparraat apparaat | bankrekeningnumer bankrekeningnummer | berijkbaar bereikbaar | bevoegt bevoegd | bibliotheeek bibliotheek
categorien categorieën | commisie commissie | controlle controle | directuer directeur | eigelijk eigenlijk
electronisch elektronisch | ervaaring ervaring | excuzes excuses | faktuur factuur | formullier formulier
funktie functie | geinteresseerd geïnteresseerd | gemaktelijk gemakkelijk | handtekenig handtekening | herhinnering herinnering
hoogachtent hoogachtend | identietsbewijs identiteitsbewijs | inschrijfing inschrijving | interressant interessant
inwonners inwoners | kontakt contact | kwaliteitt kwaliteit | leefttijd leeftijd | maatregellen maatregelen
meldding melding | nieuwsbreif nieuwsbrief | onderstuening ondersteuning | onlien online | ouderren ouderen
overzigt overzicht | postcodde postcode | privaccy privacy | produkt product | reageeren reageren | rekenning rekening
rijbewjis rijbewijs | schriftlijk schriftelijk | smartfoon smartphone | storring storing | teleffoon telefoon
terrug terug | tijdellijk tijdelijk | uitnodigging uitnodiging | verbinnding verbinding | websiet website
ziekenhius ziekenhuis | zorgverzekeering zorgverzekering | on-line online | sms-controlle sms-controle | digid DigiD
Digid-app DigiD app | uwgegevens uw gegevens | gedownloadt gedownload | 
reunie reünie | prive privé | autos auto's | begrijpd begrijpt
gecontroleert gecontroleerd | aangevraagt aangevraagd | gestuurdt gestuurd | vermelt vermeld
gebruikd gebruikt | geactiveert geactiveerd | pasword password | nietmeer niet meer
stapvoorstap - | tezijnertijd - | mischien misschien | allebij allebei | vantevoren van tevoren
wijzegen wijzigen | machtegen machtigen | aanvragan aanvragen | verloppen verlopen | ourder ouder
`
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(/ (.*)/))
  .flatMap(([wrong = '', meant = '']) => (wrong === '' ? [] : [{ wrong, meant }]));

/** Right, and not in every dictionary: compounds, names, abbreviations, signs. */
const RIGHT = `
DigiD Logius MijnOverheid Berichtenbox bsn burgerservicenummer sms sms-code sms-codes sms-controle inlogniveau inlogniveaus machtigen
machtigingscode DigiD-app DigiD-code DigiD-account cutover cutoverdatum websites inlogscherm activeringscode wachtwoordwijziging
huisvuilpas huisvuilbak buurthuismedewerker buurthuiskamer wijkteamleden wijkteammedewerker ooievaarspas schuldhulpmaatje stadspas
printscreen mailhandtekening nepberichten taalhuis klantcontactcentrum parkeerontheffing kwijtscheldingsverzoek leerlingenvervoer energiecoach
jeugdconsulent terugbelafspraak beeldbelafspraak videobelafspraak vakantiesluiting baliemedewerkster inloopspreekuur afmeldlink
overheidsloket gezondheidsverklaring verzekeringspolis campagnemap linktekst gemeentewebsite bijstandsuitkering aanslagbiljet
foto's foto’s baby's café reünie coördinator geüpload geïnteresseerd categorieën één vóór dé wél 's ’s z'n m’n auto's zo'n
e-mailadres oud-inwoner ex-partner niet-digitaal co-ouder WOZ-waarde OV-chipkaart ID-kaart T-shirt 65-plusser zzp'er mbo'ers
UWV UWV'er ABP'ers PDF's BSN's A4'tje sms'je appje 's-Hertogenbosch ’s-Gravenhage Hoekstra Noord-Brabant Smit-Jansma iPhone WhatsApp
tenslotte zoveel bijv. o.a. m.b.t. a.u.b. t.a.v. d.w.z. dhr. mw. nr.
`
  .trim()
  .split(/\s+/);

const inSentence = (word: string): string => `Dit is ${word} in een zin.`;

describe('mistakes that advisers make', () => {
  const found = MISTAKES.filter(({ wrong }) => told(inSentence(wrong)).includes(wrong));
  test('there are enough of them, each once', () => {
    expect(MISTAKES.length).toBeGreaterThan(100);
    expect(new Set(MISTAKES.map(({ wrong }) => wrong)).size).toBe(MISTAKES.length);
  });
  test('at least 95 in 100 are found', () => {
    console.log(`spelling: ${found.length} of ${MISTAKES.length} mistakes found`);
    expect(found.length / MISTAKES.length).toBeGreaterThanOrEqual(0.95);
  });
  test('of at least 95 in 100 the right word is offered, and at most three', () => {
    const wanted = MISTAKES.filter(({ meant }) => meant !== '-').map((one) => ({
      ...one,
      offered: offered(one.wrong),
    }));
    const missed = wanted.filter(({ meant, offered }) => !offered.includes(meant));
    for (const { wrong, meant, offered } of missed) console.log(`${wrong}: ${meant} not in ${offered.join(', ')}`);
    expect(missed.length / wanted.length).toBeLessThanOrEqual(0.05);
    expect(Math.max(...wanted.map(({ offered }) => offered.length))).toBeLessThanOrEqual(3);
  });
});

test.each([
  ['aktiveringscode', ['activeringscode']],
  ['activeringcode', ['activeringscode']],
  ['contoleert', ['controleert']],
  ['smscontrole', ['sms-controle']],
  ['identietsbewijs', ['identiteitsbewijs']],
  ['machtegingscode', ['machtigingscode']],
])('words of the campaign come first, and no compound that nobody writes: %s', (wrong, meant) =>
  expect(offered(wrong)).toEqual(meant),
);

describe('no noise', () => {
  const noise = (files: Parameters<typeof spelling>[0]): string[] =>
    spelling(files).map(({ file, line, message }) => `${file}:${line} ${message}`);
  test.each(RIGHT)('%s', (word) => expect(told(inSentence(word))).toEqual([]));
  test('the texts of the guide, as if a user wrote them', () => {
    expect(guide.texts.length).toBeGreaterThan(100);
    expect(noise(guide.texts)).toEqual([]);
  });
  test('good texts of advisers', () => expect(noise(specimens('goed'))).toEqual([]));
  test('texts with other faults', () => expect(noise(specimens('fout'))).toEqual([]));
});
