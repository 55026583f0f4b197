/** The plan as it is now, with the days that the user chose in campagne.yaml. */
import { addDays, type Day, toDutch, toTable, weekdayName } from '../base/day.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { OWNERS } from '../campaign/types.ts';
import { busyPeriod } from '../schedule/advice.ts';
import type { Milestone } from '../schedule/types.ts';
import { countDays, workCalendar } from '../schedule/work-calendar.ts';
import type { Named } from './closure.ts';
import { type Context, list } from './context.ts';
import type { Found } from './found.ts';
import { lateTexts } from './late-texts.ts';

/** A milestone with its title. */
const about = ({ id, title }: Milestone): { milestone: string; words: string } => ({ milestone: id, words: title });

/** `toldLate`: texts of which it is told at a line of theirs that they name the last safe day too late. */
export function planFindings(
  context: Context,
  sources: ReadonlyMap<string, Named>,
  toldLate: ReadonlySet<string>,
): Found[] {
  return [
    ...beforeThePublic(context),
    ...targets(context),
    ...lastCall(context),
    ...lateTexts(context, sources, toldLate),
    ...insteadOfLetters(context),
    ...ownDays(context),
    ...mailings(context),
    ...owners(context),
  ].map((found) => ({ ...found, file: CAMPAIGN_FILE }));
}

/** Paper route and helpdesk are ready before anybody outside hears of the change. */
function beforeThePublic({ schedule, campaign }: Context): Found[] {
  const first = schedule.milestones.find((one) => one.public);
  if (!first) return [];
  const late = (rule: Found['rule'], id: string): Found[] => {
    const milestone = schedule.milestones.find((one) => one.id === id);
    const dropped = campaign.milestones[id]?.dropped;
    if (milestone && milestone.date > first.date) {
      const days = `staat op ${toTable(milestone.date)}, na uw eerste bericht (${toTable(first.date)})`;
      return [{ rule, ...about(milestone), message: `'${milestone.title}' ${days}.` }];
    }
    return dropped === undefined
      ? []
      : [{ rule, milestone: id, message: `De mijlpaal '${id}' vervalt bij u: ${dropped}.` }];
  };
  return [
    ...late('papier-te-laat', 'besluit-andere-wegen'),
    ...late('papier-te-laat', 'test-papieren-weg'),
    ...late('helpdesk-te-laat', 'instructie-helpdesk'),
  ];
}

const DECISIONS: readonly string[] = ['besluit-1', 'besluit-2'];
/** So long before a decision there is still time to choose a target. */
const TARGET_DAYS = 28;

/** The milestone at which is measured where the campaign begins. */
const FIRST_MEASUREMENT = 'nulmeting';

/**
 * No share of people at which the campaign goes on: a tip from the first measurement, when a target can be chosen; a warning when a
 * decision is near or taken.
 */
function targets({ schedule, campaign, progress, today }: Context): Found[] {
  if (campaign.figures.targetPercent !== undefined || today === undefined || today > schedule.cutover) return [];
  const decisions = schedule.milestones.filter(({ id }) => DECISIONS.includes(id));
  const near = decisions.find(({ id, date }) => date <= addDays(today, TARGET_DAYS) || progress.done[id] !== undefined);
  const measured = progress.measurements.length > 0 || progress.done[FIRST_MEASUREMENT] !== undefined;
  const next = near ?? (measured ? decisions[0] : undefined);
  if (next === undefined) return [];
  const message = `'${next.title}' is op ${toDutch(next.date)}, en er is geen doel.`;
  return [{ rule: 'doel-ontbreekt', ...about(next), message, ...(near === undefined ? { severity: 'tip' } : {}) }];
}

const LAST_CALL = 'mailing-3';
const LAST_LETTER = 'brief-2';
const LEAST_WORKING_DAYS = 5;

