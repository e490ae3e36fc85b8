package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import proofdesk.provider.Providers;
import proofdesk.review.Assignment;
import proofdesk.review.Decision;
import proofdesk.ui.EmptyState;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** The checks of a dossier, newest first. A card stays the same card while its check goes on, so focus stays in it. */
final class CheckCards extends Div {

    private final Verifications verifications;
    private final Providers providers;
    private final Optional<Starts> starts;
    private final Clock clock;
    private final Map<UUID, CheckCard> cards = new LinkedHashMap<>();

    /** @param starts for who may start a check */
    CheckCards(Verifications verifications, Providers providers, Optional<Starts> starts, Clock clock) {
        this.starts = starts;
        this.verifications = verifications;
        this.providers = providers;
        this.clock = clock;
        addClassName("checks");
        nothingYet();
    }

    /**
     * @param decisions of the dossier, newest first
     * @param masks of the page
     */
    void show(List<Verification> checks, List<Decision> decisions, Masks masks) {
        var here = checks.stream().map(Verification::id).collect(Collectors.toSet());
        cards.entrySet().removeIf(card -> {
            var gone = !here.contains(card.getKey());
            if (gone) {
                remove(card.getValue());
            }
            return gone;
        });
        if (checks.isEmpty()) {
            nothingYet();
            return;
        }
        if (cards.isEmpty()) {
            removeAll();
        }
        for (var place = 0; place < checks.size(); place++) {
            var check = checks.get(place);
            var card = cards.get(check.id());
            if (card == null) {
                card = new CheckCard(providers, starts, masks, clock);
                cards.put(check.id(), card);
                addComponentAtIndex(place, card);
            }
            card.show(check, check.erasing() == null ? verifications.result(check.id()) : Optional.empty(), place == 0);
            card.decided(decisions.stream()
                    .filter(one -> one.verificationId().equals(check.id()) && one.stands())
                    .findFirst()
                    .filter(one -> check.erasing() == null));
        }
    }

    /** @param all by check, for those that somebody was asked to deal with */
    void assigned(Map<UUID, Assignment> all) {
        cards.forEach((id, card) -> card.assigned(Optional.ofNullable(all.get(id))));
    }

    /** @param ids of those with which others did something since the user last looked */
    void changed(Set<UUID> ids) {
        cards.forEach((id, card) -> card.changed(ids.contains(id)));
    }

    private void nothingYet() {
        removeAll();
        add(new EmptyState(getTranslation("dossier.noChecks.title"), getTranslation("dossier.noChecks.text")));
    }
}
