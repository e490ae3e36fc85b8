package proofdesk.provider;

import java.util.Optional;

/**
 * A document that a provider takes, in its own words; each may be empty.
 *
 * @param id the provider's number for it, where it has numbers; its SDK and some settings want it
 * @param country ISO 3166 alpha-3
 * @param type e.g. {@code passport}; spelled differently by different providers
 * @param subType a closer description, where there is one
 */
public record DocumentType(Optional<Integer> id, String country, String countryName, String type, String subType) {}
