/** The worker as a script of its own, which the bundler finds by this form. */
export const startUsageWorker = (): Worker => new Worker(new URL("./usageWorker.ts", import.meta.url));
