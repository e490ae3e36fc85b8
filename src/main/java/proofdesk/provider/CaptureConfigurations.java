package proofdesk.provider;

import java.util.List;
import java.util.Optional;

/**
 * A vendor's configurations of its own pages, kept there and only there; found by being a bean. All calls but
 * {@link #members} reach the vendor and throw {@link ProviderException}; what changes something is not repeated.
 */
public interface CaptureConfigurations {

    /** Whose, e.g. {@code assure}. */
    String vendor();

    /** What such a configuration may hold, as far as it is known. */
    List<Member> members();

    List<CaptureConfiguration> list();

    Optional<CaptureConfiguration> find(String id);

    /** @throws ProviderException.Refused also when the id is taken */
    void create(CaptureConfiguration configuration);

    /** Puts it in place of what is there. The vendor knows no versions: whoever comes last wins. */
    void replace(CaptureConfiguration configuration);

    /** Already gone counts as done. */
    void delete(String id);

    /**
     * One thing that can be configured.
     *
     * @param path the names that lead to it, mostly one
     * @param words what is known to be possible; never all there is
     */
    record Member(List<String> path, Group group, Kind kind, boolean required, List<String> words) {

        public Member {
            path = List.copyOf(path);
            words = List.copyOf(words);
        }

        /** The path with dots, e.g. {@code video.timeout}. */
        public String name() {
            return String.join(".", path);
        }
    }

    /** What the person notices of it. */
    enum Group {
        PAGE,
        FONTS,
        DOCUMENTS,
        LANGUAGES,
        PICTURES,
        PHONE,
        SCREENS,
        LIMITS,
        PROVIDERS
    }

    /** What form its value has. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        /** A web address. */
        ADDRESS,
        /** A colour as CSS writes it. */
        COLOUR,
        FLAG,
        /** A whole number, not negative. */
        NUMBER,
        /** ISO 3166 alpha-3. */
        COUNTRY,
        /** ISO 639, e.g. {@code en} or {@code pt-BR}. */
        LANGUAGE,
        LANGUAGES,
        /** Several words. */
        WORDS,
        /** Several whole numbers. */
        NUMBERS,
        /** An object: for each type of document a list of countries, or the word {@code univ} for all. */
        COUNTRIES_BY_DOCUMENT,
        /** An object whose members are not known. */
        OBJECT,
        /** A list whose elements are not known. */
        LIST,
        /** A list of objects, each with texts under the member's words, and maybe more. */
        ROWS
    }
}
