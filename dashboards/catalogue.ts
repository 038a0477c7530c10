import type { Manifest, PublishedTable, Row } from "../src/published/table.ts";

type Json = string | null | readonly Json[] | { readonly [key: string]: Json };

const context: Json = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const authority = "http://publications.europa.eu/resource/authority";

const dutch = (text: string): Json => ({ "@value": text, "@language": "nl" });
const link = (address: string): Json => ({ "@id": address });
const day = (text: string): Json => ({ "@value": text, "@type": "xsd:date" });

/** Parts that every dataset shares; what the municipality has not filled in is left out. */
function shared(manifest: Manifest, contact: readonly Row[]): Record<string, Json> {
  const of = (onderwerp: string): Row | undefined => contact.find((row) => row.onderwerp === onderwerp);
  const publisher = {
    "@id": `https://identifier.overheid.nl/tooi/id/gemeente/${manifest.gemeente.code.toLowerCase()}`,
    "@type": "foaf:Agent",
    "foaf:name": dutch(`Gemeente ${manifest.gemeente.naam}`),
  };
  const { naam = "", email = "", pagina = "" } = of("cijfers") ?? {};
  const ways = {
    ...(email === "" ? {} : { "vcard:hasEmail": link(`mailto:${email}`) }),
    ...(pagina === "" ? {} : { "vcard:hasURL": link(String(pagina)) }),
  };
  const kind = {
    "@type": "vcard:Organization",
    "vcard:fn": String(naam || `Gemeente ${manifest.gemeente.naam}`),
  };
  const licence = String(of("licentie")?.pagina ?? "");
  return {
    "dct:publisher": publisher,
    "dct:language": link(`${authority}/language/NLD`),
    ...(manifest.stand_van === null ? {} : { "dct:modified": day(manifest.stand_van) }),
    ...(Object.keys(ways).length === 0 ? {} : { "dcat:contactPoint": { ...kind, ...ways } }),
    ...(licence === "" ? {} : { "dct:license": link(licence) }),
  };
}

function dataset(
  { naam, titel, uitleg, definitie_versie, scope }: PublishedTable,
  all: Record<string, Json>,
): Json {
  const file = `${naam}.csv`;
  return {
    "@id": `${file}#tabel`,
    "@type": "dcat:Dataset",
    "dct:identifier": naam,
    "dct:title": dutch(titel),
    "dct:description": dutch(`${uitleg} ${scope.populatie}`),
    "dcat:theme": link(`${authority}/data-theme/SOCI`),
    "dcat:version": definitie_versie,
    "dct:accessRights": link(`${authority}/access-right/PUBLIC`),
    ...all,
    "dcat:distribution": {
      "@type": "dcat:Distribution",
      "dct:title": dutch(`${titel} (csv)`),
      "dcat:accessURL": link(file),
      "dcat:downloadURL": link(file),
      "dct:format": link(`${authority}/file-type/CSV`),
      "dcat:mediaType": link("https://www.iana.org/assignments/media-types/text/csv"),
      ...(all["dct:license"] === undefined ? {} : { "dct:license": all["dct:license"] }),
    },
  };
}

/**
 * Every published table for a data portal, as DCAT in JSON-LD. Addresses are relative to the file itself,
 * because a build does not know where the site will stand.
 */
export function catalogueOf(manifest: Manifest, contact: readonly Row[]): Json {
  const all = shared(manifest, contact);
  return {
    "@context": context,
    "@id": "catalogus.jsonld",
    "@type": "dcat:Catalog",
    "dct:title": dutch(`Cijfers over dakloosheid in ${manifest.gemeente.naam}`),
    "dct:description": dutch("Alle tabellen van thuismonitor die naar buiten gingen, met wat zij tellen."),
    "dcat:version": manifest.versie,
    ...all,
    "dcat:dataset": manifest.tabellen.map((table) => dataset(table, all)),
  };
}
