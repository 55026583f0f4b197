import { examples } from '../../test/support/judge.ts';

examples('invulplek', [
  ['Bij [naam organisatie] verandert iets.', ['[naam organisatie]']],
  ['Beste «Achternaam»,', ['«Achternaam»'], 'brieven/eigen-brief'],
  ['Beste <naam>,', ['<naam>'], 'brieven/eigen-brief'],
  ['Wij zijn open van XX tot 17.00 uur.', ['XX']],
  ['De datum is nog in te vullen.', ['nog in te vullen']],
  ['Telefoon: ..........', ['..........']],
  ['Telefoon: ..........', [], 'intern/draaiboek'],
  ['Bel ??? voor hulp.', ['???']],
  ['Bel XXX (nummer volgt).', ['XXX']],
  ['Bel XXX. Kom op (datum volgt).', ['XXX', '(datum volgt)']],
  ['Bel @@@ voor hulp.', ['@@@']],
  ['Mail naar @@NAAM@@.', ['@@NAAM@@']],
  ['Kijk op [digid.nl](https://www.digid.nl).', []],
  ['- [ ] Pagina controleren', [], 'intern/lijst'],
  ['Op {{ingangsdatum}} verandert inloggen.', []],
  ['Wij wachten... en wachten.', []],
  ['Regel **een** en <br> regel twee.', []],
  ['U kunt de datum nog invullen', ['nog invullen']],
]);
