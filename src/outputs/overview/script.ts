/** The script of the page: it draws what is "now", filters, copies. Without it everything can be read. */
import { COPY_SCRIPT } from './script-copy.ts';
import { DAYS_SCRIPT } from './script-days.ts';
import { PAGE_SCRIPT } from './script-page.ts';

/** Runs when the page is there. The clock is that of the reader: `Date()` gives the local time of this moment. */
const START_SCRIPT = `
var today = localDay(new Date(Date()));
var milestones = readMilestones();
drawDates(today);
drawToday(today);
drawSteps(milestones, today);
drawStanding(milestones, today);
startFilter(milestones, today);
startLinks();
startCopying();
`;

export const SCRIPT = `(function () {
'use strict';
${DAYS_SCRIPT}${PAGE_SCRIPT}${COPY_SCRIPT}${START_SCRIPT}})();
`;
