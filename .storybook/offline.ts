// Storybook's news, turned off in main.ts, are not shown but still fetched each time it opens. Not here.
import type { ChannelLike } from 'storybook/internal/channels';
import { REQUEST_WHATS_NEW_DATA } from 'storybook/internal/core-events';

/** Runs after Storybook's own set-up, so its listener is there to be removed. */
export function experimental_serverChannel(channel: ChannelLike) {
  channel.removeAllListeners(REQUEST_WHATS_NEW_DATA);
  return channel;
}
