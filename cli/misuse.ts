/** What the person at the keyboard can mend: told in one sentence, without a stack. */
export class Misuse extends Error {
  /** 2 for a command that is written wrongly, 1 for one that cannot be done. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
