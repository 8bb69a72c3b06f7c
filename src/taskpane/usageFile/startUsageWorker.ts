/** The worker as a script of its own, imported when it is wanted; the bundler finds it by this form. */
// ts-unused-exports:disable-next-line
export const startUsageWorker = (): Worker => new Worker(new URL("./usageWorker.ts", import.meta.url));
