import { WrongUse } from './command-line';

const longestRange = 100_000;

/** Reads `1-14,20,b7`: single ids, and ranges of numbered ones. */
export function readIdList(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').flatMap(expand);
}

function expand(part: string): readonly string[] {
  const range = /^(\d+)-(\d+)$/.exec(part);
  if (!range) return [part];
  const [first, last] = [Number(range[1]), Number(range[2])];
  const length = last - first + 1;
  if (length < 1 || length > longestRange) throw new WrongUse(`"${part}" is no range of items`);
  return Array.from({ length }, (_, index) => String(first + index));
}

/** Ascending whole numbers the same way: `1-14, 20`. */
export function rangesOf(numbers: readonly number[]): string {
  const starts = numbers.filter((number, at) => numbers[at - 1] !== number - 1);
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1);
  return starts
    .map((start, at) => (start === ends[at] ? start : `${start}-${ends[at]}`))
    .join(', ');
}
