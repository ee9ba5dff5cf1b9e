/** The version of the language that is read and written here (language, section 11). */
export const languageVersion = 1;
