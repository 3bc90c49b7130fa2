// What every story shares: the app's stylesheet, Danish as the language, and accessibility as a test.
import type { Preview } from '@storybook/react-vite';
import '#src/styles/app.css';

document.documentElement.lang = 'da';

export default {
  parameters: {
    // A violation fails the story's test instead of standing in a panel.
    a11y: { test: 'error' },
    layout: 'padded',
  },
} satisfies Preview;
