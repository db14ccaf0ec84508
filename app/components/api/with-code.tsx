interface WithCodeProps {
  /** What stands between backticks is a word of a program. */
  readonly text: string;
}

/** A text with words of programs in it. */
export function WithCode({ text }: WithCodeProps) {
  return text.split('`').map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // The same word may come twice; its place is what it is.
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
      <code key={place} dir="ltr">
        {part}
      </code>
    ),
  );
}
