/** The worker as a script of its own, which the bundler finds by this form. */
export const startPreviewWorker = (): Worker => new Worker(new URL("./previewWorker.ts", import.meta.url));
