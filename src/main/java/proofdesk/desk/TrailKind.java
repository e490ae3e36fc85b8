package proofdesk.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Activities.Wanted;

/** The kinds of lines in a trail, by the first word of what happened. */
enum TrailKind {
    WAY("dossier", "link", "capture", "picture", "pictures", "person", "process"),
    PROVIDER("verification", "notification"),
    DECISIONS("decision", "claim", "assignment"),
    KEPT("note", "file", "tag", "expectation"),
    LOOKS("looked", "revealed", "archive", "details", "report"),
    ERASURE("erasure"),
    /** Whatever none of the others is. */
    OTHER;

    private final List<String> words;

    TrailKind(String... words) {
        this.words = List.of(words);
    }

    static Wanted wanted(UUID dossierId, @Nullable UUID verificationId, @Nullable TrailKind kind) {
        var named = kind == null ? List.<String>of() : kind.words;
        var others = kind == OTHER
                ? Arrays.stream(values()).flatMap(one -> one.words.stream()).toList()
                : List.<String>of();
        return new Wanted(dossierId, verificationId, named, others);
    }
}
