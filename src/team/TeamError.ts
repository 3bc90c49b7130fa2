// Something about the team that could not be done; the message is a Danish sentence that says what to do.
export class TeamError extends Error {
  override name = 'TeamError';
}
