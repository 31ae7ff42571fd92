// Which page an address means. Secrets stand in its fragment only, so no server log ever holds them.
export type Route =
  | { page: 'home'; desk: string | undefined }
  | { page: 'join'; code: string }
  | { page: 'board'; board: string; key: string | undefined; name: string | undefined }
  | { page: 'plan'; board: string }
  | { page: 'nowhere' };

const ID = '[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}';
const BOARD = new RegExp(`^/b/(${ID})(/plan)?$`);

export function routeOf(path: string, fragment: string): Route {
  const trimmed = path.replace(/\/+$/, '') || '/';
  const bare = fragment.replace(/^#/, '');
  const named = new URLSearchParams(bare);
  if (trimmed === '/') return { page: 'home', desk: named.get('desk') ?? undefined };
  if (trimmed === '/j') return { page: 'join', code: bare };
  const [, board, plan] = BOARD.exec(trimmed) ?? [];
  if (board === undefined) return { page: 'nowhere' };
  return plan === undefined
    ? { page: 'board', board, key: named.get('key') ?? undefined, name: named.get('name') ?? undefined }
    : { page: 'plan', board };
}

/** An address that means this computer on every computer: who is invited to it finds nothing. */
export function onlyHere(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
