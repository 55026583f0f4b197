/** What `check` finds, per text: how grave, where, which words, why, and what to do. */
import type { Finding } from '../../base/finding.ts';
import { CAMPAIGN_FILE } from '../../base/layout.ts';
import type { FilledText } from '../../texts/types.ts';
import { aboutOf, byFile, placeOf, SEVERITIES, severityWord, summaryLine } from '../finding-words.ts';
import { plainLine } from '../plain-text.ts';
import { type Html, html, idOf } from './html.ts';
import { capital, milestoneId, textId, type View, withFiles } from './view.ts';

/** What was found in one text, in its source and in what was made of it; or in a file that is no text of its own. */
interface Group {
  readonly id: string;
  readonly title: string;
  /** The identity of the text that the page shows. */
  readonly text?: string;
  /** The texts that include it. */
  readonly users: readonly FilledText[];
  readonly findings: readonly Finding[];
}

/** The gravest first; what is as grave stays as it came, by file and line. */
const byGravity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

const gravest = (findings: readonly Finding[]): number =>
  Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));

function groupsOf(view: View, findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [file, own] of byFile(findings)) {
    const name = view.textOf(file);
    const text = view.textNamed.get(name);
    const key = text?.meta.tekst ?? file;
    const before = groups.get(key)?.findings ?? [];
    groups.set(key, {
      id: findingsId(key),
      title: file === CAMPAIGN_FILE ? 'Planning en instellingen' : plainLine(text?.meta.titel ?? file),
      ...(text === undefined ? {} : { text: key }),
      users: usersOf(view, name),
      findings: [...before, ...own],
    });
  }
  return [...groups.values()].sort((a, b) => gravest(a.findings) - gravest(b.findings));
}

/** Where the findings of a text, or of a file, stand in the page. */
export const findingsId = (name: string): string => idOf('nakijken', name);

/** The findings in a text, and in one that it includes: how many, and where they stand in the page. */
export interface FoundIn {
  readonly id: string;
  /** Of a text that is included. */
  readonly part?: string;
  readonly findings: readonly Finding[];
}

/** What was found in this text, wherever the user wrote it; then in each text that it includes. */
export function foundIn(view: View, { meta, parts = [] }: Pick<FilledText, 'meta' | 'parts'>): FoundIn[] {
  const about = (name: string): readonly Finding[] =>
    view.findings.filter(({ file }) => file !== undefined && file !== '' && view.textOf(file) === name);
  const idOfGroup = (name: string, [first]: readonly Finding[]): string =>
    findingsId(view.textNamed.has(name) ? name : (first?.file ?? name));
  return [meta.tekst, ...parts].flatMap((name) => {
    const findings = about(name);
    const found = { id: idOfGroup(name, findings), findings };
    return findings.length === 0 ? [] : [name === meta.tekst ? found : { ...found, part: name }];
  });
}

/** The texts that include this one: what is wrong in it goes out with each of them. */
const usersOf = ({ texts }: View, name: string): FilledText[] => texts.filter(({ parts }) => parts?.includes(name));

export const findingGroups = (view: View, findings: readonly Finding[]): Html[] =>
  groupsOf(view, findings).map(({ id, title, text, users, findings: own }) => {
    const files = [...byFile(byGravity(own))];
    return html`
<article class="nakijken" id="${id}" aria-labelledby="${id}-titel">
<h4 id="${id}-titel">${title}</h4>
<p class="klein">${summaryLine(own)}${text === undefined ? '' : html`. <a href="#${textId(text)}">Lees de tekst</a>`}</p>
${standsIn(users)}${files.map(
  ([
    file,
    there,
  ]) => html`${plainLine(file) === title ? '' : html`<p class="bestand">In ${withFiles(plainLine(file))}:</p>`}
<ul class="bevindingen">${there.map((finding) => item(view, finding))}</ul>`,
)}
</article>`;
  });

/** "Staat in: Veelgestelde vragen, Script voor de helpdesk." */
const standsIn = (users: readonly FilledText[]): Html =>
  users.length === 0
    ? html``
    : html`<p class="klein">Staat in: ${users.map(
        ({ meta }, at) => html`${at === 0 ? '' : ', '}<a href="#${textId(meta.tekst)}">${plainLine(meta.titel)}</a>`,
      )}.</p>
`;

function item(view: View, finding: Finding): Html {
  const { rule, severity, fix } = finding;
  const word = severityWord(severity);
  const place = placeOf(finding);
  return html`
<li>
<p class="ernst"><span class="zwaar ${word}">${capital(word)}</span>${place === '' ? '' : html` <span class="plaats">${place}</span>`} <span class="controle">${rule}</span></p>
<div>
<p>${withFiles(aboutOf(finding))}</p>
<p class="doe">${withFiles(plainLine(fix))}${milestoneLink(view, finding)}</p>
</div>
</li>`;
}

function milestoneLink({ schedule }: View, { milestone }: Finding): Html {
  const found = schedule.milestones.find(({ id }) => id === milestone);
  return found ? html` <a href="#${milestoneId(found)}">Naar de mijlpaal</a>` : html``;
}
