/** What the commands hand to their actions. Types only: the entry bundle imports this. */

/** Flags by their long name without hyphens in front; a repeatable flag is a list. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Actions {
  init(flags: Flags): Promise<void>;
  plan(map: string | undefined, flags: Flags): Promise<void>;
  /** Gives the exit code. */
  update(map: string | undefined, flags: Flags): Promise<number>;
  /** Gives the exit code. */
  check(map: string | undefined, flags: Flags): Promise<number>;
  status(map: string | undefined, flags: Flags): Promise<void>;
  export(map: string | undefined, flags: Flags): Promise<void>;
}
