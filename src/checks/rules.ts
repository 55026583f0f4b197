/** All rules of `check`: how grave each is, what it looks at, why, and what to do. HANDLEIDING prints this table. */
import type { CheckRule } from '../base/rule-names.ts';

export interface Rule {
  readonly severity: 'error' | 'warning' | 'tip';
  /** What it looks at, for the table of HANDLEIDING. */
  readonly over: string;
  /** Why, in one sentence; stands behind the words in a message. */
  readonly waarom: string;
  /** What to do. */
  readonly doe: string;
}

const rule = (severity: Rule['severity'], over: string, waarom: string, doe: string): Rule => ({
  severity,
  over,
  waarom,
  doe,
});

const PUBLIC = 'teksten voor inwoners of klanten';
const MESSAGES = 'mailings, brieven en sms';
const OWN = 'zinnen die u zelf schreef';
const PLAN = 'de planning';

export const RULES: Readonly<Record<CheckRule, Rule>> = {
  inlogniveau: rule(
    'error',
    `${PUBLIC}; een waarschuwing in teksten voor de helpdesk en partners`,
    'woorden over het inlogniveau zeggen gebruikers weinig. De handleiding van Logius vraagt om ze niet te gebruiken.',
    "Schrijf 'de DigiD app of sms-controle'.",
  ),
  jargon: rule(
    'warning',
    `${PUBLIC}; woorden voor manieren van inloggen ook bij de helpdesk en partners`,
    'dit is vaktaal.',
    'Kies een gewoon woord.',
  ),
  wet: rule(
    'error',
    'alle teksten die naar buiten gaan; een waarschuwing waar geen wet is genoemd',
    'de wet dwingt deze stap niet af. Dat schrijven is onjuist, en oplichters schrijven het ook.',
    "Schrijf waarom u het doet: 'Zo zijn uw persoonlijke gegevens nog beter beschermd.'",
  ),
  dreiging: rule(
    'error',
    `${PUBLIC}; een waarschuwing waar een tekst alleen opjaagt of streng klinkt`,
    'dit klinkt als een dreigement. Mensen schrikken ervan, en oplichters schrijven ook zo.',
    'Schrijf rustig wat er gebeurt en wat er dan nog kan, zoals in bouwstenen/regelt-u-niets.',
  ),
  'je-en-u': rule(
    'warning',
    PUBLIC,
    "de teksten zeggen 'u', en hier staat iets anders.",
    "Schrijf ook hier 'u' en 'uw'.",
  ),
  'vaste-tekst': rule(
    'warning',
    'de vaste teksten van Logius, ook in een bestand dat u veranderde',
    'dit is een vaste tekst van Logius. Alle organisaties gebruiken dezelfde woorden.',
    'Zet de tekst van Logius terug, en schrijf uw eigen woorden erboven of eronder.',
  ),
  invulplek: rule('error', 'alle teksten', 'deze plek is nog niet ingevuld.', 'Vul de plek in, of haal haar weg.'),
  'andere-datum': rule(
    'error',
    'datums die u zelf typte, in zinnen over inloggen',
    'deze datum is niet van uw campagne.',
    'Schrijf de invulplek van de datum, zoals {{ingangsdatum}} of {{laatste-veilige-dag}}.',
  ),
  'getypte-datum': rule(
    'tip',
    'datums die u zelf typte',
    'deze datum klopt nu, maar schuift niet mee als uw planning verandert.',
    'Schrijf de invulplek in plaats van de datum.',
  ),
  weekdag: rule(
    'error',
    'alle teksten',
    'deze dag van de week hoort niet bij deze datum.',
    'Verbeter de dag of de datum.',
  ),
  'datum-zonder-jaar': rule(
    'warning',
    PUBLIC,
    'deze datum heeft geen jaar. Een tekst kan lang blijven staan.',
    'Zet het jaar erachter.',
  ),
  'relatieve-tijd': rule(
    'warning',
    PUBLIC,
    'dit klopt alleen op de dag dat u het schrijft. Een tekst blijft weken liggen.',
    'Schrijf een datum met een jaar, zoals {{ingangsdatum}}.',
  ),
  link: rule(
    'error',
    `${MESSAGES}; elke tekst met een adres dat op digid.nl lijkt; een waarschuwing bij een getypt adres van digid.nl`,
    'in een bericht over DigiD hoort geen link om op te klikken. Oplichters maken deze berichten na.',
    "Schrijf 'Ga naar internet en typ zelf het adres: digid.nl', of een kort adres om over te typen.",
  ),
  'korte-link': rule(
    'error',
    PUBLIC,
    'bij een verkorte link ziet niemand waar hij heen gaat. Oplichters gebruiken ze daarom graag.',
    'Schrijf het gewone adres, kort genoeg om over te typen.',
  ),
  'qr-code': rule(
    'error',
    'alle berichten, ook social media en balie',
    'DigiD zet nooit een QR-code in een bericht. Oplichters wel.',
    "Haal de QR-code weg. Schrijf 'Ga naar internet en typ zelf het adres: digid.nl'.",
  ),
  knop: rule(
    'error',
    MESSAGES,
    "wie leert klikken in zo'n bericht, klikt ook in een nepbericht.",
    "Schrijf 'Ga naar internet en typ zelf het adres: digid.nl'.",
  ),
  bijlage: rule(
    'warning',
    'mailings en sms',
    'een bijlage maakt een bericht over DigiD verdacht.',
    'Zet de uitleg in het bericht zelf, of op uw website.',
  ),
  'gegevens-vragen': rule(
    'error',
    'alle teksten die naar buiten gaan',
    'hier vraagt u iets waar oplichters ook om vragen.',
    'Vraag er niet om. Laat mensen u bellen.',
  ),
  afzender: rule(
    'warning',
    MESSAGES,
    'niet te zien is van wie dit bericht komt.',
    'Zet {{afzender}} of de naam van uw organisatie erin.',
  ),
  onderwerp: rule(
    'warning',
    'mailings, niet bij een sms of een bericht in een nieuwsbrief',
    'deze mail heeft geen onderwerp.',
    'Zet bovenaan, tussen de streepjes, onderwerp: en voorbeeldregel:.',
  ),
  'niets-doen': rule(
    'warning',
    'berichten en meldingen',
    'hier staat niet wie niets hoeft te doen. De meeste mensen gebruiken de DigiD app of sms-controle al.',
    "Schrijf: 'Logt u al in met de DigiD app of met sms-controle? Dan hoeft u niets te doen.'",
  ),
  'digid-nl': rule(
    'warning',
    "berichten, meldingen en pagina's",
    'er wordt niet naar digid.nl verwezen. Daar staat altijd de laatste uitleg.',
    "Schrijf: 'Op digid.nl staat stap voor stap wat u doet.'",
  ),
  'app-eerst': rule(
    'warning',
    'berichten en meldingen; antwoorden die een keuze aanraden',
    'sms-controle staat hier vóór de DigiD app. De app is voor de meeste mensen het makkelijkst.',
    "Schrijf: 'de DigiD app of sms-controle'.",
  ),
  'geen-smartphone': rule(
    'warning',
    'berichten en meldingen',
    'hier staat niets voor mensen zonder smartphone.',
    "Noem ook sms-controle: 'de DigiD app of sms-controle'.",
  ),
  hulp: rule(
    'warning',
    'berichten en meldingen, niet bij een sms',
    'hier staat niet waar mensen hulp krijgen.',
    'Zet erbij hoe mensen u bereiken, of {{> bouwstenen/contact}}.',
  ),
  berichtenbox: rule(
    'warning',
    `${PUBLIC}, en de planning`,
    'de Berichtenbox en uw eigen omgeving bereiken alleen mensen die al kunnen inloggen.',
    'Stuur wie niet kan inloggen een brief.',
  ),
  'na-veilige-dag': rule(
    'warning',
    'teksten voor na de laatste veilige dag, en de planning',
    'de laatste veilige dag is dan voorbij: een code per post komt misschien te laat.',
    'Gebruik {{> bouwstenen/code-misschien-te-laat}}, of een tekst voor na die dag.',
  ),
  'papier-te-laat': rule(
    'warning',
    PLAN,
    'mensen die niet kunnen inloggen, bellen al na uw eerste bericht. Dan moet er een andere weg zijn.',
    'Plan dit vóór uw eerste bericht naar buiten.',
  ),
  'helpdesk-te-laat': rule(
    'warning',
    PLAN,
    'na uw eerste bericht gaat de telefoon. De helpdesk weet dan nog van niets.',
    'Plan dit vóór uw eerste bericht naar buiten.',
  ),
  'doel-ontbreekt': rule(
    'warning',
    PLAN,
    'zonder doel weet niemand wanneer u doorgaat of uitstelt.',
    'Vul in campagne.yaml een doel in, bij cijfers: doel-procent.',
  ),
  'veilige-dag': rule(
    'warning',
    PLAN,
    'wie daarna begint, krijgt een code per post misschien te laat.',
    'Plan uw laatste oproep ten minste vijf werkdagen eerder.',
  ),
  'feit-oud': rule(
    'warning',
    'feiten die u zelf typte',
    'dit gegeven is oud en nog niet bevestigd.',
    'Controleer het, en schrijf de invulplek van het feit.',
  ),
  tegenspraak: rule(
    'error',
    'alle teksten die naar buiten gaan',
    'dit spreekt een ander gegeven van uw campagne tegen.',
    'Maak ze gelijk.',
  ),
  percentage: rule(
    'warning',
    'alle teksten die naar buiten gaan, niet het script van de helpdesk',
    'een percentage zonder jaar en bron kan oud zijn, en zegt niets over uw doelgroep.',
    'Zet het jaar en de bron erbij, of haal het weg.',
  ),
  'lange-zin': rule('tip', OWN, 'deze zin heeft meer dan 25 woorden.', 'Maak er twee zinnen van.'),
  'lijdende-vorm': rule(
    'tip',
    OWN,
    'hier staat niet wie het doet.',
    "Zeg wie iets doet: 'wij sturen u' in plaats van 'wordt gestuurd'.",
  ),
  'moeilijk-woord': rule('tip', OWN, 'dit is een moeilijk woord.', 'Kies een gewoner woord.'),
  spelling: rule(
    'warning',
    `${OWN}; alleen met --spelling`,
    'dit woord staat niet in het woordenboek.',
    'Verbeter het woord. Is het goed? Zet het in woordenlijst.txt, in de map van uw campagne.',
  ),
  lengte: rule(
    'warning',
    'sms en social media zonder ruimte in de kop',
    'deze tekst is te lang voor zijn kanaal.',
    'Maak de tekst korter.',
  ),
  koppen: rule(
    'warning',
    'de opbouw van teksten',
    'de koppen volgen elkaar niet op. Wie een pagina laat voorlezen, raakt de weg kwijt.',
    'Gebruik ## onder #, en ### onder ##. Gebruik # één keer.',
  ),
  linktekst: rule(
    'warning',
    'links',
    'deze woorden zeggen niet waar de link heen gaat. Wie een pagina laat voorlezen, hoort alleen de link.',
    'Schrijf in de link waar hij heen gaat.',
  ),
  afbeelding: rule(
    'warning',
    'afbeeldingen',
    'wie de afbeelding niet ziet, mist wat erop staat.',
    'Schrijf tussen de vierkante haken wat er te zien is.',
  ),
  hoofdletters: rule(
    'tip',
    PUBLIC,
    'woorden in hoofdletters lezen moeilijk, en lijken op schreeuwen.',
    'Gebruik gewone letters.',
  ),
  tabel: rule(
    'warning',
    'tabellen',
    'deze tabel heeft geen kop. Wie haar laat voorlezen, weet niet wat er in een vak staat.',
    'Schrijf boven elke kolom wat erin staat.',
  ),
  'vrije-dag': rule(
    'warning',
    PLAN,
    'dan werkt er bij u niemand.',
    'Kies een werkdag, in campagne.yaml onder mijlpalen.',
  ),
  piek: rule(
    'warning',
    PLAN,
    'uw bericht valt dan in een drukke tijd.',
    'Kies een rustiger dag, in campagne.yaml onder mijlpalen.',
  ),
  'mailings-kort-op-elkaar': rule(
    'warning',
    PLAN,
    'twee mailings binnen een week vinden mensen te veel.',
    'Zet er ten minste een week tussen.',
  ),
  'eigenaar-ontbreekt': rule(
    'tip',
    PLAN,
    'hier is nog niemand voor aangewezen.',
    'Vul in campagne.yaml een eigenaar in, of een naam onder eigenaren.',
  ),
};
