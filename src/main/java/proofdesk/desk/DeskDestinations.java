package proofdesk.desk;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.review.Work.Tray;
import proofdesk.ui.Destinations;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Row;

/** Dossiers by reference or id, their latest checks, checks by id, and the trays of the user's work. */
@Component
class DeskDestinations implements Destinations {

    private static final int FEW = 6;

    private final Worklist worklist;
    private final Verifications verifications;
    private final Providers providers;
    private final Teamwork team;

    DeskDestinations(Worklist worklist, Verifications verifications, Providers providers, Teamwork team) {
        this.worklist = worklist;
        this.verifications = verifications;
        this.providers = providers;
        this.team = team;
    }

    @Override
    public List<Destination> find(String text) {
        var found = new ArrayList<Destination>();
        if (!text.isBlank()) {
            var rows = worklist.page(new Filter(text, null, null), 0, FEW);
            rows.forEach(row -> found.add(dossier(row)));
            var byId = id(text).flatMap(verifications::find).stream();
            Stream.concat(
                            byId.map(check -> check(check, "")),
                            rows.stream().flatMap(row -> row.latest().map(check -> check(check, name(row))).stream()))
                    .limit(FEW)
                    .forEach(found::add);
        }
        work().filter(one -> one.label().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    private Destination dossier(Row row) {
        var state = row.latest()
                .map(check -> words("outcome." + check.outcome().name()))
                .orElseGet(() -> words("dossiers.noCheck"));
        return new Destination(words("palette.dossiers"), name(row), state, "dossiers/" + row.dossierId());
    }

    private Destination check(Verification check, String dossier) {
        var provider = providers.find(check.provider()).map(Provider::name).orElse(check.provider());
        var outcome = words("outcome." + check.outcome().name());
        return new Destination(
                words("palette.checks"),
                dossier.isEmpty() ? provider : words("palette.check", provider, dossier),
                outcome,
                "verifications/" + check.id());
    }

    private Stream<Destination> work() {
        var next = Stream.of(new Destination(words("palette.work"), words("next.go"), "", "work/next"))
                .filter(one -> team.mayAct());
        var trays = Stream.of(Tray.values())
                .map(tray -> new Destination(
                        words("palette.work"), words("work.tray." + tray.name()), "", Trays.path(tray)));
        return Stream.concat(next, trays);
    }

    private static String name(Row row) {
        return Optional.ofNullable(row.reference()).orElseGet(() -> DossierGrid.shortId(row.dossierId()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String words(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
