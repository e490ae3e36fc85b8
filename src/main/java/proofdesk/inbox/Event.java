package proofdesk.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The envelope of an Assure event, as far as it concerns us (contract assure 14.2). Only ids are read from its data: what
 * it says of the outcome is read from the vendor.
 *
 * @param id the sender's own, the same at every retry
 * @param at when it happened there, where it says so
 * @param expiresAt after when it is not sent again, where it says so
 * @param folder Assure's dossier id; empty when the event names none
 */
record Event(
        String id,
        String name,
        @Nullable Instant at,
        @Nullable Instant expiresAt,
        String folder,
        String process) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    /** Empty when it is no such envelope. */
    static Optional<Event> read(JsonNode json) {
        var data = json.path("eventData");
        try {
            var event = new Event(
                    json.path("id").asString(""),
                    json.path("eventName").asString(""),
                    time(json.path("timestamp")),
                    time(json.path("expiresAt")),
                    data.path("dossierId").asString(""),
                    data.path("processId").asString(""));
            return event.plausible() ? Optional.of(event) : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private boolean plausible() {
        return ID.matcher(id).matches()
                && ID.matcher(name).matches()
                && (folder.isEmpty() || ID.matcher(folder).matches())
                && (process.isEmpty() || ID.matcher(process).matches());
    }

    /** ISO 8601, with or without a zone; without one it is UTC, as all of Assure's times are (contract assure 1). */
    private static @Nullable Instant time(JsonNode text) {
        var value = text.asString("");
        if (value.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException noZone) {
            return LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
        }
    }

    @Override
    public String toString() {
        return "Event[" + name + "]"; // the rest may be anything
    }
}
