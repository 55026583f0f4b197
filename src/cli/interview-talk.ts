/** What the questions of the interview share: what is known, what was answered, and how a line of text is asked. */
import { isUserError } from '../base/errors.ts';
import type { AnswerKey } from '../campaign/answer-words.ts';
import { ANSWERS, type Answers, mergeAnswers, readAnswer } from '../campaign/answers.ts';
import type { Asker } from './asker.ts';
import type { Surroundings } from './complete.ts';

export class Talk {
  /** The answers that were asked. */
  asked: Answers = {};
  readonly asker: Asker;
  /** Answered before, and not asked again. */
  readonly known: Answers;
  readonly surroundings: Surroundings;

  constructor(asker: Asker, known: Answers, surroundings: Surroundings) {
    this.asker = asker;
    this.known = known;
    this.surroundings = surroundings;
  }

  get all(): Answers {
    return mergeAnswers(this.known, this.asked);
  }

  add(answers: Answers): void {
    this.asked = { ...this.asked, ...answers };
  }

  /** Asks until the answer can be read; nothing when it is known. */
  async text(key: AnswerKey, message: string, explain: string, byDefault?: string, emptyIsFine = false): Promise<void> {
    if (this.known[key] !== undefined) return;
    const text = await this.asker.text({
      message,
      explain,
      ...(byDefault ? { default: byDefault } : {}),
      check: (typed) => {
        if (emptyIsFine && typed.trim() === '') return undefined;
        const found = ANSWERS[key].parse(typed);
        return 'value' in found ? undefined : `${found.message} ${found.fix}`;
      },
    });
    if (text.trim() !== '') this.read(key, text);
  }

  /** Takes an answer as it was typed. */
  read(key: AnswerKey, text: string): void {
    const next = { ...this.asked };
    readAnswer(next, key, text, key);
    this.asked = next;
  }

  /** What a UserError of `run` says, on one line; undefined when it throws none. */
  refusal(run: () => unknown): string | undefined {
    try {
      run();
      return undefined;
    } catch (error) {
      if (!isUserError(error)) throw error;
      return error.mistakes.map((mistake) => `${mistake.message} ${mistake.fix}`).join(' ');
    }
  }
}
