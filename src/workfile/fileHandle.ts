// The browser's own handle to a file on the computer, where the browser gives one.
import { WORK_FILE_ENDING } from './fileNames.ts';

/** What the kept copy asks of a `FileSystemFileHandle`. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<Blob>;
  /** Writes beside the file and takes its place when it is closed: the old file stands until then. */
  createWritable(): Promise<WritableStream<Uint8Array<ArrayBuffer>>>;
  queryPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  /** Only as part of a click. */
  requestPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

declare global {
  interface Window {
    showSaveFilePicker?(how: {
      readonly suggestedName: string;
      readonly types: readonly {
        readonly description: string;
        readonly accept: { readonly [type: string]: readonly string[] };
      }[];
    }): Promise<FileHandle>;
  }
}

/** True where the browser can keep a file up to date; elsewhere there are downloads. */
export function canKeepFile(): boolean {
  return window.showSaveFilePicker !== undefined;
}

/** Asks the person where the file is to be, as part of a click; undefined when they called it off. */
export async function pickFile(suggestedName: string): Promise<FileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({
      suggestedName,
      types: [
        {
          description: 'Udredningsguiden',
          accept: { 'application/octet-stream': [WORK_FILE_ENDING] },
        },
      ],
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    throw cause;
  }
}
