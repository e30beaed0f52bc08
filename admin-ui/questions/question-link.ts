// The place of a question on the page, and the address that leads to it.

/** The id of its card, by its key. */
export const questionAnchor = (key: string): string => `question-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;

export const questionLink = (key: string): string => `/questions?${new URLSearchParams({ about: key })}`;
