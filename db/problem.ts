/** Why the database cannot be used, in words for the person at the terminal. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
