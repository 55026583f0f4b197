/** What the user should know of what the texts for citizens say, as the answers are now. */
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { isInternal } from './identity.ts';
import type { Holds, Output } from './output.ts';
import type { Template } from './template.ts';

interface SentenceRule {
  /** The finding comes when a text for citizens hangs on one of these conditions, or on the opposite of one. */
  readonly asks: readonly string[];
  /** Conditions of which none may hold. */
  readonly unless: readonly string[];
  readonly finding: Finding;
}

const RULES: readonly SentenceRule[] = [
  {
    asks: ['telefoon', 'email', 'geen-telefoon', 'geen-email'],
    unless: ['telefoon', 'email'],
    finding: {
      rule: 'contact-ontbreekt',
      severity: 'warning',
      file: CAMPAIGN_FILE,
      message:
        "U gaf geen telefoonnummer of e-mailadres. In uw teksten staat 'neem contact met ons op', zonder te zeggen hoe.",
      fix: `Geef --telefoon of --email mee, of vul ze in ${CAMPAIGN_FILE} in.`,
    },
  },
  {
    asks: ['geen-machtigen'],
    unless: ['machtigen'],
    finding: {
      rule: 'machtigen-nee',
      severity: 'tip',
      file: CAMPAIGN_FILE,
      message: 'In uw teksten staat dat machtigen via DigiD bij u nog niet kan.',
      fix: 'Klopt dat niet? Kies machtigen: ja.',
    },
  },
  {
    asks: ['andere-weg', 'post', 'balie', 'geen-andere-weg', 'geen-post', 'geen-balie'],
    unless: ['andere-weg'],
    finding: {
      rule: 'andere-weg-ontbreekt',
      severity: 'tip',
      file: CAMPAIGN_FILE,
      message:
        'Kan het bij u ook per post of aan de balie? Dat gaf u niet aan. Daarom staat in uw teksten dat u samen met de gebruiker een andere manier zoekt.',
      fix: `Kan het wel? Geef --post of --balie mee, of kies in ${CAMPAIGN_FILE} post: ja of balie: ja.`,
    },
  },
];

/** One finding for each rule that a text for citizens meets. `holds` tells whether conditions hold in this campaign. */
export function sentenceFindings(outputs: readonly Output[], holds: Holds): Finding[] {
  const used = new Set(outputs.filter(({ source }) => !isInternal(source.meta.tekst)).flatMap((o) => asked(o, holds)));
  return RULES.filter(
    ({ asks, unless }) => !unless.some((name) => holds([name])) && asks.some((name) => used.has(name)),
  ).map(({ finding }) => finding);
}

/** The conditions on which something of this text hangs. */
function asked({ source, parts }: Output, holds: Holds): string[] {
  const of = (template: Template | undefined): string[] =>
    (template?.conditions ?? []).filter(({ conditions }) => holds(conditions)).map(({ name }) => name);
  return [
    ...[source.subject, source.preview, ...parts.map(({ template }) => template)].flatMap(of),
    ...parts.flatMap(({ meta }) => meta.alleenAls ?? []),
  ];
}
