/**
 * The interview: few questions, each with its reason, a default, and checking at once. Pure but for the asker. Gives only
 * the answers that were asked; what was answered already is not asked again.
 */
import { type Day, toDutch, weekdayName } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import type { AnswerKey } from '../campaign/answer-words.ts';
import { ANSWERS, type Answers, DEFAULT_DAYS_OFF, DEFAULTS, mergeAnswers, readAnswer } from '../campaign/answers.ts';
import { proposeInSentence } from '../campaign/forms.ts';
import { LENGTHS, type Region } from '../campaign/types.ts';
import { parseLongText } from '../campaign/values.ts';
import type { Fact } from '../guide/types.ts';
import { cutoverAdvice } from '../schedule/advice.ts';
import { type Asker, yesNo } from './asker.ts';
import { lengthFor, type Surroundings } from './complete.ts';

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
  const talk = new Interview(asker, known, surroundings);
  asker.say([
    'We maken samen een campagne. Elke vraag heeft een uitleg. Met Enter neemt u het voorstel over.',
    'Stoppen kan altijd met Ctrl-C. Er wordt pas iets geschreven als u aan het eind ja zegt.',
  ]);
  await talk.names();
  await afterNames(mergeAnswers(known, talk.asked));
  await talk.date();
  await talk.sections();
  await talk.details();
  await talk.facts();
  return talk.asked;
}

class Interview {
  asked: Answers = {};
  private readonly asker: Asker;
  private readonly known: Answers;
  private readonly surroundings: Surroundings;

  constructor(asker: Asker, known: Answers, surroundings: Surroundings) {
    this.asker = asker;
    this.known = known;
    this.surroundings = surroundings;
  }

  private get all(): Answers {
    return mergeAnswers(this.known, this.asked);
  }

  async names(): Promise<void> {
    const { articles } = this.surroundings.guide;
    await this.text('organisatie', 'Hoe heet uw organisatie?', 'Zoals de naam bovenaan een brief staat.');
    await this.text(
      'organisatie-in-zin',
      'Hoe staat die naam in een zin?',
      'Bijvoorbeeld: U logt in bij de gemeente Utrecht. Vul in wat er na "bij" komt.',
      proposeInSentence(this.all.organisatie ?? '', articles),
    );
    await this.text(
      'dienst',
      'Hoe heet de dienst waar mensen inloggen?',
      'Bijvoorbeeld: Mijn Utrecht. Eén dienst per campagne.',
    );
    await this.text(
      'dienst-in-zin',
      'Hoe staat die naam in een zin?',
      'Bijvoorbeeld: U logt in bij Mijn Utrecht. Vul in wat er na "bij" komt.',
      proposeInSentence(this.all.dienst ?? '', articles),
    );
  }

  async date(): Promise<void> {
    if (this.known.regio === undefined) {
      const regio = await this.asker.choice<Region>({
        message: 'In welke regio vallen de schoolvakanties van uw gebruikers?',
        explain: 'De planning houdt rekening met de schoolvakanties.',
        choices: [
          { value: 'noord', label: 'Noord' },
          { value: 'midden', label: 'Midden' },
          { value: 'zuid', label: 'Zuid' },
          { value: 'landelijk', label: 'Het hele land' },
        ],
        default: DEFAULTS.regio,
      });
      this.asked = { ...this.asked, regio };
    }
    if (this.known.ingangsdatum === undefined) this.asked = { ...this.asked, ingangsdatum: await this.cutoverDate() };
    if (this.known.maanden === undefined) await this.months();
  }

