/** The tool's own texts give no finding, whatever the answers; also when none of them may pass for unchanged. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import type { Finding } from '../src/base/finding.ts';
import { NO_PROGRESS, type Progress } from '../src/campaign/progress.ts';
import type { Campaign } from '../src/campaign/types.ts';
import type { SourceFile } from '../src/guide/types.ts';
import { ALL_ANSWERS, answeredCampaign, guide, NO_ANSWERS, named } from './support/all-texts.ts';
import { exampleCampaign } from './support/campaign.ts';
import { checked } from './support/control-corpus.ts';

const long = 'Gemeenschappelijke Regeling Sociale Dienst en Belastingen Oost-Voorbeeldland en Omstreken';
const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  example: answeredCampaign(),
  'no answers': exampleCampaign(NO_ANSWERS),
  'all answers': exampleCampaign(ALL_ANSWERS),
  'only post': exampleCampaign({ byPost: true, phone: '14 030' }),
  'only a counter': exampleCampaign({ counter: true, email: 'info@voorbeeld.nl' }),
  'abroad, named by organisation': exampleCampaign({
    buitenland: true,
    keyMessageNames: 'organisatie',
    machtigen: true,
  }),
  'a pension fund': exampleCampaign({ organisation: named('ABP'), service: named('MijnABP'), sender: 'ABP' }),
  'a hospital': exampleCampaign({
    organisation: named('Radboudumc'),
    service: named('mijnRadboud'),
    sender: 'Radboudumc',
  }),
  'a small first letter': exampleCampaign({
    organisation: named("Gemeente 's-Hertogenbosch"),
    service: named('iBurgerzaken'),
  }),
  'names with words of the lists': exampleCampaign({
    organisation: named('Stichting Wet en Niveau'),
    service: named('DigiD Midden Portal'),
    sender: 'Bureau Boete',
  }),
  'a long name': exampleCampaign({ organisation: named(long), service: named(`Mijn ${long}`), sender: long }),
  'three months': exampleCampaign({ months: 3 }),
  'a short run-up': exampleCampaign({ shortRunUp: true, plannedFrom: isoDay('2027-05-03'), months: 3 }),
  'another date': exampleCampaign({ cutoverDate: isoDay('2028-03-14'), months: 5, plannedFrom: isoDay('2027-06-01') }),
};
const POSTPONED: Progress = {
  ...NO_PROGRESS,
  earlierCutovers: [{ cutoverDate: isoDay('2027-05-28'), changedOn: isoDay('2027-04-01'), announced: true }],
};
const told = ({ rule, file, line, message }: Finding): string => `${rule} ${file}:${line} ${message}`;
/** Every text with one blank line more: nothing of the tool may be recognised by the file alone. */
const touched: readonly SourceFile[] = guide.texts.map(({ path, content }) => ({
  path,
  content: content.replace('\n---\n', '\n---\n\n'),
}));

test('eight campaigns and more', () => expect(Object.keys(CAMPAIGNS).length).toBeGreaterThan(9));

describe.each(Object.entries(CAMPAIGNS))('%s', (_name, campaign) => {
  test('gives no finding', () => expect(checked([], campaign).map(told)).toEqual([]));
  test('gives no finding after a postponement', () =>
    expect(checked([], campaign, { progress: POSTPONED }).map(told)).toEqual([]));
  test('gives no finding when every file was touched', () =>
    expect(checked(touched, campaign, { progress: POSTPONED }).map(told)).toEqual([]));
});

describe('no sentence of the guide in a file of the user is judged', () => {
  test('in whatever file it stands, with BOM and CRLF', () => {
    const copies = guide.texts.map(({ path, content }) => ({
      path,
      content: `\ufeff${content.replace('\n---\n', '\n---\n\nDit schreef ik zelf.\n\n').replaceAll('\n', '\r\n')}`,
    }));
    const found = checked(copies, answeredCampaign(), { progress: POSTPONED });
    expect(found.filter(({ rule }) => rule !== 'vaste-tekst').map(told)).toEqual([]);
    expect(found.length).toBeGreaterThan(10);
  });
});
