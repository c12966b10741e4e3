/** Words that put a component to the test: long, without a break, from right to left, in pictures. */
export const hardWords = [
  'Ask three people you worked with this year to tell, in their own words, what changed for them',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'اطلب توصية من شخص عملت معه',
  '🏛️ 👩🏽‍💻 A headline with pictures 🇪🇸',
];

/** Ten months of two pillars and their sum, for a chart. */
export const places = [0, 40, 80, 120, 160, 200, 240, 280];
export const brand = [8, 9.5, 11, 10.4, 13, 15.2, 18, 21];
export const people = [4, 4.2, 5.1, 5.3, 6, 6.1, 6.4, 6.4];
