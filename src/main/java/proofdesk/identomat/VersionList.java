package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import proofdesk.ui.Times;

/** Every version there was, in what it differs from the one before, and a way back to it. */
final class VersionList extends Div {

    private final Clock clock;
    private final boolean mayChange;
    private final IntConsumer rollBack;
    private List<ConfigurationVersion> shown = new ArrayList<>();
    private final Comparison comparison = new Comparison();
    private Draft shownDraft = Draft.EMPTY;
    private List<Tryout> shownTryouts = List.of();

    VersionList(Clock clock, boolean mayChange, IntConsumer rollBack) {
        this.clock = clock;
        this.mayChange = mayChange;
        this.rollBack = rollBack;
        addClassName("versions");
    }

    /**
     * @param versions the latest first
     * @param tryouts likewise
     */
    void show(List<ConfigurationVersion> versions, Draft draft, List<Tryout> tryouts) {
        if (versions.equals(shown)
                && draft.equals(shownDraft)
                && tryouts.equals(shownTryouts)
                && getComponentCount() > 0) {
            return;
        }
        shown = versions;
        shownDraft = draft;
        shownTryouts = tryouts;
        removeAll();
        var before = versions.isEmpty() ? Draft.EMPTY : versions.getFirst().draft();
        add(new H2(getTranslation("identomat.version.draft")), differences(Difference.between(before, draft)));
        var list = new OrderedList();
        list.addClassName("configurations");
        for (var place = 0; place < versions.size(); place++) {
            var earlier = place + 1 < versions.size() ? versions.get(place + 1).draft() : Draft.EMPTY;
            list.add(row(versions.get(place), earlier, place == 0));
        }
        if (!versions.isEmpty()) {
            add(new H2(getTranslation("identomat.version.published")), list);
        }
        comparison.show(versions, draft);
        add(comparison);
        if (!tryouts.isEmpty()) {
            var tried = new UnorderedList();
            tryouts.forEach(tryout -> tried.add(new ListItem(words(tryout))));
            add(new H2(getTranslation("identomat.version.tryouts")), tried);
        }
    }

    private String words(Tryout tryout) {
        var now = clock.instant();
        var begun = getTranslation("identomat.version.tryout", Times.moment(tryout.begunAt(), now), tryout.begunBy());
        return begun + " "
                + (tryout.deletedAt() == null
                        ? getTranslation("identomat.version.tryout.toBeDeleted", Times.moment(tryout.deleteAt(), now))
                        : getTranslation("identomat.version.tryout.deleted", Times.moment(tryout.deletedAt(), now)));
    }

    private ListItem row(ConfigurationVersion version, Draft earlier, boolean latest) {
        var head = new Paragraph(getTranslation(
                "identomat.configurations.version",
                version.number(),
                Times.moment(version.publishedAt(), clock.instant()),
                version.publishedBy()));
        var note = new Paragraph(version.note());
        note.setVisible(!version.note().isBlank());
        var name = new Div(
                head,
                note,
                new Details(
                        getTranslation("identomat.version.changes"),
                        differences(Difference.between(earlier, version.draft()))));
        name.addClassName("name");
        var item = new ListItem(name);
        if (mayChange && !latest) {
            var back = new Button(getTranslation("identomat.version.back"), click -> rollBack.accept(version.number()));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel(getTranslation("identomat.version.back.of", version.number()));
            item.add(back);
        }
        return item;
    }

    private Component differences(List<Difference> differences) {
        if (differences.isEmpty()) {
            return new Paragraph(getTranslation("identomat.version.same"));
        }
        var list = new UnorderedList();
        differences.forEach(difference -> list.add(new ListItem(DifferenceWords.of(this, difference))));
        return list;
    }
}
