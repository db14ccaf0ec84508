import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { exportAnswers } from '~/usecases/opinions/export-answers.server';

/** Every answer as a row, without people, where that may be (V7). */
export const loader = reading(inSession('publish'), async ({ deps, scope }) => {
  const exported = await exportAnswers(deps, scope);
  if (!exported.ok) return exported;
  const { code, csv } = exported.value;
  return ok(
    new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="parlance-answers-${code}.csv"`,
      },
    }),
  );
});
