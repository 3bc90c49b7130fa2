// Names and choices of working files: a name tells nothing, and a choice called off is no trouble.
import { afterEach, expect, test, vi } from 'vitest';
import { canKeepFile, pickFile } from '#src/workfile/fileHandle.ts';
import { workFileName } from '#src/workfile/fileNames.ts';

afterEach(() => vi.unstubAllGlobals());

test('a name says what the file is and the day', () => {
  const id = `ck7q2${'0'.repeat(22)}`;
  expect(workFileName('2026-11-22', id)).toBe('udredning-2026-11-22-k7q2.udredning');
  // An id that somebody else made may say something.
  expect(workFileName('2026-11-22', 'c-signe')).toBe('udredning-2026-11-22.udredning');
  expect(workFileName('2026-11-22')).toBe('udredning-alle-2026-11-22.udredning');
});

test('a browser without file access keeps no file', async () => {
  vi.stubGlobal('window', {});
  expect(canKeepFile()).toBe(false);
  expect(await pickFile('a.udredning')).toBeUndefined();
});

test('the browser is asked with the suggested name', async () => {
  const handle = { name: 'a.udredning' };
  const showSaveFilePicker = vi.fn(async () => handle);
  vi.stubGlobal('window', { showSaveFilePicker });
  expect(canKeepFile()).toBe(true);
  expect(await pickFile('a.udredning')).toBe(handle);
  expect(showSaveFilePicker).toHaveBeenCalledWith(
    expect.objectContaining({ suggestedName: 'a.udredning' }),
  );
});

test('a choice called off is no choice; anything else is told', async () => {
  const refusing = (name: string) => ({
    showSaveFilePicker: async () => {
      throw new DOMException('no', name);
    },
  });
  vi.stubGlobal('window', refusing('AbortError'));
  expect(await pickFile('a.udredning')).toBeUndefined();
  vi.stubGlobal('window', refusing('SecurityError'));
  await expect(pickFile('a.udredning')).rejects.toThrow('no');
});
