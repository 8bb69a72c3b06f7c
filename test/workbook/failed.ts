/** Whether something was refused or failed. */
export const failed = (run: Promise<unknown>): Promise<boolean> =>
  run.then(
    () => false,
    () => true,
  );