/** Who reads the last call can still ask for a code that comes in time. */
function lastCall({ schedule, campaign, progress, guide, today }: Context): Found[] {
  const calendar = workCalendar(campaign, guide);
  const { lastSafeDay, milestones, cutover } = schedule;
  return milestones
    .filter(({ id }) => id === LAST_CALL || id === LAST_LETTER)
    .flatMap((milestone): Found[] => {
      const { id, date, title } = milestone;
      const isPast = today !== undefined && today > lastSafeDay && today < cutover && progress.done[id] === undefined;
      if (isPast) {
        const message = `'${title}' is nog niet klaar, en de laatste veilige dag (${toDutch(lastSafeDay)}) is voorbij.`;
        return [
          {
            rule: 'veilige-dag',
            ...about(milestone),
            message,
            fix: 'Gebruik de tekst voor na de laatste veilige dag: mailings/3b-laatste-week.',
          },
        ];
      }
      // A short run-up leaves no other day, and the user chose that.
      if (campaign.shortRunUp && campaign.milestones[id]?.date === undefined && date < lastSafeDay) return [];
      const days = date >= lastSafeDay ? 0 : countDays(date, lastSafeDay, calendar.isWorkingDay, LEAST_WORKING_DAYS);
      if (days >= LEAST_WORKING_DAYS) return [];
      const message = `'${title}' is op ${toTable(date)}, en de laatste veilige dag is ${toTable(lastSafeDay)}.`;
      return [{ rule: 'veilige-dag', ...about(milestone), message }];
    });
}

const OWN_PLACES = /portaal|mijn[- ]omgeving|na (?:het )?inloggen/i;

/** A letter left out because people get the message where only who can log in reads it. */
function insteadOfLetters(context: Context): Found[] {
  const letters = context.guide.plan.items.filter(({ channel }) => channel === 'brief');
  return letters.flatMap(({ id, title }): Found[] => {
    const reason = context.campaign.milestones[id]?.dropped;
    if (reason === undefined || !(list(context, 'berichtenbox').test(reason) || OWN_PLACES.test(reason))) return [];
    return [{ rule: 'berichtenbox', milestone: id, words: reason, message: `'${title}' vervalt: ${reason}.` }];
  });
}

/** Days that the user chose: days off (the plan says so of public ones), and busy times. */
function ownDays({ schedule, campaign, guide }: Context): Found[] {
  const calendar = workCalendar(campaign, guide);
  return schedule.milestones
    .filter(({ id }) => campaign.milestones[id]?.date !== undefined)
    .flatMap((milestone): Found[] => {
      const { date, title } = milestone;
      if (!milestone.public) {
        if (calendar.isWorkingDay(date)) return [];
        const what = calendar.holidayName(date) ?? weekdayName(date);
        return [{ rule: 'vrije-dag', ...about(milestone), message: `'${title}' staat op ${toTable(date)}: ${what}.` }];
      }
      const wished = guide.plan.items.find(({ id }) => id === milestone.id)?.outsideHolidays;
      const busy = busyPeriod(date, guide.busyPeriods)?.reason ?? (wished ? undefined : calendar.peak(date)?.reason);
      return busy === undefined
        ? []
        : [{ rule: 'piek', ...about(milestone), message: `'${title}' staat op ${toTable(date)}, rond ${busy}.` }];
    });
}

const LEAST_DAYS = 7;

/** Two mailings within a week, of which the user chose the day of one. */
function mailings({ schedule, campaign }: Context): Found[] {
  const all = schedule.milestones.filter((one) => one.channel === 'mailing' && one.public);
  return all.flatMap((milestone, at): Found[] => {
    const before = all[at - 1];
    const chosen = (one: Milestone): boolean => campaign.milestones[one.id]?.date !== undefined;
    if (!before || milestone.date - before.date >= LEAST_DAYS || !(chosen(before) || chosen(milestone))) return [];
    const days = (day: Day): string => toTable(day);
    const message = `'${before.title}' (${days(before.date)}) en '${milestone.title}' (${days(milestone.date)}) staan kort na elkaar.`;
    return [{ rule: 'mailings-kort-op-elkaar', ...about(milestone), message }];
  });
}

/** An own milestone of nobody; and the roles without a name, when other roles have one, all in one finding. */
function owners({ schedule, campaign }: Context): Found[] {
  const own = schedule.milestones
    .filter(({ id }) => campaign.milestones[id]?.own !== undefined && campaign.milestones[id]?.owner === undefined)
    .map(
      (milestone): Found => ({
        ...{ rule: 'eigenaar-ontbreekt', ...about(milestone), message: `'${milestone.title}' heeft geen eigenaar.` },
        fix: `Zet in campagne.yaml bij ${milestone.id} wie het doet: eigenaar.`,
      }),
    );
  if (Object.keys(campaign.ownerNames).length === 0) return own;
  const used = new Set(schedule.milestones.map(({ owner }) => owner));
  const nameless = OWNERS.filter((owner) => used.has(owner) && campaign.ownerNames[owner] === undefined);
  if (nameless.length === 0) return own;
  const message = `Nog geen naam bij: ${nameless.join(', ')}.`;
  return [...own, { rule: 'eigenaar-ontbreekt', message, fix: 'Vul in campagne.yaml namen in, onder eigenaren.' }];
}
