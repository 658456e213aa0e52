import { expect, test } from 'vitest';
import { isComposingKey } from './typed.ts';

test('a key with the code of input methods is theirs, also where nothing else says so', () => {
  const key = (more: Partial<KeyboardEvent>) =>
    isComposingKey({ isComposing: false, keyCode: 13, ...more } as KeyboardEvent);
  expect(key({})).toBe(false);
  expect(key({ isComposing: true })).toBe(true);
  expect(key({ keyCode: 229 })).toBe(true);
});
