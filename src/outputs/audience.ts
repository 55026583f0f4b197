/**
 * "Uw doelgroep in cijfers": national segments as an estimate, always with year and caveat. The organisation's own figures
 * win, and only they give a number of letters and the target of the decisions.
 */
import type { Campaign } from '../campaign/types.ts';
import type { Guide, Segment } from '../guide/types.ts';
import { about, dutchNumber, dutchPercent } from './numbers.ts';

/** The segment that the campaign's own figure replaces. */
export const ONLY_PASSWORD = 'alleen-wachtwoord';

/** Lines of plain text, one statement each. */
export function audience(campaign: Campaign, guide: Pick<Guide, 'audience'>): string[] {
  const { figures, userCount } = campaign;
  const segments = guide.audience.segments.filter(
    (segment) => segment.id !== ONLY_PASSWORD || figures.onlyPassword === undefined,
  );
  return [
    ...ownLines(campaign),
    ...segments.map((segment) => segmentLine(segment, userCount)),
    ...(segments.length > 0
      ? [`Dit zijn landelijke cijfers: uw doelgroep kan sterk afwijken. ${sourcesOf(segments)}`]
      : []),
    ...(userCount === undefined
      ? ['Vul in campagne.yaml bij aantal-gebruikers in hoeveel gebruikers u heeft. Dan staan hier ook aantallen.']
      : []),
  ];
}

/** What holds for all of them, that they are national figures and whose, is said once, below them. */
function segmentLine({ sentence, percent, year }: Segment, userCount: number | undefined): string {
  const share = sentence.replaceAll('{jaar}', String(year)).replaceAll('{deel}', dutchPercent(percent));
  if (userCount === undefined) return share;
  const count = about((userCount * percent) / 100);
  return `${share} Bij uw ${counted(userCount, 'gebruiker', 'gebruikers')} zouden dat er ${count} zijn.`;
}

function sourcesOf(segments: readonly Segment[]): string {
  const names = [...new Set(segments.map(({ source }) => source))];
  return `${names.length === 1 ? 'Bron' : 'Bronnen'}: ${names.join('; ')}.`;
}

/** "1 brief", "2.000 brieven". */
const counted = (count: number, one: string, more: string): string =>
  `${dutchNumber(count)} ${count === 1 ? one : more}`;

function ownLines({ figures, userCount }: Campaign): string[] {
  const lines: string[] = [];
  const { onlyPassword, withoutEmail, targetPercent } = figures;
  if (onlyPassword !== undefined) {
    const share = userCount ? `, ${dutchPercent((onlyPassword / userCount) * 100)} van uw gebruikers` : '';
    const people = counted(onlyPassword, 'persoon logde', 'mensen logden');
    lines.push(`Uw eigen cijfer: ${people} alleen in met een wachtwoord${share}.`);
    lines.push(`Brief 2 (regel het nu): hooguit ${counted(onlyPassword, 'brief', 'brieven')}.`);
  }
  if (withoutEmail !== undefined) {
    lines.push(
      `Brief 1 (aankondiging, voor wie geen e-mailadres bij u heeft): ${counted(withoutEmail, 'brief', 'brieven')}.`,
    );
  }
  if (onlyPassword === undefined || withoutEmail === undefined) {
    lines.push(
      'Het aantal brieven volgt uit uw eigen cijfers. Vul die na de nulmeting in campagne.yaml in, bij cijfers.',
    );
  }
  lines.push(
    targetPercent === undefined
      ? 'U heeft nog geen doel gekozen voor de twee besluiten: het deel van de inlogs met de DigiD app of sms-controle. Vul het in campagne.yaml in, bij cijfers.'
      : `Uw doel voor de twee besluiten: ${dutchPercent(targetPercent)} van de inlogs gaat met de DigiD app of sms-controle.`,
  );
  return lines;
}
