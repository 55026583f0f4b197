import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { isUserError, type Mistake } from '../base/errors.ts';
import { contentHash } from '../base/hash.ts';
import { campaignYaml } from '../campaign/campaign-yaml.ts';
import { readCampaignFolder } from './read-campaign.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digid-store-'));
  put('campagne.yaml', ANSWERS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ANSWERS = campaignYaml(exampleCampaign());
const known = { milestones: ['pagina-live'], facts: [], steps: ['uitstel-besluit'] };
const read = () => readCampaignFolder(folder, known);
function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
function mistakes(): readonly Mistake[] {
  try {
    read();
  } catch (error) {
    if (isUserError(error)) return error.mistakes;
    throw error;
  }
  return [];
}

describe('readCampaignFolder', () => {
  test('gives campaign and progress; without voortgang.yaml nothing is done', () => {
    expect(read()).toEqual({
      campaign: exampleCampaign(),
      progress: { done: {}, measurements: [], earlierCutovers: [] },
      changed: false,
    });
  });

  test('a milestone of the plan, an own one and a step of the postponement can be done', () => {
    const own = { title: 'Avond', phase: 'inform', channel: 'balie', public: true } as const;
    put('campagne.yaml', campaignYaml(exampleCampaign({ milestones: { avond: { date: isoDay('2027-04-13'), own } } })));
    put('voortgang.yaml', 'klaar:\n  pagina-live: 2027-01-05\n  avond: 2027-04-13\n  uitstel-besluit: 2027-06-01\n');
    expect(Object.keys(read().progress.done)).toEqual(['pagina-live', 'avond', 'uitstel-besluit']);
  });

  test('a name that is none of these is named with the nearest', () => {
    put('voortgang.yaml', 'klaar:\n  uitstel-beslut: 2027-06-01\n');
    expect(mistakes()).toEqual([
      {
        message: "De mijlpaal 'uitstel-beslut' bestaat niet.",
        place: 'voortgang.yaml, klaar',
        fix: "Bedoelde u 'uitstel-besluit'?",
      },
    ]);
  });

  test('one that was taken out of campagne.yaml asks for a choice', () => {
    put('voortgang.yaml', 'klaar:\n  inloopavond-in-de-bibliotheek: 2027-06-01\n');
    expect(mistakes().map(({ fix }) => fix)).toEqual([
      'Haal deze regel weg, of zet de mijlpaal terug in campagne.yaml.',
    ]);
  });

  test('all mistakes of both files at once', () => {
    put('campagne.yaml', ANSWERS.replace('landelijk\n', 'oost\n'));
    put('voortgang.yaml', 'klaar:\n  pagina-live:\n');
    expect(mistakes().map(({ place }) => place)).toEqual([
      expect.stringMatching(/^campagne\.yaml, regel/),
      'voortgang.yaml, regel 2',
    ]);
  });

  test.each([
    ['as written', ANSWERS, false],
    ['with Windows line ends', ANSWERS.replace(/\n/g, '\r\n'), false],
    ['with another date', ANSWERS.replace('2027-07-01', '2027-09-07'), true],
  ])('%s, campagne.yaml is changed or not', (_what, now, changed) => {
    const made = { versie: 1, ingangsdatum: 20_635, start: 20_458, kalender: {} };
    put(
      '.digid-campagne/staat.json',
      JSON.stringify({ ...made, bestanden: { 'campagne.yaml': contentHash(ANSWERS) } }),
    );
    put('campagne.yaml', now);
    expect(read().changed).toBe(changed);
  });
});
