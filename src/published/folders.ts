import { join } from "node:path";

/** Where the release that everyone may see stands in a data folder. */
export const publishedFolder = (data: string): string => join(data, "published");

/** For own staff only: no page, export or history reads it. */
export const internFolder = (data: string): string => join(data, "intern");
