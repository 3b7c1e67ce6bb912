/** A place that an expected error points at; line and column are 1-based. */
interface ErrorPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A failure that a user can cause and cure: shown as a Chinese message with a hint, without a stack; exit code 2. */
export class ExpectedError extends Error {
  readonly hint: string;
  readonly place: ErrorPlace | undefined;

  constructor(message: string, hint: string, place?: ErrorPlace) {
    super(message);
    this.name = 'ExpectedError';
    this.hint = hint;
    this.place = place;
  }
}

/** What an expected error says, as it can be sent to another thread or written to a file. */
export type Failure = Pick<ExpectedError, 'message' | 'hint' | 'place'>;

export function failureOf({ message, hint, place }: ExpectedError): Failure {
  return { message, hint, place };
}

export function expectedError({ message, hint, place }: Failure): ExpectedError {
  return new ExpectedError(message, hint, place);
}
