package proofdesk.report;

/**
 * What goes into a report beside what always does.
 *
 * @param pictures those the provider still has
 * @param notes what colleagues wrote for each other
 * @param archive whether the vendor's archive is fetched, to write down its hash; it may be large
 */
public record Wishes(boolean pictures, boolean notes, boolean archive) {}
