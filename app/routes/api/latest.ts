import { ok, refuse } from '~/domain/result';
import { versionForms } from '~/domain/snapshots/version-forms';
import { preferredForm } from '~/gates/data-forms.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';

/** `/t/{slug}/latest/{file}`: leads to the newest version that is no candidate; without a file to what the request accepts. */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const { latest } = await listReleases(deps, scope);
  if (latest === null) return refuse('not-found');
  const version = `/t/${scope.taxonomySlug}/v/${latest}`;
  const file = params['*'] ?? '';
  if (file !== '') return ok(shortRedirect(`${version}/${encodeURI(file)}`));
  const form = preferredForm(request, versionForms(version));
  return ok(shortRedirect(form ?? version, { isNegotiated: true }));
});

export const action = onlyReading;
