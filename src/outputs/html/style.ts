/** Colours and type of the pages that this tool makes: calm, in light and dark, readable everywhere (WCAG AA). */

/** Each as #rrggbb. `text`, `muted` and `accent` are readable on `background` and on `surface`. */
export interface Colours {
  /** Behind everything. */
  readonly background: string;
  /** The sheet on which a text stands, and controls. */
  readonly surface: string;
  readonly text: string;
  /** What matters less, and the edge of a control (3:1 is asked of it). */
  readonly muted: string;
  /** Links, focus, and the little colour that a page has. */
  readonly accent: string;
  /** Lines that only separate: never the only sign of something. */
  readonly border: string;
}

export const LIGHT: Colours = {
  background: '#f3f5f4',
  surface: '#ffffff',
  text: '#1d2629',
  muted: '#566267',
  accent: '#0c5f63',
  border: '#d3dad9',
};

export const DARK: Colours = {
  background: '#12181a',
  surface: '#1b2326',
  text: '#e7edec',
  muted: '#a5b1b3',
  accent: '#7fd1ce',
  border: '#3a4649',
};

/** As custom properties of CSS: --background, --surface and so on. */
const properties = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** The custom properties for light and dark screens; on paper always the light ones. */
export const COLOURS_CSS = `:root { color-scheme: light dark; ${properties(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }
@media print { :root { color-scheme: light; } }`;

/** The font of the reader's own system. Not system-ui: on Windows that may be a font for another script. */
export const FONT =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
