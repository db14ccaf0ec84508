/**
 * Who somebody is at the moment of asking (X1). `account` is a signed-in facilitator without a role in the
 * taxonomy at hand; the operator acts in every taxonomy as its owner (the gate says so) and has what is listed here besides.
 */
export const roles = [
  'operator',
  'account',
  'owner',
  'facilitator',
  'reviewer',
  'interpreter',
  'participant',
  'observer',
  'builder',
] as const;
export type Role = (typeof roles)[number];

const lead = ['owner', 'facilitator'] as const;
const team = [...lead, 'reviewer'] as const;
const everybody = roles;

/** X2: one table, action × roles. What is not granted is refused. */
const grants = {
  /** Add facilitators to the instance, give out new sign-in links, switch accounts off. */
  'manage-accounts': ['operator'],
  'create-taxonomy': ['operator', 'account'],
  /** Give roles within a taxonomy. */
  'manage-members': ['owner'],
  /** See a taxonomy before it is published, its sessions and its decisions. */
  'see-taxonomy': team,
  /** Title, licence, languages. */
  'edit-taxonomy': ['owner'],
  'import-categories': lead,
  /** Cut the list into classes for filters. */
  'cut-classes': lead,
  /** Say which codes of other lists mean the same, or that there is none. */
  'map-categories': team,
  /** Say which categories are related, and that one is going to leave. */
  'relate-categories': lead,
  'open-session': lead,
  /** The control page, to look at. */
  'see-session': team,
  /** Phases, timer, lock, doors, slips, agenda, hand counts. */
  'run-session': lead,
  /** Pass, hide, join, warn. */
  moderate: lead,
  /** Change an original wording (P3). */
  reword: lead,
  /** Add or correct a rendering. */
  translate: [...team, 'interpreter'],
  /** Close the vote; put an item again. */
  decide: lead,
  publish: lead,
  /** Say who is told of releases, by which secret. */
  'set-webhooks': lead,
  /** Read what builders say of their use of a taxonomy, before anybody else does. */
  'judge-uses': lead,
  /** Say that a taxonomy has reached 1.0.0. */
  ratify: ['owner'],
  propose: [...lead, 'participant'],
  contribute: ['participant'],
  answer: ['participant'],
  annotate: [...team, 'participant'],
  /** What has been read, with figures as far as the session lets them be seen. */
  'watch-room': [...team, 'interpreter', 'participant', 'observer'],
  'read-published': everybody,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof grants;

export const actions: readonly Action[] = Object.keys(grants).filter(isAction);

function isAction(name: string): name is Action {
  return name in grants;
}

/** Whether a role may do something. */
export function may(role: Role, action: Action): boolean {
  const granted: readonly Role[] = grants[action];
  return granted.includes(role);
}
