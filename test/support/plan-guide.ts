import { readFileSync } from 'node:fs';
import { parseBusyPeriods, parseHolidays, parseSchoolHolidays } from '../../src/guide/holidays.ts';
import { parsePlan } from '../../src/guide/plan.ts';
import type { Guide } from '../../src/guide/types.ts';

const read = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

/** The real data of the plan, without texts and facts: what the scheduler knows. */
export const planGuide: Guide = {
  texts: [],
  plan: parsePlan(read('planning.yaml'), 'planning.yaml'),
  facts: [],
  holidays: parseHolidays(read('feestdagen.yaml'), 'feestdagen.yaml'),
  schoolHolidays: parseSchoolHolidays(read('vakanties.yaml'), 'vakanties.yaml'),
  busyPeriods: parseBusyPeriods(read('drukke-perioden.yaml'), 'drukke-perioden.yaml'),
  audience: { caveat: '', segments: [] },
  articles: [],
  checkWords: { lists: {} as Guide['checkWords']['lists'], jargon: new Map(), simpler: new Map() },
};
