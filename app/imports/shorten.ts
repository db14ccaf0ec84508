const longest = 80;

/** Ids and cells come from a stranger's file and may be a megabyte: what a finding repeats of them is short. */
export const shorten = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
