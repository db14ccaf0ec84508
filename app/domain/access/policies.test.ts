import { describe, expect, it } from 'vitest';
import { type Action, actions, may, type Role, roles } from './policies';

/** Written out once more by hand, role by role, so that a slip in the table shows. */
const granted: Readonly<Record<Role, readonly Action[]>> = {
  operator: ['manage-accounts', 'create-taxonomy', 'read-published'],
  account: ['create-taxonomy', 'read-published'],
  owner: [
    'manage-members',
    'see-taxonomy',
    'edit-taxonomy',
    'import-categories',
    'cut-classes',
    'map-categories',
    'relate-categories',
    'open-session',
    'see-session',
    'run-session',
    'moderate',
    'reword',
    'translate',
    'decide',
    'publish',
    'set-webhooks',
    'judge-uses',
    'ratify',
    'propose',
    'annotate',
    'watch-room',
    'read-published',
  ],
  facilitator: [
    'see-taxonomy',
    'import-categories',
    'cut-classes',
    'map-categories',
    'relate-categories',
    'open-session',
    'see-session',
    'run-session',
    'moderate',
    'reword',
    'translate',
    'decide',
    'publish',
    'set-webhooks',
    'judge-uses',
    'propose',
    'annotate',
    'watch-room',
    'read-published',
  ],
  reviewer: [
    'see-taxonomy',
    'map-categories',
    'see-session',
    'translate',
    'annotate',
    'watch-room',
    'read-published',
  ],
  interpreter: ['translate', 'watch-room', 'read-published'],
  participant: ['propose', 'contribute', 'answer', 'annotate', 'watch-room', 'read-published'],
  observer: ['watch-room', 'read-published'],
  builder: ['read-published'],
};

describe('policies', () => {
  it.each(roles)('X2 %s may do exactly what is granted', (role) => {
    const allowed = actions.filter((action) => may(role, action));
    expect(allowed.toSorted()).toEqual([...granted[role]].toSorted());
  });

  it('V6 no role at all may see how one participant answered: there is no such action', () => {
    expect(actions.filter((action) => /see|watch|read/.test(action)).toSorted()).toEqual([
      'read-published',
      'see-session',
      'see-taxonomy',
      'watch-room',
    ]);
  });
});
