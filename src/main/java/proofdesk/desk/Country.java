package proofdesk.desk;

/**
 * A country to choose.
 *
 * @param code ISO 3166 alpha-3
 */
record Country(String code, String name) {}
