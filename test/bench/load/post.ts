/** POSTs JSON and reads the whole answer. */
import type { Pool } from 'undici';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export async function post(
  pool: Pool,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer> {
  const {
    statusCode: status,
    headers: answered,
    body: stream,
  } = await pool.request({ path, method: 'POST', headers, body });
  const text = await stream.text();
  if (status >= 300) throw new Error(`HTTP ${status}: ${text.slice(0, 300)}`);
  return { status, headers: answered, text };
}
