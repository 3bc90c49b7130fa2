// Steps that several states of the vault machine share. Each says why it may be taken.

/** From every state in which nothing is under way. */
export const beginWiping = {
  target: '#vault.wiping',
  description: 'Den, der bruger maskinen, må altid fjerne alt fra den',
} as const;

/** A key from another tab is as good as the passphrase typed there. */
export const openedElsewhere = {
  target: '#vault.open',
  actions: 'noteOpened',
  description: 'Boksen er låst op i en anden fane, og nøglen er givet videre',
} as const;

/** The only ways in, but for a lent key. */
export const opened = [
  {
    guard: 'codeIsUnsure',
    target: '#vault.unsure',
    actions: ['noteOpened', 'forgetSentence'],
    description: 'Nøglen passer, men ingen har bekræftet, at gendannelseskoden er på papir',
  },
  {
    target: '#vault.open',
    actions: ['noteOpened', 'tellOpened'],
    description: 'Nøglen passer',
  },
] as const;

/** Back to where it was asked, with the sentence. */
export const failed = (target: string) => ({
  target,
  actions: 'noteSentence' as const,
  description: 'Det lykkedes ikke; intet er ændret',
});
