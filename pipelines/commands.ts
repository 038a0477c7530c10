import { chainCommands } from "./commands/chain.ts";
import type { Commands } from "./commands/command.ts";
import { deliveryCommands } from "./commands/deliveries.ts";
import { figureCommands } from "./commands/figures.ts";
import { reportCommands } from "./commands/reports.ts";
import { siteCommands } from "./commands/site.ts";

/** Every command of the product, in the order of the chain. */
export const commands: Commands = {
  ...deliveryCommands,
  ...chainCommands,
  ...siteCommands,
  ...figureCommands,
  ...reportCommands,
};
