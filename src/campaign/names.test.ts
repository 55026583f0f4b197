import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkName, ID_PATTERN, slug } from './names.ts';

const accepted = [
  'Belastingdienst',
  "Gemeente 's-Hertogenbosch",
  'Súdwest-Fryslân',
  '<script>alert(1)</script>',
  '{{ingangsdatum}}',
  '=1+1',
  '../../x',
  'CON',
  'aux.txt',
  'De "beste" dienst & co',
  '🏛️ 👩‍👩‍👧',
  'مرحبا',
  'a'.repeat(200),
  '🏛'.repeat(200),
];
const refused: readonly [string, RegExp][] = [
  ['', /leeg/],
  ['   ', /leeg/],
  ['\u200b\u200d', /leeg/],
  ['a'.repeat(201), /langer dan 200/],
  ['a'.repeat(5000), /langer dan 200/],
  ['a\nb', /stuurteken/],
  ['a\u0000b', /stuurteken/],
  ['a\u0085b', /stuurteken/],
  ['a\u2028b', /stuurteken/],
  ['a\uffffb', /stuurteken/],
  ['a\ue000b', /private use/],
  ['a\u{f0000}b', /private use/],
  ['a\u202eb', /leesrichting/],
  ['a\ud800b', /surrogaat/],
];

describe('checkName', () => {
  test.each(accepted)('accepts %j as mere text', (name) => {
    expect(checkName(name)).toEqual({ value: name });
  });
  test.each(refused)('refuses %j', (name, why) => {
    const found = checkName(name);
    expect('message' in found && found.message).toMatch(why);
  });
  test('trims and composes', () => {
    expect(checkName('  Frysla\u0302n ')).toEqual({ value: 'Fryslân' });
  });
  test('what it accepts it accepts again, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
        const once = checkName(text);
        if ('value' in once) expect(checkName(once.value)).toEqual(once);
      }),
    );
  });
});

describe('slug', () => {
  test.each([
    ['Gemeente Voorbeeldstad', 'Mijn Voorbeeldstad', 'gemeente-voorbeeldstad-mijn-voorbeeldstad'],
    ["Gemeente 's-Hertogenbosch", 'Mijn Den Bosch', 'gemeente-s-hertogenbosch-mijn-den-bosch'],
    ['Wetterskip Fryslân', 'Mijn Wetterskip', 'wetterskip-fryslan-mijn-wetterskip'],
    ['../../x', 'y', 'x-y'],
    ['Straße Ærø', 'Łódź', 'strasse-aero-lodz'],
  ])('%s / %s', (organisation, service, wanted) => {
    expect(slug(organisation, service)).toBe(wanted);
  });
  test.each([
    ['CON', 'x'],
    ['aux', '🏛️'],
    ['com1', ''],
    ['🏛️', '🏠'],
    ['日本', '東京'],
  ])('%s / %s never gives a reserved or empty name', (organisation, service) => {
    expect(slug(organisation, service)).toMatch(/^(?!(con|prn|aux|nul|com\d|lpt\d)(-|$))[a-z0-9-]+-[0-9a-f]{6}$/);
  });
  test('long names that differ at the end stay apart', () => {
    const long = 'Gemeenschappelijke Regeling Belastingen en Heffingen Noordoost';
    expect(slug(long, 'deel een')).not.toBe(slug(long, 'deel twee'));
  });
  test('is always a safe folder name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const made = slug(a, b);
        expect(made).toMatch(ID_PATTERN);
        expect(made.length).toBeLessThanOrEqual(60);
        expect(made).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
        expect(slug(a, b)).toBe(made);
      }),
    );
  });
});
