// Whether the product's typeface has come: words measured before must be measured again.
import { useFont } from './fit';

class Type {
  version = $state(0);

  /** Once a page. */
  load(): void {
    const family =
      getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif';
    useFont(family);
    if (document.fonts.check(`16px ${family}`)) return;
    void Promise.all([document.fonts.load(`16px ${family}`), document.fonts.ready]).then(() => {
      useFont(family);
      this.version += 1;
    });
  }
}

export const type = new Type();
