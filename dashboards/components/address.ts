import type { Input } from "./inputs.js";

type View = Window & typeof globalThis;

/** What the address says after its question mark; nothing outside a window. */
function wanted(view: Window | null): URLSearchParams {
  return new URLSearchParams(view?.location.search ?? "");
}

/** Puts the parameters in the address in the place of those that are there: the back button leaves the page. */
function write(view: View, parameters: URLSearchParams): void {
  const text = parameters.toString();
  const { pathname, hash } = view.location;
  view.history.replaceState(view.history.state, "", `${pathname}${text === "" ? "" : `?${text}`}${hash}`);
}

const controlOf = (input: Input): HTMLSelectElement | null => input.querySelector("select");

const choicesOf = ({ options }: HTMLSelectElement): string[] => [...options].map(({ value }) => value);

/** The choice that the address names, or the first one when it names none that exists. */
function chosen(control: HTMLSelectElement, parameters: URLSearchParams): string {
  const choices = choicesOf(control);
  const named = parameters.get(control.id);
  return named !== null && choices.includes(named) ? named : (choices[0] ?? "");
}

/** Where the reader goes back to a place on the page, its choices are those of its address again. */
function followHistory(view: View): void {
  for (const control of view.document.querySelectorAll<HTMLSelectElement>("select[data-in-adres]")) {
    const value = chosen(control, wanted(view));
    if (value === control.value) continue;
    control.value = value;
    control.dispatchEvent(new view.Event("input", { bubbles: true }));
  }
}

const followed = new WeakSet<Window>();

/**
 * Keeps what is chosen in a list in the address, under the id of the list, so that a link shows the same view.
 * The first choice is the view without a parameter. With `vervalt` the parameters that mean something else
 * after another choice, such as the number of a gemeente in another region.
 */
export function inAddress(
  document: Document,
  input: Input,
  { vervalt = [] }: { readonly vervalt?: readonly string[] } = {},
): Input {
  const [view, control] = [document.defaultView, controlOf(input)];
  if (view === null || control === null) return input;
  control.value = chosen(control, wanted(view));
  control.dataset.inAdres = "";
  control.addEventListener("input", () => {
    const parameters = wanted(view);
    if (chosen(control, parameters) === control.value) return;
    for (const name of [control.id, ...vervalt]) parameters.delete(name);
    if (control.value !== choicesOf(control)[0]) parameters.set(control.id, control.value);
    write(view, parameters);
  });
  if (!followed.has(view)) {
    followed.add(view);
    view.addEventListener("popstate", () => followHistory(view));
  }
  return input;
}
