import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fresh, resume, underWay } from "./underWay";

/**
 * Runs `mutate.ts`, anew whenever a mutant ends its process: a list that grows without end does so at once, and no
 * timeout comes before it. Where memory is wanting, the mutant is only blamed if that happens at the same one again.
 */
function run(words: readonly string[], diedAt: string): void {
  const judging = fork(join(__dirname, "mutate.ts"), words);
  judging.on("exit", (code, signal) => {
    if (signal === null || !existsSync(underWay)) process.exit(code ?? 1);
    const place = readFileSync(underWay, "utf8");
    const blamed = signal !== "SIGABRT" || place === diedAt;
    console.warn(`The process was ended (${signal}); going on.`);
    const again = words.filter((word) => word !== fresh && word !== resume);
    run(blamed ? [...again, resume] : again, place);
  });
  process.once("SIGINT", () => judging.kill("SIGINT"));
}

run(process.argv.slice(2), "");
