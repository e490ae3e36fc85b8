package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.provider.Providers;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;

/**
 * What happened in a dossier, across its checks: newest first, a part at a time. What is new comes on top, and nothing
 * else moves.
 */
final class Timeline extends Section {

    /** How many lines come at a time. */
    static final int PART = 100;

    private final Activities activities;
    private final Providers providers;
    private final Trail trail;
    private final Select<TrailKind> kinds = new Select<>();
    private final Select<UUID> checks = new Select<>();
    private final Paragraph none = new Paragraph();
    private final Button older = new Button();
    private TrailNames names = new TrailNames(List.of(), id -> id);
    private @Nullable UUID dossier;

    /** @param open whether what is folded lies open, as for those who look at what others did */
    Timeline(Activities activities, Providers providers, boolean open) {
        this.activities = activities;
        this.providers = providers;
        trail = new Trail(id -> names.of(this, id), open);
        addClassName("timeline");
        choice(kinds, "timeline.kind", one -> getTranslation("timeline.kind." + one.name()));
        kinds.setItems(TrailKind.values());
        choice(checks, "timeline.check", one -> names.of(this, one));
        var filters = new Div(kinds, checks);
        filters.addClassName("timeline-filters");
        none.setText(getTranslation("timeline.none"));
        older.setText(getTranslation("timeline.older"));
        KeyMap.give(older, "o", getTranslation("timeline.older"));
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        older.addClickListener(click -> older());
        add(new H2(getTranslation("dossier.trail")), filters, none, trail, older);
    }

    private <T> void choice(Select<T> select, String label, Function<T, String> name) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("timeline.all"));
        select.setPlaceholder(getTranslation("timeline.all"));
        select.setItemLabelGenerator(one -> one == null ? getTranslation("timeline.all") : name.apply(one));
        select.addValueChangeListener(change -> {
            if (change.isFromClient() || !Objects.equals(change.getOldValue(), change.getValue())) {
                begin();
            }
        });
    }

    /** Shows the trail of a dossier, or what is new in it. */
    void show(UUID dossierId, List<Verification> ofDossier) {
        names(ofDossier);
        if (!dossierId.equals(dossier)) {
            dossier = dossierId;
            begin();
        } else {
            trail.prepend(activities.after(wanted(dossierId), trail.newest()));
            none.setVisible(trail.isEmpty());
        }
    }

    private void names(List<Verification> ofDossier) {
        var now = new TrailNames(
                ofDossier.stream()
                        .map(check -> new TrailNames.Check(check.id(), check.provider()))
                        .toList()
                        .reversed(),
                id -> providers.find(id).map(one -> one.name()).orElse(id));
        if (!now.checks().equals(names.checks())) {
            names = now;
            var chosen = checks.getValue();
            checks.setItems(now.checks().stream().map(TrailNames.Check::id).toList());
            if (now.has(chosen)) {
                checks.setValue(chosen);
            }
            checks.setVisible(now.checks().size() > 1);
        }
    }

    private void begin() {
        var of = dossier;
        if (of != null) {
            trail.clear();
            append(activities.before(wanted(of), Long.MAX_VALUE, PART + 1));
        }
    }

    private void older() {
        var of = dossier;
        if (of != null) {
            append(activities.before(wanted(of), trail.oldest(), PART + 1));
        }
    }

    /** One more than is shown is asked for, to know whether there are more. */
    private void append(List<Activity> lines) {
        trail.append(lines.stream().limit(PART).toList());
        older.setVisible(lines.size() > PART);
        none.setVisible(trail.isEmpty());
    }

    private Activities.Wanted wanted(UUID of) {
        return TrailKind.wanted(of, checks.getValue(), kinds.getValue());
    }
}
