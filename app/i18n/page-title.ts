/** What a route exports as `meta`'s value: the loader's title, written in the reader's language, and where one is. */
export const pageTitle = (title: string | undefined) => [
  { title: title === undefined ? 'Parlance' : `${title} · Parlance` },
];
