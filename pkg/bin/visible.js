// What reaches a terminal: posts, files and members of archives name themselves, and a name may hold commands to it.

/** Control characters (C0, DEL, C1) but line ends and tabs, and what reorders the text around it or ends a line unseen. */
const COMMANDS = /(?!\t|\n|\r\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text with such characters spelled out (`\u001b`), as JSON spells them: in JSON it says the same.
 * @param {string} text
 */
export const visible = (text) =>
  text.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
