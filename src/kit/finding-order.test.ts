import { expect, test } from 'vitest';
import { FACT_RULE, type Finding } from '../base/finding.ts';
import { inOrder } from './finding-order.ts';

const finding = (rule: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity, message: '', fix: '' },
  ...more,
});
const rules = (findings: readonly Finding[]): string[] => inOrder(findings).map(({ rule }) => rule);

test('of plan and settings: own choices, then wishes of the plan, then facts to confirm, then tips', () => {
  const told = [
    finding('eigenaar-ontbreekt', 'tip'),
    finding('nog-invullen', 'tip'),
    finding(FACT_RULE, 'warning', { file: 'campagne.yaml' }),
    finding('wens-buiten-vakantie', 'warning'),
    finding('voorbereiding-krap', 'warning'),
    finding('eigen-datum-volgorde', 'warning'),
    finding('veilige-dag', 'warning', { file: 'campagne.yaml' }),
    finding('papier-te-laat', 'warning', { file: 'campagne.yaml' }),
    finding('helpdesk-te-laat', 'warning', { file: 'campagne.yaml' }),
    finding('tekst-fout', 'error', { file: 'campagne.yaml', line: 90 }),
  ];
  expect(rules(told)).toEqual([
    'tekst-fout',
    'papier-te-laat',
    'helpdesk-te-laat',
    'eigen-datum-volgorde',
    'veilige-dag',
    'voorbereiding-krap',
    'wens-buiten-vakantie',
    FACT_RULE,
    'eigenaar-ontbreekt',
    'nog-invullen',
  ]);
});

test('of a text: by line, and on one line the gravest first', () => {
  const file = '1-teksten-aanpassen/website/pagina.md';
  const told = [
    finding('lange-zin', 'tip', { file, line: 2 }),
    finding('wet', 'error', { file, line: 9 }),
    finding('knop', 'error', { file, line: 2 }),
  ];
  expect(rules(told)).toEqual(['knop', 'lange-zin', 'wet']);
});
