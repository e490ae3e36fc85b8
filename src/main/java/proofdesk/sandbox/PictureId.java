package proofdesk.sandbox;

import java.util.Set;

/** The words of the one provider the sandbox plays (contract assure 6.1, 6.2). */
final class PictureId {

    static final String NAME = "signicatpictureid";
    static final Set<String> PROCESS_TYPES = Set.of(Catalogue.DOCUMENT, Catalogue.SELFIE);

    /** Providers of Assure that are no spelling mistake, but not played here. */
    static final Set<String> OTHERS =
            Set.of("onfido", "eid", "readid", "signicatpaper", "facetec", "signicatvideoid", "webid");

    /** A dossier whose reference begins so chooses the outcome of its processes. */
    static final String REFERENCE = "scenario:";

    private PictureId() {}
}
