/**
 * "Uw doelgroep in cijfers": national segments as an estimate, always with year and caveat. The organisation's own figures
 * win, and only they give a number of letters and the target of the decisions (DOMAIN 3.10, 3.11).
 */
import type { Campaign } from '../campaign/types.ts';
import type { Guide, Segment } from '../guide/types.ts';
import { about, dutchNumber, dutchPercent } from './numbers.ts';

/** The segment that the campaign's own figure replaces. */
const ONLY_PASSWORD = 'alleen-wachtwoord';

/** Lines of plain text, one statement each. */
export function audience(campaign: Campaign, guide: Pick<Guide, 'audience'>): string[] {
  const { figures, userCount } = campaign;
  const segments = guide.audience.segments.filter(
    (segment) => segment.id !== ONLY_PASSWORD || figures.onlyPassword === undefined,
  );
  return [
    ...ownLines(campaign),
    ...segments.map((segment) => segmentLine(segment, userCount, guide.audience.caveat)),
    ...(userCount === undefined
      ? ['Vul in campagne.yaml bij aantal-gebruikers in hoeveel gebruikers u heeft. Dan staan hier ook aantallen.']
      : []),
  ];
}

function segmentLine(segment: Segment, userCount: number | undefined, caveat: string): string {
  const share = dutchPercent(segment.percent);
  const whose = `${caveat.replaceAll('{jaar}', String(segment.year))}; bron: ${segment.source}`;
  if (userCount === undefined) return `Schatting: ${share} van de mensen met een DigiD ${segment.label} (${whose}).`;
  const count = about((userCount * segment.percent) / 100);
  return `Schatting: ${count} van uw ${dutchNumber(userCount)} gebruikers ${segment.label} (${share}; ${whose}).`;
}

function ownLines({ figures, userCount }: Campaign): string[] {
  const lines: string[] = [];
  const { onlyPassword, withoutEmail, targetPercent } = figures;
  if (onlyPassword !== undefined) {
    const share = userCount ? `, ${dutchPercent((onlyPassword / userCount) * 100)} van uw gebruikers` : '';
    lines.push(`Uw eigen cijfer: ${dutchNumber(onlyPassword)} mensen logden alleen in met een wachtwoord${share}.`);
    lines.push(`Brief 2 (regel het nu): hooguit ${dutchNumber(onlyPassword)} brieven.`);
  }
  if (withoutEmail !== undefined) {
    lines.push(`Brief 1 (aankondiging, voor wie geen e-mailadres bij u heeft): ${dutchNumber(withoutEmail)} brieven.`);
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
