// Which page an address means. Secrets stand in its fragment only, so no server log ever holds them.
export type Route =
  | { page: 'home'; desk: string | undefined }
  | { page: 'join'; code: string }
  | { page: 'board'; board: string; key: string | undefined; name: string | undefined }
  | { page: 'plan'; board: string }
  | { page: 'papers'; board: string }
  | { page: 'push'; board: string }
  | { page: 'reminders'; token: string }
  | { page: 'monitoring'; board: string }
  | { page: 'action'; board: string; action: string }
  | { page: 'chain'; board: string; node: string | undefined }
  | { page: 'verify' }
  | { page: 'accessibility' }
  | { page: 'nowhere' };

const ID = '[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}';
const BOARD = new RegExp(`^/b/(${ID})(?:/(plan|papers|push|monitoring))?$`);
const ACTION = new RegExp(`^/b/(${ID})/action/(${ID})$`);
const CHAIN = new RegExp(`^/b/(${ID})/chain(?:/(.*))?$`);

export function routeOf(path: string, fragment: string): Route {
  const trimmed = path.replace(/\/+$/, '') || '/';
  const bare = fragment.replace(/^#/, '');
  const named = new URLSearchParams(bare);
  if (trimmed === '/') return { page: 'home', desk: named.get('desk') ?? undefined };
  if (trimmed === '/j') return { page: 'join', code: bare };
  if (trimmed === '/reminders') return { page: 'reminders', token: bare };
  if (trimmed === '/accessibility') return { page: 'accessibility' };
  if (trimmed === '/verify') return { page: 'verify' };
  const [, acting, action] = ACTION.exec(trimmed) ?? [];
  if (acting !== undefined && action !== undefined) return { page: 'action', board: acting, action };
  const [, chained, node] = CHAIN.exec(trimmed) ?? [];
  if (chained !== undefined) return { page: 'chain', board: chained, node: node || undefined };
  const [, board, view] = BOARD.exec(trimmed) ?? [];
  if (board === undefined) return { page: 'nowhere' };
  switch (view) {
    case 'plan':
    case 'papers':
    case 'push':
    case 'monitoring':
      return { page: view, board };
    default:
      return {
        page: 'board',
        board,
        key: named.get('key') ?? undefined,
        name: named.get('name') ?? undefined,
      };
  }
}

/** An address that means this computer on every computer: who is invited to it finds nothing. */
export function onlyHere(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
