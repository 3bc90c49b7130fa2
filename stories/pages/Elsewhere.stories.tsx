// Pages outside a case, and addresses that lead nowhere.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { words } from '#src/app/words.ts';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf } from '../shelf.ts';

const meta = { title: 'Sider/Udenfor', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = (path: string) => async () => ({ shelf: emptyShelf(), path });

export const About: Story = {
  args: { prepare: at('/om') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: words.aboutPage.heading });
  },
};

export const NotFound: Story = {
  args: { prepare: at('/findes/ikke') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: words.errors.pageNotFound });
  },
};

export const CaseMissing: Story = {
  args: { prepare: at('/sag/c0') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: words.case.notFound });
  },
};
