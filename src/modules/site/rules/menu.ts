/** Where the lists of the site stand among its pages in the menu: after what the organisation is and does, before questions. */
export const placeOfActivities = 40
export const placeOfReports = 50
