/** A form beside the text, in which a reader works on what a book holds. */
import { element } from '../element.ts';

interface Beside {
  /** What was pressed; it comes back when the form goes. */
  pressed: HTMLButtonElement;
  /** The form stands behind it. */
  place: HTMLElement;
  /** What is said where the book cannot be had. */
  unreached: string;
  /** Called when the form has changed how much room the page takes. */
  moved(): void;
  /** Fills the form. @param leave takes it away again */
  fill(form: HTMLElement, status: HTMLElement, leave: () => void): Promise<void>;
}

/** Opens the form, its first field focused. */
export async function openBeside({
  pressed,
  place,
  unreached,
  moved,
  fill,
}: Beside): Promise<void> {
  pressed.hidden = true;
  const form = element('div', 'taking');
  const status = element('p', 'taking-status');
  status.setAttribute('role', 'status');
  form.append(status);
  place.after(form);
  try {
    await fill(form, status, () => {
      form.remove();
      pressed.hidden = false;
      pressed.focus();
      moved();
    });
  } catch {
    status.textContent = unreached;
    pressed.hidden = false;
  }
  moved();
  form.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  form.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
