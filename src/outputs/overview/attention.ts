/** What the adviser still has to look at: facts to confirm, and what else was found. */
import { monthName } from '../../base/day.ts';
import { FACT_RULE, type Finding } from '../../base/finding.ts';
import { CAMPAIGN_FILE } from '../../base/layout.ts';
import type { Fact } from '../../guide/types.ts';
import { plainLine } from '../plain-text.ts';
import { type Html, html, idOf } from './html.ts';
import { capital, milestoneId, section, type View, withFiles } from './view.ts';

export function attentionSection(view: View): Html {
  const facts = view.findings.filter(({ rule }) => rule === FACT_RULE);
  const others = view.findings.filter(({ rule }) => rule !== FACT_RULE);
  if (view.findings.length === 0) {
    return section('controleren', 'Nog te controleren', [
      html`<p class="rustig">Er is niets dat u nog moet controleren.</p>`,
    ]);
  }
  return section('controleren', 'Nog te controleren', [
    ...(facts.length > 0 ? [factsToConfirm(view, facts)] : []),
    ...(others.length > 0
      ? [
          html`<h3>Let op</h3>
<ul class="punten">${others.map((finding) => html`<li>${withFiles(words(finding))}${linkOf(view, finding)}</li>`)}</ul>`,
        ]
      : []),
  ]);
}

const words = ({ message, fix }: Finding): string => `${plainLine(message)} ${plainLine(fix)}`.trim();

function linkOf({ schedule }: View, { milestone, file, line }: Finding): Html {
  const found = schedule.milestones.find(({ id }) => id === milestone);
  if (found) return html` <a href="#${milestoneId(found)}">Naar de mijlpaal</a>`;
  return file === undefined || line === undefined
    ? html``
    : html` <span class="klein">(${plainLine(file)}, regel ${line})</span>`;
}

/** A fact with all that was found about it; of a finding about none of the facts only its own words are known. */
interface Group {
  readonly title: string;
  readonly fact?: Fact;
  readonly findings: readonly Finding[];
}

function grouped({ guide }: View, findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const fact = guide.facts.find(({ id }) => id === finding.fact);
    const title = fact?.title ?? finding.message;
    const group = groups.get(title) ?? { title, ...(fact && { fact }), findings: [] };
    groups.set(title, { ...group, findings: [...group.findings, finding] });
  }
  return [...groups.values()];
}

function factsToConfirm(view: View, findings: readonly Finding[]): Html {
  return html`<h3>Gegevens om te bevestigen</h3>
<p class="toelichting">Controleer deze gegevens voordat u de teksten gebruikt. Klopt een gegeven? Zet dan in ${withFiles(CAMPAIGN_FILE)}, onder feiten, bij dat gegeven de regel <code>gecontroleerd:</code> met de datum van uw controle. Is het veranderd? Zet er dan ook <code>waarde:</code> bij, met het nieuwe gegeven.</p>
<div class="feiten">${grouped(view, findings).map(factCard)}</div>`;
}

function factCard({ title, fact, findings }: Group): Html {
  const state = (finding: Finding): string =>
    fact ? capital(plainLine(finding.message.slice(fact.title.length + 2))) : '';
  const line = (label: string, content: Html): Html => html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
  const key = idOf('feit', fact?.id ?? title);
  return html`
<article class="feit" aria-labelledby="${key}">
<h4 id="${key}">${plainLine(title)}</h4>
<dl>
${fact ? findings.map((finding) => line('Nu', html`${state(finding)}`)) : ''}
${fact ? line('Bron', html`${sourceOf(fact)}`) : ''}
${line('Wat u doet', withFiles(joinSentences(findings)))}
</dl>
</article>`;
}

/** The source, and from when the fact is reckoned where the source does not say it. */
function sourceOf({ source, date }: Fact): string {
  const month = monthName(date);
  return source.includes(month) ? plainLine(source) : `${plainLine(source)}; wij rekenen vanaf ${month}`;
}

const joinSentences = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ fix }) => plainLine(fix)))].join(' ');
