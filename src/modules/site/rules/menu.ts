/** Where the list of activities stands among the pages in the menu: after what the organisation is and does, before questions. */
export const placeOfActivities = 40
