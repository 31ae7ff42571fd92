// What the product has to say in passing: a short list, each gone after a while or when sent away.
export type Toast = {
  id: number;
  tone: 'note' | 'alert';
  text: string;
  kept?: string; // words of the person that would be lost otherwise: can be copied back
  cards?: readonly string[]; // what a refused act was about
};

const STAY = 7_000;
const REFUSAL_STAYS = 12_000;
const MOST = 4;

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;

  note(text: string): void {
    const id = this.#add({ tone: 'note', text });
    setTimeout(() => this.drop(id), STAY);
  }

  /** Stays until it is sent away: nobody has to be quick to read what went wrong. */
  alert(text: string, kept?: string): void {
    this.#add({ tone: 'alert', text, ...(kept ? { kept } : {}) });
  }

  /** An act was refused: told until it is mended, or for a while; what holds somebody's words stays (CLI-3). */
  refusal(text: string, kept: string, cards: readonly string[]): void {
    const id = this.#add({ tone: 'alert', text, cards, ...(kept ? { kept } : {}) });
    if (!kept) setTimeout(() => this.drop(id), REFUSAL_STAYS);
  }

  /** A later act on these cards was accepted: what was refused there is over. */
  mended(cards: readonly string[]): void {
    const over = ({ kept, cards: of = [] }: Toast): boolean => !kept && of.some((id) => cards.includes(id));
    if (this.list.some(over)) this.list = this.list.filter((toast) => !over(toast));
  }

  drop(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(toast: Omit<Toast, 'id'>): number {
    const id = this.#next++;
    const rest = this.list.filter((old) => old.text !== toast.text || old.kept !== toast.kept);
    const spare = rest.length - MOST + 1;
    // what holds somebody's words is the last to go
    const doomed = rest.filter((old) => !old.kept).slice(0, Math.max(0, spare));
    this.list = [...rest.filter((old) => !doomed.includes(old)), { id, ...toast }];
    return id;
  }
}

export const toasts = new Toasts();
