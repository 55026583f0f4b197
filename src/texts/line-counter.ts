/**
 * Tells on which line a place of the text stands, from 1. Places that are asked for in their order are reckoned on from the one
 * before: to count from the beginning for each link or mistake of a long text takes longer than to read it.
 */
export function lineCounter(text: string): (place: number) => number {
  let [line, from] = [1, 0];
  return (place) => {
    if (place < from) [line, from] = [1, 0];
    for (let at = text.indexOf('\n', from); at >= 0 && at < place; at = text.indexOf('\n', from)) {
      line++;
      from = at + 1;
    }
    return line;
  };
}
