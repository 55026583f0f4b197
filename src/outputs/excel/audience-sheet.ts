import { CAMPAIGN_FILE } from '../../base/layout.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { AudienceData, Segment } from '../../guide/types.ts';
import { ONLY_PASSWORD } from '../audience.ts';
import { about, dutchPercent } from '../numbers.ts';
import { type Cell, COLOURS, emptyCell, numberCell, textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

const COLUMNS: readonly Column[] = [
  { label: 'Wat', width: 62 },
  { label: 'Deel', width: 10 },
  { label: 'Aantal bij u', width: 20 },
  { label: 'Jaar', width: 8 },
  { label: 'Bron', width: 44 },
  { label: 'Let op', width: 40 },
];

const OWN = 'Eigen cijfer';

/**
 * The audience in numbers: first the organisation's own figures, which alone give numbers of letters and the target,
 * then the national ones with year, source and caveat.
 */
export function audienceSheet(campaign: Campaign, data: AudienceData): Sheet {
  const segments = data.segments.filter(
    ({ id }) => id !== ONLY_PASSWORD || campaign.figures.onlyPassword === undefined,
  );
  return {
    name: 'Doelgroep',
    title: 'Uw doelgroep in cijfers',
    notes: ['Landelijke cijfers zijn een schatting. Brieven en doel volgen alleen uit uw eigen cijfers.'],
    columns: COLUMNS,
    rows: [...ownRows(campaign), ...segments.map((segment) => nationalRow(segment, campaign.userCount, data.caveat))],
  };
}

function ownRows({ userCount, figures }: Campaign): Cell[][] {
  const { onlyPassword, withoutEmail, targetPercent } = figures;
  const share = onlyPassword === undefined || !userCount ? emptyCell() : percentCell((onlyPassword / userCount) * 100);
  return [
    ownRow('Gebruikers van uw dienst', emptyCell(), userCount, '', 'aantal-gebruikers'),
    ownRow(
      'Mensen die alleen een wachtwoord gebruikten',
      share,
      onlyPassword,
      'Zoveel brieven zijn er hooguit nodig voor brief 2 (regel het nu).',
      'cijfers',
    ),
    ownRow(
      'Gebruikers zonder e-mailadres bij u',
      emptyCell(),
      withoutEmail,
      'Zoveel brieven zijn er nodig voor brief 1 (aankondiging).',
      'cijfers',
    ),
    [
      textCell('Uw doel bij de twee besluiten: deel van de inlogs met de DigiD app of sms-controle'),
      targetPercent === undefined ? emptyCell() : percentCell(targetPercent),
      emptyCell(),
      emptyCell(),
      textCell(OWN),
      targetPercent === undefined ? toFillIn('cijfers') : emptyCell(),
    ],
  ];
}

const ownRow = (what: string, share: Cell, count: number | undefined, note: string, key: string): Cell[] => [
  textCell(what),
  share,
  count === undefined ? emptyCell() : numberCell(count, { format: '#,##0' }),
  emptyCell(),
  textCell(OWN),
  count === undefined ? toFillIn(key) : textCell(note),
];

/** No figure yet: where it goes. */
const toFillIn = (key: string): Cell =>
  textCell(`Nog invullen in ${CAMPAIGN_FILE}, bij ${key}.`, { backgroundColor: COLOURS.attention });

function nationalRow({ sentence, percent, year, source }: Segment, users: number | undefined, caveat: string): Cell[] {
  const inYear = (text: string): string => text.replaceAll('{jaar}', String(year));
  return [
    textCell(inYear(sentence).replaceAll('{deel}', dutchPercent(percent))),
    percentCell(percent),
    users === undefined ? emptyCell() : textCell(about((users * percent) / 100), { align: 'right' }),
    numberCell(year),
    textCell(source),
    textCell(inYear(caveat)),
  ];
}

const percentCell = (percent: number): Cell => numberCell(Math.round(percent * 100) / 10_000, { format: '0.0%' });
