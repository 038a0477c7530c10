/** Well-known test numbers and names that belong to nobody. */
export const canaries = {
  bsn: "111222333",
  tweede_bsn: "123456782",
  iban: "NL91ABNA0417164300",
  iban_met_spaties: "NL91 ABNA 0417 1643 00",
  email: "kanarie@voorbeeld.nl",
  telefoon: "0612345678",
  telefoon_buitenland: "+31 (0)6 1234 5678",
  adres: "2514 AB 12",
  adres_aaneen: "2514AB12",
  adres_omgekeerd: "Verzonnenpad 12, 2514 AB",
  wachtwoord: "wachtwoord: GeelEnZingend7",
  gebruiker: "Gebruikersnaam=kanariegeel",
} as const;
export const planted = Object.values(canaries);

/** Personal data that nothing in its content gives away. */
export const names = {
  naam: "Kanarievogel",
  gebruikersnaam: "kanariegeel",
  wachtwoord: "GeelEnZingend7",
} as const;

export const everyCanary = [...planted, ...Object.values(names)];
