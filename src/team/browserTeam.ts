// The browser's own part of being in step: its network, and a line to its other tabs.
import type { TabLine, TabMessage } from './syncView.ts';

export const browserNetwork = {
  isOnline: () => navigator.onLine,
  watch(hear: (isOnline: boolean) => void, signal: AbortSignal): void {
    addEventListener('online', () => hear(true), { signal });
    addEventListener('offline', () => hear(false), { signal });
  },
};

/** Over BroadcastChannel: only tabs of the same origin hear it. */
export function openTabLine(): TabLine {
  const channel = new BroadcastChannel('udredningsguiden-team');
  return {
    tell: (message) => channel.postMessage(message),
    hear: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
    },
    close: () => channel.close(),
  };
}
