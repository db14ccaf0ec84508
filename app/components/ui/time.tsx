interface TimeProps {
  /** ISO 8601, for machines. */
  readonly at: string;
  /** Formatted on the server, in the session's time zone. */
  readonly text: string;
}

export function Time({ at, text }: TimeProps) {
  return <time dateTime={at}>{text}</time>;
}
