// The pages about the team: coming into one, every way it can stand, and who has a case.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { words } from '#src/app/words.ts';
import { faultWords } from '#src/pages/faultWords.ts';
import { sharePage, teamPage } from '#src/pages/teamWords.ts';
import { teamWords } from '#src/team/words.ts';
import type { AppAtProps } from '../AppAt.tsx';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf, shelfWith, shelfWithNewCase } from '../shelf.ts';
import { reportOf, type StoryTeam, teamAt } from '../team.ts';

const meta = { title: 'Sider/Team', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const LONG = 'Opdigtede Bindestregs-Sammensætningsnavn af den Allerlængste Slags';

const atTeam =
  (story: StoryTeam): AppAtProps['prepare'] =>
  async () => ({ shelf: emptyShelf(), path: '/team', team: await teamAt(story) });

/** The sharing page of a new case. */
const atSharing =
  (story: (id: string) => StoryTeam): AppAtProps['prepare'] =>
  async () => {
    const { shelf, id } = await shelfWithNewCase();
    return { shelf, path: `/sag/${id}/deling`, team: await teamAt(story(id)) };
  };

/** The front page of a new case. */
const atFront =
  (story: (id: string) => StoryTeam): AppAtProps['prepare'] =>
  async () => {
    const { shelf, id } = await shelfWithNewCase();
    return { shelf, path: `/sag/${id}`, team: await teamAt(story(id)) };
  };

const takenOut = (id: string): StoryTeam => ({
  colleagues: ['Demo Opdigtet'],
  shared: { id, with: 1 },
  isOut: true,
});

/** What is missing or cannot be read is said beside its field, whichever way one begins. */
export const NoTeam: Story = {
  args: { prepare: atTeam({ isNone: true }) },
  play: async ({ canvas }) => {
    const { join } = teamPage;
    await userEvent.click(await canvas.findByRole('button', { name: join.submitInvited }));
    await canvas.findByText(teamWords.invitation.unlike);
    await canvas.findByText(join.missing.password);
    await expect(canvas.getByLabelText(join.invitation)).toHaveFocus();
    await userEvent.click(canvas.getByLabelText(join.founder));
    await userEvent.type(canvas.getByLabelText(join.address), 'http://database.example/team');
    await userEvent.click(canvas.getByRole('button', { name: join.submitFounder }));
    await canvas.findByText(teamWords.address.open);
    await expect(canvas.getByLabelText(join.address)).toHaveFocus();
  },
};

/** Colleagues with short and long names, one of them compared, and two with the same name. */
export const InStep: Story = {
  args: {
    prepare: atTeam({
      colleagues: ['Demo Opdigtet', 'Demo Opdigtet', LONG, 'Prøve Eksempelsen'],
      compared: ['Prøve Eksempelsen'],
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.inStep);
    const { colleagues, invite, leave } = teamPage;
    await userEvent.click(
      await canvas.findByLabelText(words.about(colleagues.compare, LONG), { exact: true }),
    );
    const numbers = canvas.getByRole('list', { name: colleagues.numbers(LONG) });
    await expect(within(numbers).getAllByRole('listitem')).toHaveLength(8);
    const compared = canvas.getAllByText(/^Tallene er sammenlignet \d/).length;
    const same = canvas
      .getAllByRole('button', { name: colleagues.same })
      .find((one) => one.closest('li')?.contains(numbers));
    if (!same) throw new Error('Expected a button beside the numbers');
    await userEvent.click(same);
    await expect(await canvas.findAllByText(/^Tallene er sammenlignet \d/)).toHaveLength(
      compared + 1,
    );
    await userEvent.click(canvas.getByRole('button', { name: invite.show }));
    const field = await canvas.findByLabelText(invite.field);
    await expect(field).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: leave.button }));
    await canvas.findByRole('dialog', { name: leave.ask });
    await userEvent.keyboard('{Escape}');
  },
};

export const Alone: Story = {
  args: { prepare: atTeam({ view: { state: 'working' } }) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamPage.colleagues.none);
  },
};

/** Before the page may connect: why, and the button that does it. */
export const MustReload: Story = {
  args: { prepare: atTeam({ view: { state: 'refused', why: 'reload' } }) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.refused.reload);
    await canvas.findByRole('button', { name: teamPage.state.reload });
  },
};

