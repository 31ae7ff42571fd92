// One of my acts that waits to be sent, as a person would name it. Pure.
import type { Waiting } from '../../../store/types';

export interface What {
  key: string; // of its sentence
  count: number;
  text: string; // what was typed in it, '' where nothing
}

export function whatWaits({ command, text }: Pick<Waiting, 'command' | 'text'>): What {
  switch (command.type) {
    case 'add_cards':
      return { key: 'waits-cards', count: command.cards.length, text };
    case 'edit_text':
      return { key: 'waits-text', count: 1, text };
    case 'add_comment':
      return { key: 'waits-comment', count: 1, text };
    case 'move_cards':
      return { key: 'waits-moves', count: command.moves.length, text };
    case 'delete_cards':
      return { key: 'waits-deletes', count: command.cards.length, text };
    case 'cast_vote':
      return { key: 'waits-vote', count: 1, text };
    case 'together':
      return whatWaits({ command: command.cards, text });
    default:
      return { key: 'waits-other', count: 1, text };
  }
}
