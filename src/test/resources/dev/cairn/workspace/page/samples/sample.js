export const e = "é";
