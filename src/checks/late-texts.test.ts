import { describe } from 'vitest';
import { examples } from '../../test/support/judge.ts';

const PAGE = 'website/pagina-na-laatste-veilige-dag';
const NOTICE = 'mijn-omgeving/melding-na-laatste-veilige-dag';
const LAST_WEEK = 'mailings/3b-laatste-week';

describe('na-veilige-dag', () => {
  examples('na-veilige-dag', [
    ['De code per post komt nog op tijd.', ['komt nog op tijd'], PAGE],
    ['Vraag nu een code aan, dan komt hij nog op tijd.', ['komt hij nog op tijd'], LAST_WEEK],
    ['Vraag een code aan. U heeft hem ruim op tijd.', ['ruim op tijd'], NOTICE],
    ['Vraag uw code uiterlijk {{laatste-veilige-dag}} aan.', ['{{laatste-veilige-dag}}'], PAGE],
    ['Vraag uw code uiterlijk {{laatste-veilige-dag}} aan.', ['{{laatste-veilige-dag}}'], NOTICE],
    ['De code komt misschien nog op tijd.', [], PAGE],
    ['De code komt niet op tijd.', [], PAGE],
    ['Kan een code nog op tijd komen?', [], PAGE],
    ['Zo bent u nog op tijd.', [], PAGE],
    ['De code per post komt nog op tijd.', []],
  ]);
});
