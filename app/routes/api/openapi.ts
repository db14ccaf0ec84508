import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { textResponse } from '~/gates/published-responses.server';
import { apiTexts } from '~/i18n/api-texts';
import { serverI18n } from '~/i18n/create-i18n.server';
import { loadApiDescription } from '~/usecases/snapshots/load-api-description.server';

const { mediaType } = operations.getDescription;

/** `/api/v1/openapi.json`: what may be asked here, in English for everybody, as published data is the same for everybody. */
export const loader = operationLoader(
  operations.getDescription,
  anyone,
  async ({ deps, request }) => {
    const text = loadApiDescription(deps, apiTexts(serverI18n({ language: 'en' })));
    return ok(textResponse(request, text, { deps, maxAge: 3600, mediaType }));
  },
);

export const action = onlyReading;
