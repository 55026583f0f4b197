import { describe, expect, test } from 'vitest';
import { type Colours, DARK, LIGHT } from './style.ts';

/** Relative luminance of #rrggbb, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<[string, Colours]>([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, colours) => {
  test.each(['text', 'muted', 'accent'] as const)('%s is readable', (name) => {
    expect(contrast(colours[name], colours.background)).toBeGreaterThan(4.5);
    expect(contrast(colours[name], colours.surface)).toBeGreaterThan(4.5);
  });
});
