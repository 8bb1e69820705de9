/** What is typed into a field of a card is not meant for the page's own shortcuts; only Escape goes on, to close the card. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.key !== "Escape") event.stopPropagation();
}
