/**
 * Exit codes of a run, so that a run is explained without its log.
 *
 * 1 a bug · 2 wrong use of the command · 10 a delivery breaks its contract · 11 counts do not
 * reconcile · 12 a hidden cell could be recovered · 13 input is missing.
 */
export const exitCodes = {
  fout_in_programma: 1,
  gebruik: 2,
  contract: 10,
  aansluiting: 11,
  onthulling: 12,
  invoer_ontbreekt: 13,
} as const;

export type ErrorKind = keyof typeof exitCodes;

/**
 * A run that cannot go on. The message is one Dutch sentence for the user that says what is wrong
 * and what to do; it never holds a value from a delivery.
 */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
