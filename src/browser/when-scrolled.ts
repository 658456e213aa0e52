import { whenBoxesMove } from './remeasure.ts';

/** Does something now and after every scroll or change of size, at most once a frame. */
export function whenScrolled(update: () => void): void {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  whenBoxesMove(ask);
  update();
}
