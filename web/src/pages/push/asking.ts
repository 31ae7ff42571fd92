// What this page asks of the server; its shapes are those of cocreate/rest/outlets.py and tokens.py.
import { json } from '../../api/client';

export const KINDS = ['webhook', 'openproject', 'deck'] as const;
export type Kind = (typeof KINDS)[number];
export type Outlet = {
  id: string;
  kind: Kind;
  url: string;
  events: string[];
  words: boolean;
  target: number | null; // the project, or the board of Deck
  active: boolean;
  created: number;
  failing: number; // ms since 1970; 0: the last delivery arrived
};
export type Delivery = {
  id: string;
  outlet: string;
  event: string;
  seq: number;
  version: number;
  status: 'waiting' | 'done' | 'dead';
  attempts: number;
  not_before: number;
  answer: string;
  created: number;
  ended: number;
};
export type Outlets = { outlets: Outlet[]; deliveries: Delivery[]; events: string[]; tries: number };
export type NewOutlet =
  | { kind: 'webhook'; url: string; events: string[]; words: boolean }
  | { kind: 'openproject'; url: string; project: number; token: string }
  | { kind: 'deck'; url: string; board: number; user: string; password: string };
export type Scope = 'read' | 'write';
export type Token = { id: string; name: string; scope: Scope; created: number };

export function asking(board: string) {
  const at = `/api/boards/${board}`;
  const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
    json<Answer>(`${at}${path}`, { method: 'POST', body });
  return {
    outlets: () => json<Outlets>(`${at}/outlets`),
    add: (outlet: NewOutlet) => post<{ outlet: Outlet; secret: string | null }>('/outlets', outlet),
    remove: (id: string) => json<unknown>(`${at}/outlets/${id}`, { method: 'DELETE' }),
    turn: (id: string, active: boolean) => post<unknown>(`/outlets/${id}/active`, { active }),
    push: (id: string) => post<unknown>(`/outlets/${id}/push`),
    again: (delivery: string) => post<unknown>(`/deliveries/${delivery}/again`),
    tokens: async () => (await json<{ tokens: Token[] }>(`${at}/tokens`)).tokens,
    make: (name: string, scope: Scope) => post<{ id: string; token: string }>('/tokens', { name, scope }),
    revoke: (id: string) => json<unknown>(`${at}/tokens/${id}`, { method: 'DELETE' }),
  };
}
export type Asking = ReturnType<typeof asking>;
