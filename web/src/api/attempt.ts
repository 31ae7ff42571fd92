// The id of one try to sit down. Sent again after an answer that was lost, it is the same person: nobody sits twice (LOG-3).
// It stays in this tab, through a reload too, until the server has said yes or no to just this.
import { newId } from '../store/ids';
import { ApiError } from './client';

const KEY = 'cocreate.attempt';
type Attempt = { id: string; what: string };

let held: Attempt | undefined; // where the browser forbids storage

function kept(): Attempt | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return held;
  }
}

function keep(attempt: Attempt | undefined): void {
  held = attempt;
  try {
    if (attempt === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(attempt));
  } catch {
    // it is held in memory
  }
}

/** Whether the server has decided: a lost answer, a server in trouble or a proxy's page decide nothing, nor does "later". */
const isDefinite = ({ status, code }: ApiError): boolean =>
  status >= 400 && status < 500 && status !== 429 && !code.startsWith('http_');

/** Ask with the id that these same words had at the last try; other words are another try. */
export async function attempt<Answer>(words: unknown, ask: (id: string) => Promise<Answer>): Promise<Answer> {
  const what = JSON.stringify(words);
  const last = kept();
  const id = last?.what === what ? last.id : newId('join-');
  keep({ id, what });
  try {
    const answer = await ask(id);
    keep(undefined);
    return answer;
  } catch (error) {
    if (error instanceof ApiError && isDefinite(error)) keep(undefined);
    throw error;
  }
}
