import { describe, expect, test } from 'vitest';
import { advice, examples, judge } from '../../test/support/judge.ts';

describe('inlogniveau', () => {
  examples('inlogniveau', [
    ['Wij verhogen het betrouwbaarheidsniveau.', ['betrouwbaarheidsniveau']],
    ['Vanaf dan geldt DigiD Substantieel.', ['DigiD Substantieel']],
    ['De inlogniveaus veranderen.', ['inlogniveaus']],
    ['U logt in op niveau Midden.', ['logt in op niveau']],
    ['Het niveau van de zwemles gaat omhoog.', []],
    ['Op basis van uw DigiD weten wij wie u bent.', []],
    ['Wij gaan van DigiD basis naar DigiD midden.', [], 'intern/bericht'],
    ['Wij gaan van DigiD basis naar DigiD midden.', ['DigiD basis'], 'helpdesk/uitleg'],
    ['U logt in op substantieel niveau.', ['logt in op substantieel'], 'helpdesk/uitleg'],
    ["Zeg: 'U heeft DigiD Midden nodig.'", ['DigiD Midden'], 'helpdesk/uitleg'],
    ["Zeg niet 'betrouwbaarheidsniveau'.", [], 'helpdesk/uitleg'],
    ["Een beller noemt soms 'DigiD Midden'. Leg uit wat sms-controle is.", [], 'helpdesk/uitleg'],
    ['Vraagt iemand naar DigiD Midden? Leg uit wat sms-controle is.', [], 'helpdesk/uitleg'],
    ['Uw cliënten hebben DigiD Midden nodig.', ['DigiD Midden'], 'partners/brief'],
  ]);
  test('who speaks with citizens is told why, as a warning', () =>
    expect(advice('inlogniveau', 'U heeft DigiD Midden nodig.', 'helpdesk/uitleg')).toEqual([
      "'DigiD Midden': wie belt, hoort dit. Mensen kennen deze woorden niet. Schrijf 'de DigiD app of sms-controle'. Uitleg voor collega's hoort in de map intern.",
    ]));
});

describe('jargon', () => {
  examples('jargon', [
    ['Dit heet tweefactorauthenticatie.', ['tweefactorauthenticatie']],
    ['Kies een inlogmiddel.', ['inlogmiddel']],
    ['Uw DigiD app is een token.', ['token']],
    ['Gebruik 2FA.', ['2FA']],
    ['De eigenaar van het huis logt in.', []],
    ['U gebruikt de app op uw tablet.', []],
    ['Kies een authenticatiemiddel.', ['authenticatiemiddel']],
    ['Kies een authenticatiemiddel.', ['authenticatiemiddel'], 'helpdesk/uitleg'],
    ["Zeg nooit 'authenticatiemiddel'.", [], 'helpdesk/uitleg'],
    ['Maak een ticket aan voor de backoffice.', [], 'helpdesk/uitleg'],
  ]);
  test.each([
    ['Kies een authenticatiemiddel.', "Schrijf bijvoorbeeld 'de DigiD app of sms-controle'."],
    ['Gebruik tweestapsverificatie.', "Schrijf bijvoorbeeld 'de DigiD app of sms-controle'."],
    ['Dit is een nieuwe inlogmethodiek.', "Schrijf bijvoorbeeld 'manier van inloggen'."],
    ['De implementatie begint.', "Schrijf bijvoorbeeld 'invoering'."],
    ['Dit is voor alle doelgroepen.', "Schrijf bijvoorbeeld 'mensen'."],
    ['U logt in op het klantportaal.', "Schrijf bijvoorbeeld 'website, of Mijn Voorbeeldstad'."],
  ])('says what people know: %s', (body, said) =>
    expect(advice('jargon', body)).toEqual([expect.stringContaining(said)]),
  );
});

describe('wet', () => {
  examples('wet', [
    ['Dit is wettelijk verplicht.', ['wettelijk verplicht']],
    ['De wet verplicht ons om dit te doen.', ['De wet verplicht']],
    ['Dit moet van de overheid.', ['moet van de overheid']],
    ['Door nieuwe wetgeving verandert inloggen.', ['nieuwe wetgeving']],
    ['Dit komt door de Wet digitale overheid.', ['door de Wet']],
    ['Gemeenten zijn hiertoe verplicht gesteld.', ['Gemeenten zijn hiertoe verplicht']],
    ['Is dit wettelijk verplicht?', []],
    ['Het moet van Europa.', ['moet van Europa']],
    ['Dit moet van Den Haag.', ['moet van Den Haag']],
    ['Dit wordt verplicht gesteld.', ['verplicht gesteld']],
    ['U komt van Europa naar Azië.', []],
    ['Zeg niet dat de wet dit verplicht.', [], 'helpdesk/uitleg'],
    ['Bent u wettelijk vertegenwoordiger? Bel ons.', []],
    ['Wij houden ons aan de privacywet.', []],
    ['U moet uw paspoort meenemen.', []],
  ]);
});

