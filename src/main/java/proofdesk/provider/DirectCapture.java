package proofdesk.provider;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.MediaKind;

/**
 * A provider whose pictures need not be taken on its own pages: we send them, or its SDK in an app does. Which of that
 * goes for a kind of check, {@link Offer.ProcessType#ways()} says. All calls reach the vendor and none is repeated.
 */
public interface DirectCapture {

    /** Makes a process and leaves it waiting for pictures. The order's return address is not used. */
    Opened open(Order order, Details details);

    /**
     * Sends one picture; one of the same kind sent before is replaced. The stream is read once and stays the caller's to
     * close. What the provider cannot take is refused without asking it.
     *
     * @param picture PNG or JPEG; its length may be unknown, and it should not come from a slow connection
     */
    void setPicture(Reference reference, MediaKind kind, Media picture);

    /**
     * Begins the verification once all pictures are there; nothing is asked of the vendor where it begins by itself.
     * After a time-out read the check first: the vendor refuses a second start (contract assure 16.20).
     *
     * @param enrolment what the provider's SDK gave the app for us to hand on, see {@link #enrolment()}; secret
     * @throws ProviderException.Refused also when a part of the enrolment is missing or empty
     */
    void verify(Reference reference, String processType, Map<String, String> enrolment);

    /** The names of what the app must hand in for {@link #verify}; mostly nothing. */
    Set<String> enrolment();

    /** Whether a document of this type has a back that is wanted too, if the person finds one on theirs. */
    boolean hasBack(String documentType);

    /**
     * What a process is made for.
     *
     * @param documentType the vendor's word, needed for {@link Offer.Way#UPLOAD}
     * @param documentCountry ISO 3166 alpha-3
     * @param parameters what the provider alone wants to know, by its own names, e.g. Onfido's {@code mobileAppId}
     */
    record Details(Optional<String> documentType, Optional<String> documentCountry, Map<String, String> parameters) {

        public static final Details NONE = new Details(Optional.empty(), Optional.empty(), Map.of());

        public Details {
            parameters = Map.copyOf(parameters);
        }

        public static Details document(String type) {
            return new Details(Optional.of(type), Optional.empty(), Map.of());
        }
    }

    /**
     * A process that waits for pictures.
     *
     * @param process the process's id
     * @param launch what the provider's SDK is launched with, by the vendor's own names, {@code authorization} among
     *     them; given only this once, and secret
     */
    record Opened(String process, Map<String, String> launch) {

        public Opened {
            launch = Map.copyOf(launch);
        }

        @Override
        public String toString() {
            return "Opened[" + process + "]";
        }
    }
}
