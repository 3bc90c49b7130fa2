// Small parts that say how something stands: notices, messages, states.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { Notice } from '#src/app/Notice.tsx';
import { StateTag } from '#src/app/StateTag.tsx';
import type { Told } from '#src/app/StatusMessage.tsx';
import { StatusMessage } from '#src/app/StatusMessage.tsx';

const meta = { title: 'Skal/Besked', component: Notice } satisfies Meta<typeof Notice>;
export default meta;
type Story = StoryObj<typeof meta>;

const text = <p>Sagen er hentet ind.</p>;

export const Info: Story = { args: { kind: 'info', children: text } };
export const Success: Story = {
  args: { kind: 'success', heading: 'Det lykkedes', children: text },
};
export const Warning: Story = { args: { kind: 'warning', heading: 'Pas på', children: text } };
export const Problem: Story = { args: { kind: 'error', heading: 'Det gik galt', children: text } };
export const LongText: Story = {
  args: {
    kind: 'error',
    heading: 'Etlangtordudenmellemrum'.repeat(12),
    children: <p>{'En lang forklaring. '.repeat(200)}</p>,
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

function Telling() {
  const [told, setTold] = useState<Told>();
  return (
    <>
      <StatusMessage told={told} />
      <button
        type="button"
        className="button button-primary"
        onClick={() => setTold({ kind: 'success', text: ['Sagen er slettet.'] })}
      >
        Slet
      </button>
    </>
  );
}

/** A new message takes the keyboard, so that it is seen and heard. */
export const TakesTheKeyboard: StoryObj = {
  render: () => <Telling />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Slet' }));
    await expect(canvas.getByRole('status')).toHaveFocus();
    await expect(canvas.getByText('Sagen er slettet.')).toBeVisible();
  },
};

export const States: StoryObj = {
  render: () => (
    <ul>
      <li>
        <StateTag state="empty" />
      </li>
      <li>
        <StateTag state="started" />
      </li>
      <li>
        <StateTag state="reasoned" />
      </li>
      <li>
        <StateTag state="deferred" />
      </li>
    </ul>
  ),
};
