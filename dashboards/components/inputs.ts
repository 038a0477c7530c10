import { type Child, el } from "./dom.js";

/** An input with its label; `value` is what is chosen, and an 'input' event bubbles when it changes. */
export type Input = HTMLElement & { readonly value: string };

interface Choice {
  readonly value: string;
  readonly label: string;
}

function labelled(document: Document, label: string, control: HTMLInputElement | HTMLSelectElement): Input {
  const caption = el(document, "label", { for: control.id }, label);
  const box = el(document, "div", { class: "keuze" }, caption, control);
  return Object.defineProperty(Object.assign(box, { value: "" }), "value", { get: () => control.value });
}

/** A drop-down list. With fewer than two choices there is nothing to choose and nothing to see. */
export function select(document: Document, id: string, label: string, choices: readonly Choice[]): Input {
  const options = choices.map((choice) => el(document, "option", { value: choice.value }, choice.label));
  const input = labelled(document, label, el(document, "select", { id }, ...options));
  input.hidden = choices.length < 2;
  return input;
}

/** An input for a number; `number` is what was typed, or null when that is no number. */
export type NumberInput = Input & { readonly number: number | null };

export function numberInput(
  document: Document,
  id: string,
  label: string,
  { waarde, stap }: { readonly waarde: number | null; readonly stap: number },
): NumberInput {
  const control = el(document, "input", {
    ...{ id, type: "number", min: 0, step: stap },
    value: waarde === null ? "" : String(waarde),
  });
  const read = (): number | null => (control.value === "" ? null : Number(control.value));
  const box = Object.assign(labelled(document, label, control), { number: null });
  return Object.defineProperty(box, "number", { get: read });
}

export function search(document: Document, id: string, label: string): Input {
  return labelled(document, label, el(document, "input", { id, type: "search", autocomplete: "off" }));
}

/** Inputs in one row, announced as one group. */
export function form(document: Document, label: string, ...inputs: Child[]): HTMLElement {
  return el(document, "div", { class: "keuzes", role: "group", "aria-label": label }, ...inputs);
}
