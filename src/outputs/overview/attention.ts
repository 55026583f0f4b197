/** What the adviser still has to look at: what `check` finds in texts and plan, and facts to confirm. */
import { monthName } from '../../base/day.ts';
import { FACT_RULE, type Finding } from '../../base/finding.ts';
import { CAMPAIGN_FILE, REFRESH_FILE } from '../../base/layout.ts';
import type { Fact } from '../../guide/types.ts';
import { summaryLine } from '../finding-words.ts';
import { plainLine } from '../plain-text.ts';
import { findingGroups } from './findings.ts';
import { type Html, html, idOf } from './html.ts';
import { capital, section, type View, withFiles } from './view.ts';

export function attentionSection(view: View): Html {
  const facts = view.findings.filter(({ rule }) => rule === FACT_RULE);
  const others = view.findings.filter(({ rule }) => rule !== FACT_RULE);
  if (view.findings.length === 0) {
    return section('controleren', 'Nog te controleren', [
      html`<p class="rustig">Er is niets dat u nog moet controleren.</p>`,
      moment(),
    ]);
  }
  return section('controleren', 'Nog te controleren', [
    html`<p class="rustig">${summaryLine(view.findings)}.</p>`,
    moment(),
    ...(others.length > 0
      ? [
          html`<h3 id="punten">In uw teksten en uw planning</h3>
<p class="toelichting">Los een fout op voordat de tekst naar buiten gaat. Kijk naar elke waarschuwing. Bij een tip kan het makkelijker.</p>`,
          ...findingGroups(view, others),
        ]
      : []),
    ...(facts.length > 0 ? [factsToConfirm(view, facts)] : []),
  ]);
}

/** Of when the list is: the page says the same on every day. */
const moment = (): Html =>
  html`<p class="toelichting">Zo was het toen dit overzicht werd gemaakt. Veranderde u daarna iets? Dubbelklik op <b>${REFRESH_FILE}</b>, of geef <code>update</code>: dan is deze lijst weer bij. <code>check</code> laat dezelfde punten op uw scherm zien. Die kijkt ook naar wat van de dag afhangt, zoals een laatste veilige dag die voorbij is.</p>`;

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