describe('dreiging', () => {
  examples('dreiging', [
    ['Dit is uw laatste kans.', ['laatste kans']],
    ['U riskeert een boete.', ['U riskeert']],
    ['Bij niet tijdig overstappen volgt een boete.', ['boete'], 'brieven/eigen-brief'],
    ['Anders kunt u straks uw zaken niet meer regelen.', ['uw zaken niet meer regelen'], 'mailings/eigen-mail'],
    ['Als u niets doet krijgt u geen boete.', []],
    ['Uw account wordt geblokkeerd.', ['account wordt geblokkeerd']],
    ['Regel dit onmiddellijk.', ['onmiddellijk']],
    ['Doe het snel!', ['Doe het snel']],
    ['Zo regelt u het snel en veilig.', []],
    ['Wij kunnen uw uitkering niet meer uitbetalen.', ['uitkering niet meer uitbetalen']],
    ['U krijgt uw uitkering gewoon op tijd.', []],
    ['U krijgt geen boete als u later inlogt.', []],
    ['Wacht niet te lang, anders raakt u alles kwijt.', ['raakt u alles kwijt']],
    ['Regelt u niets? Dan kunt u niet meer inloggen.', []],
    ['De boeten in de bibliotheek zijn afgeschaft.', []],
    ['Dringend: de techniek moet af.', [], 'intern/bericht'],
    ['REGEL DIT VANDAAG NOG', ['REGEL DIT VANDAAG NOG']],
    ['Doe het vandaag nog.', ['Doe het vandaag nog']],
    ['Download de DigiD app vandaag.', ['Download de DigiD app vandaag']],
    ['Wees er snel bij.', ['Wees er snel bij']],
    ['Inloggen verandert vandaag.', []],
    ['Kan ik dit vandaag nog regelen?', []],
    ['Doe dit op een rustig moment. Het hoeft niet vandaag.', []],
    ['Wij bellen u vandaag nog terug.', []],
    ['Wie niet overstapt, krijgt een aanmaning.', ['krijgt een aanmaning']],
    [
      'Anders kunnen wij uw aanvraag niet behandelen en krijgt u geen geld terug.',
      ['Anders kunnen wij uw aanvraag niet behandelen'],
    ],
    ['Als u niet betaalt en u krijgt geen geld meer, bel ons.', ['geen geld meer']],
    ['Wie te laat is, loopt zijn subsidie mis.', ['loopt zijn subsidie mis']],
    ['Dan voorkomt u problemen bij uw belastingaanslag.', ['voorkomt u problemen']],
    ['Regel daarom zo snel mogelijk de DigiD app.', ['Regel daarom zo snel mogelijk']],
    ['Wij bellen u zo snel mogelijk.', []],
    ['Heeft u op een link geklikt? Bel dan zo snel mogelijk uw bank.', []],
    ['U bent verplicht om mee te doen.', ['U bent verplicht']],
    ['U bent niet verplicht om mee te doen.', []],
  ]);
  test.each([
    ['wet', 'Dit wordt verplicht gesteld.', 'verplicht gesteld'],
    ['dreiging', 'U bent verplicht om mee te doen.', 'U bent verplicht'],
  ] as const)('%s: what is only strict is told so', (rule, body, words) =>
    expect(advice(rule, body)).toEqual([
      `'${words}': dit klinkt streng. Schrijf: 'kunt u alleen nog inloggen met de DigiD app of sms-controle'.`,
    ]),
  );
  test('what only hurries people is told so', () => {
    expect(advice('dreiging', 'Doe het vandaag nog.')).toEqual([
      "'Doe het vandaag nog': dit jaagt op. Oplichters schrijven ook zo. Schrijf tot wanneer mensen de tijd hebben, met een datum.",
    ]);
    expect(judge('relatieve-tijd', 'Doe het vandaag nog.')).toEqual([]);
  });
});

describe('je-en-u', () => {
  examples('je-en-u', [
    ['Log dan in met je app.', ['je']],
    ['Dit is voor jou en jouw gezin.', ['jou']],
    ['Doe het voor jezelf.', ['jezelf']],
    ['Dit jaar verandert er veel.', []],
    ['Zij zei: "Heb je je telefoon bij je?"', []],
    ['## Waarom doen jullie dit?\n\nOmdat het veiliger is.', []],
    ['## Ik snap het niet. Helpen jullie mij?\n\nJa.', []],
    ['Wij helpen jullie graag.', ['jullie']],
    ['Wil je dit bespreken?', [], 'intern/bericht'],
  ]);
});

