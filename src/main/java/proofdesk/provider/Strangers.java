package proofdesk.provider;

/**
 * Makes a provider of an id that no bean has: a vendor's new provider, or one that is no longer installed. Its checks
 * are read and shown as far as they explain themselves; none can be ordered.
 */
@FunctionalInterface
public interface Strangers {

    Provider named(String id);
}
