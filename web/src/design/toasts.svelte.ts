// What the product has to say in passing: a short list, each gone after a while or when sent away.
export type Toast = {
  id: number;
  tone: 'note' | 'alert';
  text: string;
  kept?: string; // words of the person that would be lost otherwise: can be copied back
};

const STAY = 7_000;
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
