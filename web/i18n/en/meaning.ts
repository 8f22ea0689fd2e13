/** Words of the common language where they are used. */
export const meaning = {
  what: (word: string) => `What “${word}” means here`,
  all: "In the glossary",
};
