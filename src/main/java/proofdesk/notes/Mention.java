package proofdesk.notes;

import java.time.Instant;
import java.util.UUID;

/** That a note names somebody; what it says is read in the dossier. */
public record Mention(UUID noteId, UUID dossierId, String writtenBy, Instant writtenAt) {}
