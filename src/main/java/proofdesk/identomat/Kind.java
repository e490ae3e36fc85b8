package proofdesk.identomat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What values a flag takes, and which of them Identomat is known to understand. */
enum Kind {
    YES_NO {
        @Override
        boolean shaped(JsonNode value) {
            return value.isBoolean();
        }
    },
    /** An https address; empty where it may be left empty on purpose. */
    ADDRESS {
        @Override
        boolean shaped(JsonNode value) {
            return value.isString();
        }

        @Override
        List<String> strange(JsonNode value) {
            var text = value.asString("");
            return text.isEmpty() || isAddress(text) ? List.of() : List.of(text);
        }
    },
    /** Of the vendor's own list, in which Greek is {@code gr} (contract identomat 3, 8.11). */
    LANGUAGE {
        @Override
        boolean shaped(JsonNode value) {
            return value.isString();
        }

        @Override
        List<String> known() {
            return LANGUAGES;
        }
    },
    DOCUMENT_TYPES {
        @Override
        List<String> known() {
            return List.of("id", "passport", "driver_license", "residence_license");
        }
    },
    /** Mind {@code drivers_license}, with an s: another list than {@link #DOCUMENT_TYPES} (contract identomat 8.6). */
    GENERAL_DOCUMENT_TYPES {
        @Override
        List<String> known() {
            return List.of("bank_statement", "utility_bill", "drivers_license");
        }
    },
    /** ISO 3166-1 alpha-3. */
    COUNTRIES {
        @Override
        List<String> known() {
            return ALPHA_3;
        }
    };

    private static final List<String> LANGUAGES = List.of(
            "en", "ar", "az", "bn", "de", "es", "fr", "gr", "hi", "it", "ja", "ka", "kk", "pl", "pt", "ro", "ru", "sv",
            "tr", "uk", "uz");

    private static final List<String> ALPHA_3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .sorted()
            .toList();

    /** Whether the value is of the type the vendor names. Lists are, unless a kind says else. */
    boolean shaped(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    }

    /** The values that are known; none where any will do. */
    List<String> known() {
        return List.of();
    }

    /** Those of a well-shaped value that the vendor is not known to understand. */
    List<String> strange(JsonNode value) {
        var known = Set.copyOf(known());
        return known.isEmpty()
                ? List.of()
                : texts(value).filter(text -> !known.contains(text)).toList();
    }

    static Stream<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(one -> one.asString(""))
                : Stream.of(value.asString("")).filter(text -> !text.isEmpty());
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null && Set.of("https", "http").contains(address.getScheme());
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
