// Whether single letters and signs are commands: a person may turn that off, for dictation and unsteady hands (WCAG 2.1.4).
const KEY = 'cocreate.shortcuts';

class Shortcuts {
  on = $state(localStorage.getItem(KEY) !== 'off');

  choose(on: boolean): void {
    this.on = on;
    localStorage.setItem(KEY, on ? 'on' : 'off');
  }

  /** Whether this key is one that this person has turned off. */
  mutes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    return !this.on && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  }
}

export const shortcuts = new Shortcuts();
