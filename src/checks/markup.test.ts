import { describe, expect, test } from 'vitest';
import { examples, judge } from '../../test/support/judge.ts';

describe('koppen', () => {
  examples('koppen', [
    ['# Een\n\nTekst.\n\n### Drie\n\nTekst.', ['Drie']],
    ['# Een\n\nTekst.\n\n# Nog een\n\nTekst.', ['Nog een']],
    ['# Een\n\n## Twee\n\n### Drie\n\n## Weer twee\n\nTekst.', []],
    ['### Een bouwsteen\n\nTekst.', []],
    ['Dit is #1 en geen kop.', []],
  ]);
});

describe('linktekst', () => {
  examples('linktekst', [
    ['Lees het [hier](https://www.digid.nl).', ['hier']],
    ['[Klik hier!](https://www.digid.nl)', ['Klik hier!']],
    ['[Lees meer](https://www.digid.nl)', ['Lees meer']],
    ['[Meer op deze pagina](https://www.digid.nl)', ['Meer op deze pagina']],
    ['[https://www.digid.nl](https://www.digid.nl)', ['https://www.digid.nl']],
    ['[Hier leest u over de app](https://www.digid.nl)', []],
    ['[digid.nl](https://www.digid.nl)', []],
  ]);
});

describe('afbeelding', () => {
  examples('afbeelding', [
    ['![](app.png)', ['app.png']],
    ['<img src="app.png">', ['app.png']],
    ['![IMG_0042.jpg](app.png)', ['app.png']],
    ['![afbeelding 1](app.png)', ['app.png']],
    ['![Het beginscherm van de app](app.png)', []],
    ['[digid.nl](https://www.digid.nl)', []],
  ]);
});

describe('hoofdletters', () => {
  examples('hoofdletters', [
    ['LET OP DE DATUM', ['LET OP DE DATUM']],
    ['Dit is BELANGRIJK voor u.', ['BELANGRIJK']],
    ['Gebruik iOS, SMS of de NFC-lezer.', []],
    ['Het UWV en de SVB doen dit ook.', []],
    ['Vraag het aan het RIVM.', []],
  ]);
});

describe('tabel', () => {
  test.each<readonly [body: string, count: number]>([
    ['| | |\n| --- | --- |\n| a | b |', 1],
    ['| | Tijd |\n| --- | --- |\n| ma | 9.00 |', 0],
    ['| Dag | Tijd |\n| --- | --- |\n| ma | 9.00 |', 0],
  ])('%j', (body, count) => expect(judge('tabel', body)).toHaveLength(count));
});
