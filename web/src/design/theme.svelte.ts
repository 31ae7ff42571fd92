// Which of the three themes is shown: the person's choice, or else what the system asks for. It writes one attribute.
export type Theme = 'light' | 'dark' | 'contrast';
export type ThemeChoice = Theme | 'system';

const KEY = 'cocreate.theme';
const QUERIES = ['(prefers-contrast: more)', '(forced-colors: active)', '(prefers-color-scheme: dark)'];
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast'];

function asked(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

export function systemTheme(): Theme {
  if (asked('(prefers-contrast: more)') || asked('(forced-colors: active)')) return 'contrast';
  return asked('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

class ThemeState {
  choice = $state<ThemeChoice>('system');

  start(): void {
    const kept = localStorage.getItem(KEY) as ThemeChoice | null;
    if (kept !== null && CHOICES.includes(kept)) this.choice = kept;
    this.#show();
    for (const query of QUERIES) {
      matchMedia(query).addEventListener('change', () => this.#show());
    }
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    localStorage.setItem(KEY, choice);
    this.#show();
  }

  #show(): void {
    document.documentElement.dataset.theme = this.choice === 'system' ? systemTheme() : this.choice;
  }
}

export const theme = new ThemeState();
