// Puts text on the clipboard; false where the browser does not let us, so that the page can say so.
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Without https the clipboard is closed to pages; a table on a local network still has to copy its link. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  const host = document.querySelector('dialog[open]') ?? document.body;
  const back = document.activeElement as HTMLElement | null;
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  host.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  back?.focus();
  return done;
}
