// Where the person is among the pages, and how they get elsewhere. It knows no page.
import { routeOf, type Route } from './route';

class Router {
  route = $state.raw<Route>({ page: 'nowhere' });
  /** Whether the person has come here from another page: then its heading takes the focus. */
  moved = false;

  start(): void {
    this.#read();
    addEventListener('popstate', () => this.#arrive());
    addEventListener('hashchange', () => this.#arrive());
    addEventListener('click', (event) => this.#follow(event));
  }

  go(path: string): void {
    history.pushState(null, '', path);
    this.#arrive();
    scrollTo(0, 0);
  }

  replace(path: string): void {
    history.replaceState(null, '', path);
    this.#arrive();
  }

  /** Takes a secret out of the address bar, which may stand on the big screen; the route stays as it was read. */
  hideFragment(): void {
    history.replaceState(null, '', location.pathname);
  }

  #arrive(): void {
    this.moved = true;
    this.#read();
  }

  #read(): void {
    this.route = routeOf(location.pathname, location.hash);
  }

  #follow(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element | null)?.closest?.('a[href^="/"]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
    event.preventDefault();
    this.go(link.getAttribute('href') ?? '/');
  }
}

export const router = new Router();

/** On a page's heading: it takes the focus when one comes from another page, so that it is read out first. */
export function arrival(heading: HTMLElement): void {
  if (!router.moved) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
