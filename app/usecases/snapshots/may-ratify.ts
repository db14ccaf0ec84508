import { may } from '~/domain/access/policies';
import type { HostScope, TaxonomyScope } from '~/domain/access/scopes';

/** Publishing was granted by the gate; ratifying is the owner's, and the host acts as one. */
export const mayRatify = (scope: TaxonomyScope | HostScope): boolean =>
  may('role' in scope ? scope.role : 'owner', 'ratify');
