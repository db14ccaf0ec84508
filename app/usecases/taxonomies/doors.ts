import { may } from '~/domain/access/policies';
import type { TaxonomyScope } from '~/domain/access/scopes';

/** Which parts of a taxonomy a role opens, so that pages show no link that would be refused. */
export const doorsOf = ({ role }: Pick<TaxonomyScope, 'role'>) => ({
  mayImport: may(role, 'import-categories'),
  mayEdit: may(role, 'edit-taxonomy'),
  mayCutClasses: may(role, 'cut-classes'),
  mayMapCategories: may(role, 'map-categories'),
  mayManageMembers: may(role, 'manage-members'),
  mayPublish: may(role, 'publish'),
  maySetWebhooks: may(role, 'set-webhooks'),
  mayJudgeUses: may(role, 'judge-uses'),
  mayOpenSession: may(role, 'open-session'),
});