/** The settings stand open where they must be put right. */
export const WrongPassword: Story = {
  args: { prepare: atTeam({ view: { state: 'refused', why: 'password' } }) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.refused.password);
    await userEvent.click(await canvas.findByRole('button', { name: teamPage.settings.save }));
    await canvas.findByText(teamPage.join.missing.password);
  },
};

/** Everything at once that an adviser may have to know. */
export const WaitingWithConcerns: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWithNewCase();
      const team = await teamAt({
        view: {
          state: 'waiting',
          pause: 150,
          until: '2026-02-03T10:03:00.000Z',
          report: reportOf({
            aside: { changed: 1, unreadable: 2, stranger: 1, 'no-key': 12 },
            waiting: 1,
            gaps: 3,
            resent: 40,
          }),
        },
        apart: id,
      });
      return { shelf, path: '/team', team };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/Der prøves igen kl\. 11\.03\./);
    await canvas.findByText(teamWords.setAside.stranger(1));
    const { apart } = teamPage;
    await userEvent.click(await canvas.findByRole('button', { name: /^Saml dem: / }));
    await canvas.findByText(apart.joined);
  },
};

export const Damaged: Story = {
  args: { prepare: atTeam({ isDamaged: true }) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.damagedNotes);
    await canvas.findByRole('button', { name: teamPage.leave.button });
  },
};

export const SharingWithoutTeam: Story = {
  args: { prepare: atSharing(() => ({ isNone: true })) },
  play: async ({ canvas }) => {
    await canvas.findByText(sharePage.noTeam);
  },
};

export const SharingPractice: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWith('epilepsi');
      return { shelf, path: `/sag/${id}/deling`, team: await teamAt() };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.practice);
  },
};

/** Nobody chosen is said; the chosen has the case. */
export const Sharing: Story = {
  args: {
    prepare: atSharing(() => ({
      colleagues: ['Demo Opdigtet', LONG],
      compared: ['Demo Opdigtet'],
    })),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(sharePage.onlyYou);
    await userEvent.click(canvas.getByRole('button', { name: sharePage.share }));
    await canvas.findByText(sharePage.chooseFirst);
    await userEvent.click(canvas.getByLabelText('Demo Opdigtet'));
    await userEvent.click(canvas.getByRole('button', { name: sharePage.share }));
    await canvas.findByText(sharePage.shared('Demo Opdigtet'));
    await canvas.findByRole('button', { name: sharePage.takeOf('Demo Opdigtet') });
  },
};

/** Taking access away says first what it does not do. */
export const TakingAway: Story = {
  args: {
    prepare: atSharing((id) => ({
      colleagues: ['Demo Opdigtet', LONG],
      compared: ['Demo Opdigtet', LONG],
      shared: { id, with: 2 },
    })),
  },
  play: async ({ canvas }) => {
    const name = 'Demo Opdigtet';
    await userEvent.click(await canvas.findByRole('button', { name: sharePage.takeOf(name) }));
    const dialog = await canvas.findByRole('dialog', { name: sharePage.takeAsk(name) });
    await within(dialog).findByText(teamWords.takenAway.honest(name));
    await userEvent.click(within(dialog).getByRole('button', { name: sharePage.takeYes }));
    await canvas.findByText(teamWords.takenAway.done(name));
  },
};

/** Taken out: since when, what it means, and nothing to share with. */
export const NotInAnyMore: Story = {
  args: { prepare: atSharing(takenOut) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.out.fact('3. februar 2026'));
    await expect(canvas.queryByRole('button', { name: sharePage.share })).toBeNull();
  },
};

/** The case's own page says it too, and where one gets rid of the case. */
export const NotInAnyMoreOnFrontPage: Story = {
  args: { prepare: atFront(takenOut) },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.out.fact('3. februar 2026'));
    const told = canvas.getByRole('heading', { name: teamWords.out.heading }).closest('.alert');
    if (!(told instanceof HTMLElement)) throw new Error('Expected a notice');
    const link = within(told).getByRole('link', { name: words.case.toOverview });
    await expect(link).toHaveAttribute('href', '/');
  },
};

