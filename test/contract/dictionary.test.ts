import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { describeTable } from "../../src/contract/describe.ts";
import { shipped } from "../support/example.ts";

const heading = `# De map data

Hier staan de gegevens van thuismonitor. Wat u in \`reference\` en \`examples\` ziet, hoort bij het programma.
De andere mappen maakt het programma zelf, behalve \`incoming\` en \`mapping\`: die vult u.

| map | wat erin staat |
|---|---|
| reference | codelijsten, namen en gepubliceerde cijfers met hun bron |
| examples | bestanden om het programma mee te proberen; wat fictief heet, is verzonnen |
| incoming | uw eigen bestanden |
| mapping | wat u afspreekt over kolommen en waarden die het programma niet kent |
| raw | de ingelezen rijen, zonder namen of nummers van mensen, en per bestand een ontvangstbewijs |
| published | de cijfers die naar buiten mogen |
| published-vorige | de cijfers die daarvoor naar buiten gingen, zodat de site kan zeggen wat er is veranderd |
| site | de pagina's die van die cijfers zijn gemaakt |

Een eigen bestand proberen? Zet het als CSV of Excel in \`data/incoming\` en geef de opdracht \`npm start\`. Of lees één
bestand in met \`npm run ingest -- pad/naar/bestand.csv\`. U ziet daarna per bestand wat is gelukt en wat u moet
herstellen. Met \`--data een/andere/map\` blijft deze map zoals hij is.

Hieronder staat per soort bestand welke kolommen het heeft. De volgorde van de kolommen maakt niet uit.
Hoofdletters, spaties, accenten en streepjes in de kolomnamen ook niet. Dit stuk wordt gemaakt uit de contracten in
\`pipelines\`; \`npx vitest run test/contract -u\` schrijft het opnieuw.

Privacy zegt wat er met een kolom gebeurt. Openbaar: de waarde was al openbaar. Kenmerk: de waarde telt alleen mee
in aantallen. Identificerend: alleen een onherkenbare code blijft bewaard. Andere kolommen bewaart het programma niet.
`;

test("data/README.md is wat de contracten zeggen", async () => {
  const tables = sources.flatMap((source) => source.tabellen);
  const text = [heading, ...tables.map(describeTable)].join("\n").trimEnd();
  await expect(`${text}\n`).toMatchFileSnapshot(join(shipped, "README.md"));
});
