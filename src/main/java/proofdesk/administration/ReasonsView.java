package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.security.Role;

/** Why people may decide as they do: the reasons that are offered for each kind of decision, in their order. */
@Route("administration/reasons")
@Menu(title = "reasons.title", order = 26)
@RolesAllowed(Role.ADMIN)
class ReasonsView extends Div implements HasDynamicTitle {

    private final Reasons reasons;
    private final Map<Kind, Section> sections = new EnumMap<>(Kind.class);
    private final Div said = new Div();
    private final Div note = new Div();

    ReasonsView(Reasons reasons) {
        this.reasons = reasons;
        addClassNames("screen", "administration");
        var lead = new Paragraph(getTranslation("reasons.text"));
        lead.addClassName("lead");
        said.addClassName("saved-line");
        said.getElement().setAttribute("role", "status");
        note.addClassNames("note", "note-trouble");
        note.getElement().setAttribute("role", "alert");
        note.setVisible(false);
        add(new H1(getTranslation("reasons.title")), lead, said, note);
        for (var kind : Kind.values()) {
            var section = new Section();
            sections.put(kind, section);
            add(section);
        }
        look();
    }

    private void look() {
        var all = reasons.all();
        sections.forEach((kind, section) -> show(
                kind,
                section,
                all.stream().filter(reason -> reason.kind() == kind).toList()));
    }

    private void show(Kind kind, Section section, List<Reason> all) {
        var offered = all.stream().filter(reason -> !reason.archived()).toList();
        var archived = all.stream().filter(Reason::archived).toList();
        section.removeAll();
        var add = new Button(
                getTranslation("reasons.add"),
                click -> new ReasonDialog(reasons, kind, offered.size() + 1, this::saved).open());
        add.setAriaLabel(getTranslation("reasons.add.to", getTranslation("decision.do." + kind.name())));
        var head = new Div(new H2(getTranslation("decision.do." + kind.name())), add);
        head.addClassName("screen-head");
        section.add(head);
        if (offered.isEmpty()) {
            section.add(new Paragraph(getTranslation("reasons.none")));
        }
        section.add(list(offered));
        if (!archived.isEmpty()) {
            section.add(new NativeDetails(getTranslation("reasons.archived", archived.size()), list(archived)));
        }
    }

    private UnorderedList list(List<Reason> some) {
        var list = new UnorderedList();
        list.addClassName("configurations");
        for (var at = 0; at < some.size(); at++) {
            list.add(new ReasonRow(some.get(at), at, some.size(), this));
        }
        return list;
    }

    void edit(Reason reason) {
        new ReasonDialog(reasons, reason, this::saved).open();
    }

    void archive(Reason reason, boolean archived) {
        tried(
                () -> reasons.change(reason.asArchived(archived)),
                getTranslation(archived ? "reasons.archive.done" : "reasons.bringBack.done", name(reason)));
    }

    /** Changes places with the neighbour; the focus goes along. */
    void move(Reason reason, int by) {
        var ofKind = new ArrayList<>(reasons.offered(reason.kind()));
        var from = ofKind.stream().map(Reason::code).toList().indexOf(reason.code());
        var to = from + by;
        if (from < 0 || to < 0 || to >= ofKind.size()) {
            return;
        }
        Collections.swap(ofKind, from, to);
        tried(() -> reasons.arrange(ofKind), getTranslation("reasons.moved", name(reason), to + 1, ofKind.size()));
        sections.values().stream()
                .flatMap(section -> ReasonRow.in(section))
                .filter(row -> row.isOf(reason.code()))
                .forEach(row -> row.focus(by));
    }

    private void tried(Runnable change, String done) {
        note.setVisible(false);
        try {
            change.run();
            said.setText(done);
        } catch (OptimisticLockingFailureException e) {
            said.setText("");
            note.setText(getTranslation("reasons.other"));
            note.setVisible(true);
        }
        look();
    }

    private void saved(Reason reason) {
        note.setVisible(false);
        said.setText(getTranslation("reasons.saved", name(reason)));
        look();
    }

    private String name(Reason reason) {
        return reason.label(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("reasons.title"));
    }
}
