import type { useRefusedForm } from './use-refused-form';

interface RequestIdProps {
  /** A fresh one from the loader; a refused form keeps its own. */
  readonly fresh: string;
  readonly form?: Pick<ReturnType<typeof useRefusedForm>, 'valueOf'>;
}

/** What makes a double press change nothing: the same id again gives the first result. */
export function RequestId({ fresh, form }: RequestIdProps) {
  return (
    <input type="hidden" name="requestId" value={form?.valueOf('requestId', fresh) ?? fresh} />
  );
}
