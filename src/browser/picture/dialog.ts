/** The picture in a dialog, to be looked at before it is passed on. */
import { SINGLE_FILE, SITE_ROOT } from '../base.ts';
import { dialogClose } from '../dialog-close.ts';
import { button, element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import { codeOf, fieldsOf } from './code.ts';
import { drawSheet } from './draw.ts';
import type { Pictured } from './pictured.ts';
import { fitSheet, sheetOf } from './sheet.ts';

const TYPE = 'image/png';

/** Shows the picture of the first of these; the others can be had, too. */
export function showPictures(pictures: readonly [Pictured, ...Pictured[]]): void {
  let [shown] = pictures;
  const heading = element('h2', '', '图片');
  heading.id = 'picture-heading';
  const status = element('span', 'picture-status');
  status.setAttribute('role', 'status');
  const preview = element('div', 'picture-preview');
  preview.tabIndex = 0;
  preview.setAttribute('role', 'region');
  preview.setAttribute('aria-label', '预览');
  const dialog = element('dialog', 'picture', dialogClose(), heading);
  const show = (picture: Pictured) => {
    shown = picture;
    status.textContent = '';
    preview.replaceChildren(pictureOf(picture, dialog));
    preview.scrollTop = 0;
  };
  if (pictures.length > 1) dialog.append(choiceOf(pictures, show));
  const acts = element('p', 'picture-acts');
  dialog.append(preview, acts);

  const act = async (does: (image: Promise<Blob>) => Promise<string> | string) => {
    const canvas = preview.querySelector('canvas');
    if (!canvas) return;
    try {
      status.textContent = await does(imageOf(canvas));
    } catch (error) {
      // Who thinks better of sharing has not failed.
      if ((error as Error).name !== 'AbortError') status.textContent = '没有成功，请改用保存图片。';
    }
  };
  const fileName = () => `${shown.file}.png`;
  acts.append(
    button('保存图片', () =>
      act(async (image) => {
        saveFile(fileName(), await image, TYPE);
        return `已保存为 ${fileName()}`;
      }),
    ),
  );
  if ('ClipboardItem' in globalThis && 'write' in (navigator.clipboard ?? {}))
    acts.append(
      button('复制图片', () =>
        act(async (image) => {
          await navigator.clipboard.write([new ClipboardItem({ [TYPE]: image })]);
          return '已复制，可以粘贴到聊天里。';
        }),
      ),
    );
  if (navigator.canShare?.({ files: [new File([], 'a.png', { type: TYPE })] }))
    acts.append(
      button('发送……', () =>
        act(async (image) => {
          await navigator.share({ files: [new File([await image], fileName(), { type: TYPE })] });
          return '';
        }),
      ),
    );
  acts.append(status);

  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('click', (event) => {
    // A click in it is none beside what it was opened from, which would close that.
    event.stopPropagation();
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  show(shown);
  acts.querySelector('button')?.focus();
}

/** The drawn picture. @param place in which it is set before; what hears the page reads that */
function pictureOf(picture: Pictured, place: HTMLElement): HTMLCanvasElement {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const page = location.href.replace(/[?#].*/s, '');
  const where = {
    page,
    canonical: link?.href,
    file: SINGLE_FILE ? '' : page.slice(SITE_ROOT.length),
  };
  const code = codeOf(where, picture.anchor, picture.source);
  const site = document.querySelector('.brand')?.textContent ?? '';
  const sheet = sheetOf(picture, code, site);
  const canvas = element('canvas', '');
  place.append(sheet.root);
  fitSheet(sheet, picture);
  drawSheet(sheet.root, fieldsOf(code.text), canvas);
  canvas.append(sheet.root);
  return canvas;
}

function imageOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((image) => (image ? resolve(image) : reject(new Error('no image'))), TYPE);
  });
}

/** What the picture can be of. */
function choiceOf(pictures: readonly Pictured[], show: (picture: Pictured) => void): HTMLElement {
  const choices = pictures.map((picture, at) => {
    const input = element('input', '');
    input.type = 'radio';
    input.name = 'picture';
    input.checked = at === 0;
    input.addEventListener('change', () => show(picture));
    return element('label', '', input, element('span', '', picture.name));
  });
  return element('fieldset', '', element('legend', 'only-heard', '画哪些'), ...choices);
}
