import { refuse } from '~/domain/result';
import { anyone } from '~/gates/proofs.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';

/** Every address below `/api/v1` that there is not: a program is told so in its own way. */
export const loader = publicResource(anyone, async () => refuse('not-found'));

export const action = onlyReading;
