/** One call in full, asked from the journal; asked again once a call that ran is over. */
import { useEffect, useState } from 'react';
import { toProblem, type Problem } from '../../../contract/errors.ts';
import type { CallDetail, CallStatus } from '../../../contract/state.ts';
import { useConnection } from '../../state/link.tsx';

export type Details =
  { kind: 'loading' } | { kind: 'here'; detail: CallDetail } | { kind: 'failed'; problem: Problem };

/** `status` is the live one, or undefined when the call is not live any more. */
export function useDetails(id: string, status: CallStatus | undefined): Details {
  const connection = useConnection();
  const [details, setDetails] = useState<Details>({ kind: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    connection.call('calls.show', { id }, controller.signal).then(
      (detail) => !controller.signal.aborted && setDetails({ kind: 'here', detail }),
      (error: unknown) =>
        !controller.signal.aborted && setDetails({ kind: 'failed', problem: toProblem(error) }),
    );
    return () => controller.abort();
  }, [connection, id, status]);
  return details;
}
