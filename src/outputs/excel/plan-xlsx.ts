/** planning.xlsx: the plan as a workbook to filter, to print and to show. */
import type { Finding } from '../../base/finding.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { AudienceData } from '../../guide/types.ts';
import type { Schedule } from '../../schedule/types.ts';
import type { UsedFact } from '../../texts/types.ts';
import type { Done } from '../milestone-words.ts';
import type { NeededStep } from '../postponement.ts';
import { audienceSheet } from './audience-sheet.ts';
import { factsSheet } from './facts-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { planSheet } from './plan-sheet.ts';
import { postponementSheet } from './postponement-sheet.ts';
import { workbook } from './workbook.ts';

export interface PlanWorkbook {
  readonly schedule: Schedule;
  readonly campaign: Campaign;
  readonly done: Done;
  readonly audience: AudienceData;
  /** In the order of the guide, with how the texts of this campaign use them. */
  readonly facts: readonly UsedFact[];
  readonly postponement: readonly NeededStep[];
  readonly findings: readonly Finding[];
}

/** The bytes of planning.xlsx: sheets Planning, Doelgroep, Feiten, Uitstel, and Let op where there is something to say. */
export function planXlsx(input: PlanWorkbook): Promise<Uint8Array> {
  const { schedule, campaign, done, audience, facts, postponement, findings } = input;
  const notes = notesSheet(findings, schedule.dropped);
  const sheets = [
    planSheet(schedule, campaign, done),
    audienceSheet(campaign, audience),
    factsSheet(facts, campaign),
    postponementSheet(postponement, campaign),
    ...(notes === undefined ? [] : [notes]),
  ];
  return workbook(`Planning ${campaign.service.name}`, sheets);
}
