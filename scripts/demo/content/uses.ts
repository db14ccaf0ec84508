/** What a builder says in the demonstration. */
export interface DemoUse {
  readonly name: string;
  readonly url: string | undefined;
  readonly purpose: string;
  readonly contact: string;
  /** Categories that are not taken, by their English names. */
  readonly leavesOut: readonly string[];
  readonly restReason: string;
}

export const forumFilter: DemoUse = {
  name: 'Open forum filter (an example)',
  url: 'https://example.org/forum-filter',
  purpose: 'Warns the moderators of small forums before a harmful post spreads.',
  contact: 'moderators@example.org',
  leavesOut: ['Sign-language avatars nobody understands', 'The clock does not see the stairs'],
  restReason:
    'A filter that reads posts sees neither signing nor routes. Others have to look there.',
};

export const schoolTests: DemoUse = {
  name: 'Tests for school assistants (an example)',
  url: undefined,
  purpose: 'Questions that we put to a learning assistant before a class uses it.',
  contact: '',
  leavesOut: [],
  restReason: '',
};
