// Asks the server to restore, once, and says what came of it.
import { api, sentenceOf } from '../../../api/client';
import { toasts } from '../../../design/toasts.svelte';
import { t } from '../../../i18n/index.svelte';
import { newId } from '../../../store/ids';

export async function restore(
  board: string,
  what: { seq: number; card?: string; exactly?: boolean },
): Promise<boolean> {
  try {
    await api.restore(board, { id: newId('restore-'), ...what });
    toasts.note(t(what.card ? 'past-card-restored' : 'past-restored'));
    return true;
  } catch (error) {
    toasts.alert(sentenceOf(error));
    return false;
  }
}
