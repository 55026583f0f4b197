/** Circles in a graph, and how deep it is, in time that grows with its size and without recursion. */

interface Visit {
  readonly name: string;
  readonly next: readonly string[];
  at: number;
}

/**
 * The circles of a graph, by name: two names with the same number reach each other (Tarjan's strongly connected
 * components). A number is given to a name only after all that it reaches, so the numbers are an order as well.
 */
function componentsOf(graph: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const component = new Map<string, number>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const waiting: string[] = [];
  const visits: Visit[] = [];
  const lower = (name: string, to: number): void => void low.set(name, Math.min(low.get(name) ?? to, to));
  const enter = (name: string): void => {
    order.set(name, order.size);
    low.set(name, order.size - 1);
    waiting.push(name);
    visits.push({ name, next: graph.get(name) ?? [], at: 0 });
  };
  const leave = (name: string): void => {
    if (low.get(name) === order.get(name)) {
      const number = component.size;
      let last: string | undefined;
      do {
        last = waiting.pop();
        if (last !== undefined) component.set(last, number);
      } while (last !== undefined && last !== name);
    }
    const above = visits.at(-1);
    if (above) lower(above.name, low.get(name) ?? 0);
  };
  for (const start of graph.keys()) {
    if (order.has(start)) continue;
    enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const name = visit.next[visit.at];
      if (name === undefined) {
        visits.pop();
        leave(visit.name);
      } else {
        visit.at += 1;
        if (!order.has(name)) enter(name);
        else if (!component.has(name)) lower(visit.name, order.get(name) ?? 0);
      }
    }
  }
  return component;
}

export interface Shape {
  /** Whether `to`, which `from` points to, leads back to `from`. */
  readonly inCircle: (from: string, to: string) => boolean;
  /** The length of the longest way from a name; a circle counts for nothing. */
  readonly depth: (name: string) => number;
}

/** The shape of a graph of names; a name to which another points may be absent. */
export function shapeOf(graph: ReadonlyMap<string, readonly string[]>): Shape {
  const component = componentsOf(graph);
  const inCircle = (from: string, to: string): boolean => component.get(from) === component.get(to);
  const depths = new Map<string, number>();
  // In the order of the components all to which a name points comes first.
  for (const name of component.keys()) {
    const below = (graph.get(name) ?? []).filter((next) => !inCircle(name, next));
    depths.set(
      name,
      below.reduce((deepest, next) => Math.max(deepest, 1 + (depths.get(next) ?? 0)), 0),
    );
  }
  return { inCircle, depth: (name) => depths.get(name) ?? 0 };
}
