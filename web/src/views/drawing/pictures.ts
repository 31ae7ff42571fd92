// The images of a board as the browser has fetched them, each once. One that is not there is asked for again after a while.
const AGAIN_MS = 20_000;

export class Pictures {
  readonly #known = new Map<string, { image: HTMLImageElement; ready: boolean }>();

  constructor(
    readonly board: string,
    readonly oncome: () => void,
  ) {}

  get = (file: string): HTMLImageElement | undefined => {
    const known = this.#known.get(file) ?? this.#fetch(file);
    return known.ready ? known.image : undefined;
  };

  #fetch(file: string): { image: HTMLImageElement; ready: boolean } {
    const one = { image: new Image(), ready: false };
    this.#known.set(file, one);
    one.image.onload = () => {
      one.ready = true;
      this.oncome();
    };
    one.image.onerror = () => setTimeout(() => this.#known.delete(file), AGAIN_MS);
    one.image.src = sourceOf(this.board, file);
    return one;
  }
}

export const sourceOf = (board: string, file: string): string => `/api/boards/${board}/images/${file}`;
