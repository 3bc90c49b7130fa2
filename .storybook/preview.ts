// What every story shares: the app's stylesheet, Danish as the language, and accessibility as a test.
import type { Preview } from '@storybook/react-vite';
import '#src/styles/app.css';

document.documentElement.lang = 'da';

export default {
  parameters: {
    // A violation fails the story's test instead of standing in a panel. What is in order is not described,
    // only counted: half of the work would be to tell of it.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    layout: 'padded',
  },
} satisfies Preview;