/** So does each section, where one writes; put away once, it stays away while the case is open. */
export const NotInAnyMoreInSection: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWithNewCase();
      return { shelf, path: `/sag/${id}/afsnit/intake`, team: await teamAt(takenOut(id)) };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.out.fact('3. februar 2026'));
    await expect(canvas.getByRole('heading', { name: teamWords.out.heading })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: words.case.withdrawnClose }));
    await userEvent.click(canvas.getByRole('link', { name: /^Screening/ }));
    await canvas.findByRole('heading', { level: 1, name: 'Screening' });
    await expect(canvas.queryByText(teamWords.out.heading)).toBeNull();
  },
};

/** Nobody has told, but something of the case cannot be opened. */
export const KeyMissingOnFrontPage: Story = {
  args: {
    prepare: atFront((id) => ({
      colleagues: ['Demo Opdigtet'],
      shared: { id, with: 1 },
      locked: id,
    })),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(teamWords.out.locked(1));
    await expect(canvas.queryByText(teamWords.out.heading)).toBeNull();
  },
};

/** A case that was removed here and is shared anew: asked for, never there by itself. */
export const RemovedAndSharedAgain: Story = {
  args: { prepare: atTeam({ colleagues: ['Demo Opdigtet'], apart: 'c-removed' }) },
  play: async ({ canvas }) => {
    const { apart } = teamPage;
    await canvas.findByText(apart.sharedBy('Demo Opdigtet', '3. februar 2026'), { exact: false });
    await canvas.findByRole('button', { name: words.about(apart.fetch, apart.removed) });
    await userEvent.click(
      canvas.getByRole('button', { name: words.about(apart.refuse, apart.removed) }),
    );
    await canvas.findByText(apart.declined);
    await expect(canvas.queryByText(apart.removed)).toBeNull();
  },
};

/** Two have the case apart: said where one works, with the way to where they are joined. */
export const ApartOnFrontPage: Story = {
  args: {
    prepare: atFront((id) => ({
      colleagues: ['Demo Opdigtet'],
      shared: { id, with: 1 },
      apart: id,
    })),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: teamWords.out.waits });
    const link = canvas.getByRole('link', { name: teamWords.out.toJoin });
    await userEvent.click(link);
    await canvas.findByRole('button', { name: /^Saml dem: / });
  },
};

/** And on the page about sharing. */
export const ApartWhereShared: Story = {
  args: { prepare: atSharing((id) => ({ colleagues: ['Demo Opdigtet'], apart: id })) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: teamWords.out.waits });
  },
};

/** One who has removed the case is not among those who have it; shared anew, the page says what that takes. */
export const RemovedByColleague: Story = {
  args: {
    prepare: atSharing((id) => ({
      colleagues: ['Demo Opdigtet', LONG],
      compared: ['Demo Opdigtet', LONG],
      shared: { id, with: 1 },
      hasRemover: true,
    })),
  },
  play: async ({ canvas }) => {
    const name = 'Demo Opdigtet';
    await canvas.findByText(sharePage.removedBy(name));
    await expect(canvas.queryByRole('button', { name: sharePage.takeOf(name) })).toBeNull();
    await userEvent.click(canvas.getByLabelText(name));
    await userEvent.click(canvas.getByRole('button', { name: sharePage.share }));
    await canvas.findAllByText(sharePage.givenAgain(name));
    await expect(canvas.queryByText(sharePage.removedBy(name))).toBeNull();
  },
};

/** An entry of a shared case that does not open here: looked for in the database. */
const damagedAt =
  (story: Partial<StoryTeam>): AppAtProps['prepare'] =>
  async () => {
    const { shelf, id } = await shelfWithNewCase();
    shelf.store.faults = [
      {
        record: 'entry',
        place: 'o-damaged',
        seenAt: '2026-02-03T10:00:00.000Z',
        sentence: 'En ændring kan ikke læses.',
      },
    ];
    const team = await teamAt({
      colleagues: ['Demo Opdigtet'],
      shared: { id, with: 1 },
      ...story,
    });
    return { shelf, path: `/sag/${id}`, team };
  };

export const DamagedIsLookedFor: Story = {
  args: { prepare: damagedAt({}) },
  play: async ({ canvas }) => {
    await canvas.findByText(faultWords.team.seeking);
    await canvas.findByRole('heading', { name: words.case.faultsHeading });
  },
};

export const DamagedIsFound: Story = {
  args: { prepare: damagedAt({ findsAll: true }) },
  play: async ({ canvas }) => {
    await canvas.findByText(faultWords.team.mended);
    await expect(canvas.queryByRole('heading', { name: words.case.faultsHeading })).toBeNull();
  },
};