describe('relatieve-tijd', () => {
  examples('relatieve-tijd', [
    ['Over twee weken verandert inloggen.', ['Over twee weken']],
    ['U heeft nog 3 weken.', ['nog 3 weken']],
    ['Binnenkort hoort u meer.', ['Binnenkort']],
    ['U heeft nog tien dagen.', ['nog tien dagen']],
    ['Over een paar weken is het zover.', ['Over een paar weken']],
    ['Vanaf volgende maand logt u anders in.', ['volgende maand']],
    ['Inloggen verandert morgen.', ['morgen']],
    ['Inloggen verandert vandaag.', [], 'social/bericht'],
    ['Inloggen verandert volgende week.', ['volgende week'], 'social/bericht'],
    ['De brief komt binnen een week.', []],
    ['Is de brief er na een week nog niet?', []],
    ['Op deze dagen zijn wij open.', []],
    ['Praat erover met uw buurman.', []],
    ['Goedemorgen.', []],
    ['Vandaag de dag heeft bijna iedereen een telefoon.', []],
    ['Wij bellen u zo spoedig mogelijk.', []],
    ['U hoort spoedig van ons.', ['spoedig']],
    ['Heeft u vandaag geen telefoon bij u? Kom dan later terug.', []],
    ['Wist u dat inloggen vandaag verandert?', ['vandaag']],
    ['Leest u dit vandaag voor het eerst?', []],
    ['Vandaag verandert inloggen.', [], 'mailings/4-vandaag-gaat-het-in'],
    ['Vanaf morgen logt u anders in.', ['morgen'], 'mailings/4-vandaag-gaat-het-in'],
    ['Sms-controle verdwijnt binnenkort.', []],
  ]);
  test('only for the change a placeholder is offered', () => {
    const [DATE, PLACEHOLDER] = ['Schrijf een datum met een jaar.', 'zoals {{ingangsdatum}}.'];
    expect(advice('relatieve-tijd', 'Vanaf morgen logt u anders in.')[0]).toContain(PLACEHOLDER);
    expect(advice('relatieve-tijd', 'De balie is morgen dicht.')[0]).toContain(DATE);
    const storing = 'Wij werken eraan dat u morgen weer kunt inloggen.';
    expect(advice('relatieve-tijd', storing, 'website/melding-storing')[0]).toContain(DATE);
  });
  const OF_MEASUREMENT = 'Schrijf de datum van de meting';
  test.each<readonly [body: string, isMeasured: boolean]>([
    ['Vorige week logde 80 procent in met de app.', true],
    ['Uit de meting van vorige maand komt een ander cijfer.', true],
    ['Afgelopen maand logde driekwart van de inwoners in met de app.', true],
    ['Vorige week stuurden wij u een brief.', false],
    ['Volgende week meten wij het opnieuw.', false],
  ])('beside a figure the date of the measurement is asked: %s', (body, isMeasured) => {
    const [said = ''] = advice('relatieve-tijd', body);
    expect([said === '', said.includes(OF_MEASUREMENT)]).toEqual([false, isMeasured]);
  });
});

describe('berichtenbox', () => {
  examples('berichtenbox', [
    ['U krijgt een bericht in uw Berichtenbox.', ['Berichtenbox']],
    ['Kijk op MijnOverheid.', ['MijnOverheid']],
    ['Kunt u niet meer inloggen, dan leest u in MijnOverheid wat u moet doen.', ['MijnOverheid']],
    ['In Mijn Voorbeeldstad vindt u uitleg als inloggen u niet lukt.', ['Mijn Voorbeeldstad']],
    ['In Mijn Voorbeeldstad vindt u uw aanvraag.', []],
    ['Op {{pagina-adres}} leest u wat u doet als inloggen niet lukt.', []],
    ['Controleer dit op MijnOverheid of bel de gemeente.', []],
    ['U krijgt een brief, geen bericht in uw Berichtenbox.', []],
    ['Leg het bericht in de Berichtenbox.', [], 'intern/bericht'],
  ]);
});

describe('app-eerst', () => {
  examples('app-eerst', [
    ['Kies bij voorkeur sms-controle. De DigiD app kan ook.', ['bij voorkeur sms-controle'], 'vragen/kiezen'],
    ['Kies sms-controle of de DigiD app.', ['Kies sms-controle of de DigiD app'], 'vragen/kiezen'],
    ['Heeft u geen smartphone? Dan is sms-controle het makkelijkst.', [], 'vragen/kiezen'],
    ['Kies de DigiD app of sms-controle.', [], 'vragen/kiezen'],
  ]);
});
