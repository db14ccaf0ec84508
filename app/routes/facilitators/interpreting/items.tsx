import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InterpretingFrame } from '~/components/interpreting/interpreting-frame';
import { IntoLanguages } from '~/components/interpreting/into-languages';
import { ItemsToTranslate } from '~/components/interpreting/items-to-translate';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { interpreter } from '~/gates/interpreter.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn } from '~/realtime/client/use-room';
import { loadInterpreting } from '~/usecases/interpreting/load-interpreting.server';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';

export const handle = { texts: ['facilitators'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(interpreter, async (visit) => {
  const { deps, scope, params, request, url, language } = visit;
  const { t } = requestTexts(request);
  const start = await loadRoomStart(deps, {
    listener: { kind: 'interpreter', scope },
    token: params.token,
  });
  if (!start.ok) return start;
  const wanted = { into: url.searchParams.get('into'), reader: language };
  const loaded = await loadInterpreting(deps, scope, wanted);
  if (!loaded.ok) return loaded;
  const base = `/i/${scope.sessionCode}/${params.token}`;
  return ok({
    ...loaded.value,
    base,
    start: start.value,
    heading: t('facilitators:interpreting.title'),
  });
});

export default function Interpreting() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <InterpretingPage />
    </RoomProvider>
  );
}

function InterpretingPage() {
  const { t } = useTranslation('facilitators');
  const { title, base, languages, into, items } = useLoaderData<typeof loader>();
  useReloadOn('proposal.shown', 'proposal.gone', 'decisions.made');
  return (
    <InterpretingFrame home={base}>
      <Stack gap={5}>
        <Stack gap={2}>
          <Localized as="p" texts={title} />
          <h1>{t('interpreting.title')}</h1>
          <p className="lead">{t('interpreting.lead')}</p>
        </Stack>
        <IntoLanguages languages={languages} into={into} />
        <ItemsToTranslate base={base} into={into} items={items} />
      </Stack>
    </InterpretingFrame>
  );
}
