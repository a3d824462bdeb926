/** On the request for "not found", which is drawn at an address of its own: the path that was asked for. */
export const askedHeader = 'x-koppla-asked'
