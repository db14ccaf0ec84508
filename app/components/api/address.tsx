import { Fragment } from 'react';

interface AddressProps {
  readonly path: string;
}

/** An address with its parameters in braces. On a small screen it goes on in the next line after a slash. */
export function Address({ path }: AddressProps) {
  const [first, ...parts] = path.split('/');
  return (
    <code dir="ltr">
      {first}
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an address stay where they are
        <Fragment key={place}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}
