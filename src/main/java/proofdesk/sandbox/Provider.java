package proofdesk.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider of Assure as the sandbox plays it: what it takes, how it works, and what its reports look like. */
interface Provider {

    /** Its name on the wire (contract assure 6.1). */
    String alias();

    /** The default first; none where it has none (contract assure 6.2). */
    List<String> processTypes();

    /** Every case it can come to; the first is what happens when nobody has chosen any. */
    List<Scenario> scenarios();

    /** Whether the hosted capture page serves it (contract assure 8.1). */
    default boolean hosted(String processType) {
        return true;
    }

    /** The pictures a client may set by itself; none where only the provider's own SDK takes them (contract 7.1). */
    default Set<String> uploads(String processType) {
        return Set.of();
    }

    /** Whether a client who sets pictures must have named the document (contract assure 6, 16.19). */
    default boolean asksForDocument() {
        return false;
    }

    /** What the person is asked for, in this order. */
    default List<String> wanted(String processType, boolean twoSided) {
        var wanted = new ArrayList<>(List.of("front"));
        if (twoSided) {
            wanted.add("back");
        }
        if (selfie(processType)) {
            wanted.add("selfie");
        }
        return wanted;
    }

    default boolean selfie(String processType) {
        return false;
    }

    /** Whether it begins once it has the pictures, with no call of the client's (contract assure 9). */
    default boolean startsItself(String processType) {
        return false;
    }

    /** Whether an agent has the last word (seed 001). */
    default boolean reviewed(String processType) {
        return false;
    }

    /** Whether the start call answers when all is done (contract assure 9). */
    default boolean atOnce() {
        return false;
    }

    /** Whether it gives up on a person who does nothing (contract assure 16.22). */
    default boolean mindsSilence() {
        return false;
    }

    default boolean portrait() {
        return false;
    }

    default boolean video(String processType) {
        return false;
    }

    /** The documents it lists (contract assure 5). */
    default DocumentTypes.Listing documents() {
        return DocumentTypes.Listing.NAMED;
    }

    default Map<String, Object> finalResult(Store.Process process, Persona persona) {
        return persona.data();
    }

    /** Empty where there is nothing to say yet. */
    Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona);

    /** Why a process failed, in the provider's own shape (contract assure 12.1). */
    default Map<String, Object> failReason(Scenario scenario) {
        return Map.of("message", "The verification could not be completed.");
    }

    /** The data files of the archive by name (contract assure 14b). */
    default Map<String, Object> dataFiles(Map<String, Object> report) {
        return Map.of("result.json", report);
    }

    /** What the names of pictures in the archive end in. */
    default String pictureSuffix() {
        return ".jpg";
    }

    static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }
}