  /** Asks until there is a date to keep: too early is refused at once, an unwise day gets a proposal. */
  private async cutoverDate(): Promise<Day> {
    const check = (text: string): string | undefined => {
      const found = ANSWERS.ingangsdatum.parse(text);
      if (!('value' in found)) return `${found.message} ${found.fix}`;
      const refused = this.refusal(() => lengthFor(this.all, found.value, this.surroundings));
      // Here nobody can give a flag any more.
      return refused?.replace('Gebruik dan --', 'Stop dan met Ctrl-C en gebruik --');
    };
    for (;;) {
      const text = await this.asker.text({
        message: 'Wat is de ingangsdatum?',
        explain: 'De eerste dag dat inloggen met alleen een wachtwoord niet meer kan. Bijvoorbeeld: 1-7-2027.',
        check,
      });
      const found = ANSWERS.ingangsdatum.parse(text);
      if (!('value' in found)) continue;
      const chosen = await this.advise(found.value);
      if (chosen !== undefined) return chosen;
    }
  }

  /** The day to keep after advice about it; undefined: ask again. */
  private async advise(day: Day): Promise<Day | undefined> {
    const { guide } = this.surroundings;
    const advice = cutoverAdvice(
      {
        cutoverDate: day,
        region: this.all.regio ?? DEFAULTS.regio,
        daysOff: { ...DEFAULT_DAYS_OFF, ...this.all['vrije-dagen'] },
        peaks: this.all.pieken ?? [],
        blocked: this.all.geblokkeerd ?? [],
      },
      guide,
    );
    if (advice.findings.length === 0) return day;
    const { proposal } = advice;
    this.asker.say(['', ...advice.findings.map((finding) => `Let op: ${finding.message} ${finding.fix}`)]);
    const named = (one: Day): string => `${weekdayName(one)} ${toDutch(one)}`;
    const fits =
      proposal !== undefined && this.refusal(() => lengthFor(this.all, proposal, this.surroundings)) === undefined;
    const take = fits ? [{ value: 'voorstel' as const, label: `${named(proposal)} nemen` }] : [];
    const choice = await this.asker.choice({
      message: 'Welke datum neemt u?',
      choices: [
        ...take,
        { value: 'houden' as const, label: `${named(day)} houden` },
        { value: 'anders' as const, label: 'Een andere datum invullen' },
      ],
      default: fits ? ('voorstel' as const) : ('houden' as const),
    });
    if (choice === 'anders') return undefined;
    return choice === 'voorstel' ? proposal : day;
  }

  private async months(): Promise<void> {
    const cutoverDate = this.all.ingangsdatum;
    if (cutoverDate === undefined) return;
    const best = lengthFor(this.all, cutoverDate, this.surroundings);
    const possible = LENGTHS.filter(
      (maanden) =>
        this.refusal(() => lengthFor({ ...this.all, maanden }, cutoverDate, this.surroundings)) === undefined,
    );
    if (possible.length < 2) return;
    const chosen = await this.asker.choice({
      message: 'Hoe lang duurt de campagne?',
      explain: `DigiD adviseert om 3 tot 6 maanden van tevoren te beginnen. In de tijd die er is past ${best} maanden goed.`,
      choices: possible.map((months) => ({ value: String(months), label: `${months} maanden` })),
      default: String(best),
    });
    this.read('maanden', chosen);
  }

  async sections(): Promise<void> {
    if (this.known.machtigen === undefined) {
      const machtigen = await yesNo(
        this.asker,
        'Bent u aangesloten op DigiD Machtigen?',
        'Dan komt op uw pagina hoe iemand anders de zaken kan regelen.',
        DEFAULTS.machtigen,
      );
      this.asked = { ...this.asked, machtigen };
    }
    if (this.known.buitenland === undefined) {
      const buitenland = await yesNo(
        this.asker,
        'Wonen veel van uw gebruikers in het buitenland?',
        'Dan komt op uw pagina wat zij moeten doen.',
        DEFAULTS.buitenland,
      );
      this.asked = { ...this.asked, buitenland };
    }
    await this.routes();
  }

