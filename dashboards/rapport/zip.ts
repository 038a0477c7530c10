import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Zips that Word and Excel read hold the moment of making in every entry; this day stands there instead. */
const fixedMoment = new Date(Date.UTC(2000, 0, 1, 12));

/** The same zip with a fixed moment, and its text files changed by `edit`: the same content gives the same bytes. */
export function fixedZip(bytes: Uint8Array, edit: (name: string, text: string) => string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const isText = /\.(xml|rels)$/.test(name);
    return [name, isText ? strToU8(edit(name, strFromU8(content))) : content] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: fixedMoment });
}
