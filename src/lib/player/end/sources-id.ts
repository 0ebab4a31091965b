/** The id of the element in which a page that is over when it comes brings what its end shows. */
export const SOURCES_ID = 'sources-data';
