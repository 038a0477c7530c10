import type { WriteStream } from "node:tty";
import type { RunProgress } from "../src/ingest/ingest.ts";

/** Seconds between two lines where there is no terminal. */
const plainEvery = 10;

/** Two digits say enough of an estimate: 2.000.000 and not 1.998.417. */
function rounded(rows: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rows))) - 1);
  return (Math.round(rows / unit) * unit).toLocaleString("nl-NL");
}

function remaining(since: number, now: number, part: number): string {
  if (part < 0.05) return "";
  const seconds = Math.round(((now - since) / 1000) * ((1 - part) / part));
  return seconds < 1 ? "" : `, nog ongeveer ${seconds} s`;
}

/**
 * Says how far long work is: one line that renews itself on a terminal, now and then a plain line
 * elsewhere. `log` keeps other lines, said through `say`, apart from it.
 */
export function progressLines(
  stream: Pick<WriteStream, "isTTY" | "write">,
  say: (line: string) => void,
  clock: () => number,
) {
  let current = "";
  let since = 0;
  let lastLine = 0;
  let shown = false;
  const clear = (): void => {
    if (shown) stream.write("\r\u001b[K");
    shown = false;
  };
  return {
    voortgang({ naam, aandeel, rijen_ongeveer, nummer, totaal }: RunProgress): void {
      const now = clock();
      if (naam !== current) [current, since, lastLine] = [naam, now, now];
      const done = `${Math.round(aandeel * 100)}% van ongeveer ${rounded(rijen_ongeveer)} rijen beoordeeld`;
      const text = `${naam} (${nummer} van ${totaal}): ${done}${remaining(since, now, aandeel)}`;
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`);
        shown = true;
      } else if (now - lastLine >= plainEvery * 1000) {
        say(text);
        lastLine = now;
      }
    },
    log(line: string): void {
      clear();
      say(line);
    },
  };
}
