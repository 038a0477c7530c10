import type { LayoutReader } from "../../src/contract/contract.ts";
import { figuresAsWritten } from "./reader/figures.ts";
import { releasedNames } from "./reader/names.ts";
import { reportTable } from "./reader/report.ts";
import { surveyExport } from "./reader/survey.ts";

/** The layouts of the preventiescanner that are no plain table, the strictest first. */
export const lezers: readonly LayoutReader[] = [releasedNames, reportTable, figuresAsWritten, surveyExport];