  /** How people arrange their business who do not log in: one question, or the half of it that is not known. */
  private async routes(): Promise<void> {
    const { post, balie } = this.known;
    if (post !== undefined && balie !== undefined) return;
    if (post === undefined && balie === undefined) {
      const route = await this.asker.choice({
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
      this.asked = { ...this.asked, post: both || route === 'post', balie: both || route === 'balie' };
      return;
    }
    const [key, how] = post === undefined ? (['post', 'per post'] as const) : (['balie', 'aan de balie'] as const);
    const message = `Kunnen mensen hun zaken ${how} regelen als zij niet kunnen inloggen?`;
    this.asked = { ...this.asked, [key]: await yesNo(this.asker, message, ROUTES_EXPLAINED, DEFAULTS[key]) };
  }

  async details(): Promise<void> {
    const keys = DETAILS.filter(([key]) => this.known[key] === undefined);
    if (keys.length === 0) return;
    const now = await yesNo(
      this.asker,
      'Wilt u nu ook contactgegevens, uw eigen app en uw aantal gebruikers invullen?',
      `Dat kan ook later, in het bestand ${CAMPAIGN_FILE}.`,
      false,
    );
    if (!now) return;
    for (const [key, message, explain] of keys)
      await this.text(key, message, `${explain} Leeg laten mag.`, undefined, true);
  }

  /** Only facts with a question, that are not answered yet. */
  async facts(): Promise<void> {
    const { guide, today } = this.surroundings;
    const open = guide.facts.filter((fact) => fact.question !== undefined && !this.all.feiten?.[fact.id]);
    if (open.length === 0) return;
    const now = await yesNo(
      this.asker,
      `In de teksten staan ${open.length} feiten die kunnen verouderen. Wilt u die nu controleren?`,
      'Zolang een feit niet is gecontroleerd, staat er een veilige zin zonder dat feit.',
      false,
    );
    if (!now) return;
    for (const fact of open) {
      const setting = await this.fact(fact, today);
      if (setting) this.asked = mergeAnswers(this.asked, { feiten: { ...this.asked.feiten, [fact.id]: setting } });
    }
  }

  private async fact(fact: Fact, today: Day): Promise<{ value?: string; checkedOn: Day } | undefined> {
    const other = { value: 'anders' as const, label: 'Het is nu anders' };
    const choice = await this.asker.choice({
      message: fact.question ?? fact.title,
      explain: `In de teksten: ${fact.value}. Kijk het na op ${fact.checkAt}.`,
      choices: [
        { value: 'later' as const, label: 'Dat kijk ik later na' },
        { value: 'klopt' as const, label: 'Dit klopt nog' },
        // A value inside prescribed text cannot be filled in. Given by --feit or in a file, it is reported with that text.
        ...(fact.insideTexts.length === 0 ? [other] : []),
      ],
      default: 'later' as const,
    });
    if (choice === 'later') return undefined;
    if (choice === 'klopt') return { checkedOn: today };
    const value = await this.asker.text({
      message: 'Wat is het nu?',
      explain: `Was: ${fact.value}`,
      check: (text) => {
        const found = parseLongText(text);
        return 'value' in found ? undefined : `${found.message} ${found.fix}`;
      },
    });
    const found = parseLongText(value);
    return { ...('value' in found ? { value: found.value } : {}), checkedOn: today };
  }

  private async text(
    key: AnswerKey,
    message: string,
    explain: string,
    byDefault?: string,
    emptyIsFine = false,
  ): Promise<void> {
    if (this.known[key] !== undefined) return;
    const text = await this.asker.text({
      message,
      explain,
      ...(byDefault ? { default: byDefault } : {}),
      check: (typed) => {
        if (emptyIsFine && typed.trim() === '') return undefined;
        const found = ANSWERS[key].parse(typed);
        return 'value' in found ? undefined : `${found.message} ${found.fix}`;
      },
    });
    if (text.trim() !== '') this.read(key, text);
  }

  private read(key: AnswerKey, text: string): void {
    const next = { ...this.asked };
    readAnswer(next, key, text, key);
    this.asked = next;
  }

  /** What a UserError of `run` says, on one line; undefined when it throws none. */
  private refusal(run: () => unknown): string | undefined {
    try {
      run();
      return undefined;
    } catch (error) {
      if (!isUserError(error)) throw error;
      return error.mistakes.map((mistake) => `${mistake.message} ${mistake.fix}`).join(' ');
    }
  }
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
