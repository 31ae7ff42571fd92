// A field gets another text as if somebody typed it: it can be taken back there, and who listens to the field hears of it.
import type { Taken } from './format';

export function fill(field: HTMLTextAreaElement, { text, start, end }: Taken): void {
  const old = field.value;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const put = text.slice(head, text.length - tail);
  field.focus();
  field.setSelectionRange(head, old.length - tail);
  // out of date, and the only way that the browser's own undo knows of
  if (!document.execCommand(put ? 'insertText' : 'delete', false, put)) {
    field.setRangeText(put);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}
