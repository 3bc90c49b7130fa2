// The guidance beside a form.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { content } from '#forms/content/index.ts';
import { screening } from '#forms/content/screening.ts';
import { targetGroup } from '#forms/content/target-group.ts';
import { GuidancePanel } from '#src/app/GuidancePanel.tsx';
import { words } from '#src/app/words.ts';
import { findBenefit } from '#src/benefits/findBenefit.ts';

const meta = {
  title: 'Skal/Vejledning',
  component: GuidancePanel,
  args: { section: screening },
} satisfies Meta<typeof GuidancePanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Filled: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(words.case.grounds));
    await expect(canvas.getAllByText(/Barnets lov/)[0]).toBeVisible();
  },
};

export const Empty: Story = { args: { section: { ...screening, guidance: [], grounds: [] } } };

export const WithBenefit: Story = {
  args: { section: targetGroup, benefit: findBenefit('compensation-benefit') },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/2025-niveau/)[0]).toBeVisible();
  },
};

const longest = content.sections.toSorted(
  (a, b) => b.guidance.join().length - a.guidance.join().length,
)[0];

export const LongText: Story = { args: { section: longest ?? screening } };
