package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;

/** The ways to ask once more: the same, another document, another provider. */
final class Retries {

    private Retries() {}

    /**
     * One way.
     *
     * @param wish what to order; empty where more has to be asked
     * @param first what to begin with where it has to be asked
     * @param another whether the person must be told to take another document, which is all that can be done about it
     */
    record Retry(String label, Supplier<Optional<Wish>> wish, Supplier<Wish> first, boolean another) {}

    /** All there are; none where nothing of the kind is offered any more. */
    static List<Retry> of(Starts starts, Component speaker, Verification ended) {
        var ways = new ArrayList<Retry>();
        if (starts.canRepeat(ended)) {
            ways.add(ready(speaker.getTranslation("retry.same"), () -> starts.wish(ended), false));
            ways.addAll(otherDocuments(starts, speaker, ended));
        }
        starts.otherThan(ended).forEach(other -> ways.add(at(other, starts, speaker, ended)));
        return ways;
    }

    /** Where the pictures go through us the document is ordered; everywhere else all we can do is to say so. */
    private static List<Retry> otherDocuments(Starts starts, Component speaker, Verification ended) {
        if (ended.way() == Way.UPLOAD) {
            return starts.otherDocuments(ended).stream()
                    .map(word -> ready(
                            speaker.getTranslation("retry.document.of", DocumentName.of(speaker, word)),
                            () -> {
                                var same = starts.wish(ended);
                                return same.of(word, same.documentCountry());
                            },
                            false))
                    .toList();
        }
        return starts.takesDocument(ended)
                ? List.of(ready(
                        speaker.getTranslation("retry.document"),
                        () -> starts.wish(ended).withoutDocument(),
                        true))
                : List.of();
    }

    private static Retry at(Provider other, Starts starts, Component speaker, Verification ended) {
        return new Retry(
                speaker.getTranslation("retry.provider", other.name()),
                () -> starts.wish(ended, other),
                () -> starts.wish(ended).at(other.id()),
                false);
    }

    private static Retry ready(String label, Supplier<Wish> wish, boolean another) {
        return new Retry(label, () -> Optional.of(wish.get()), wish, another);
    }
}
