package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.provider.Providers;
import proofdesk.review.Reasons;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;
import proofdesk.ui.Confirmation;
import proofdesk.ui.EmptyState;

/** Which decisions a second person has to confirm, as sentences. */
@Route("administration/second-looks")
@Menu(title = "secondLooks.title", order = 27)
@RolesAllowed(Role.ADMIN)
class SecondLooksView extends Div implements HasDynamicTitle {

    private final SecondLooks secondLooks;
    private final Reasons reasons;
    private final Providers providers;
    private final SecondLookWords words;
    private final Div said = new Div();
    private final Div note = new Div();
    private final Div content = new Div();

    SecondLooksView(SecondLooks secondLooks, Reasons reasons, Providers providers) {
        this.secondLooks = secondLooks;
        this.reasons = reasons;
        this.providers = providers;
        this.words = new SecondLookWords(this, reasons, providers);
        addClassNames("screen", "administration");
        var head = new Div(new H1(getTranslation("secondLooks.title")), addButton());
        head.addClassName("screen-head");
        var lead = new Paragraph(getTranslation("secondLooks.text"));
        lead.addClassName("lead");
        said.addClassName("saved-line");
        said.getElement().setAttribute("role", "status");
        note.addClassNames("note", "note-trouble");
        note.getElement().setAttribute("role", "alert");
        note.setVisible(false);
        add(head, lead, said, note, content);
        look();
    }

    private Button addButton() {
        var add = new Button(
                getTranslation("secondLooks.add"),
                click -> new SecondLookDialog(
                                secondLooks, reasons, providers, null, rule -> saved("secondLooks.added", rule))
                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void look() {
        content.removeAll();
        var list = new UnorderedList();
        list.addClassName("configurations");
        secondLooks.all().stream()
                .sorted(Comparator.comparing(words::of))
                .map(this::row)
                .forEach(list::add);
        content.add(
                list.getComponentCount() > 0
                        ? list
                        : new EmptyState(
                                getTranslation("secondLooks.none.title"), getTranslation("secondLooks.none.text")));
    }

    private Component row(SecondLook rule) {
        var sentence = words.of(rule);
        var name = new Div(new Span(sentence));
        name.addClassName("name");
        var edit = new Button(
                getTranslation("secondLooks.edit"),
                click -> new SecondLookDialog(
                                secondLooks, reasons, providers, rule, changed -> saved("secondLooks.changed", changed))
                        .open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel(getTranslation("secondLooks.edit.of", sentence));
        var remove = new Button(getTranslation("secondLooks.remove"), click -> askRemove(rule));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(getTranslation("secondLooks.remove.of", sentence));
        var actions = new Div(edit, remove);
        actions.addClassName("actions");
        return new ListItem(name, actions);
    }

    private void askRemove(SecondLook rule) {
        new Confirmation(
                        getTranslation("secondLooks.remove.title"),
                        getTranslation("secondLooks.remove.text", words.of(rule)),
                        getTranslation("secondLooks.remove"),
                        getTranslation("secondLooks.cancel"),
                        () -> remove(rule))
                .open();
    }

    private void remove(SecondLook rule) {
        try {
            secondLooks.remove(rule);
            saved("secondLooks.removed", rule);
        } catch (OptimisticLockingFailureException e) {
            look();
            said.setText("");
            note.setText(getTranslation("secondLooks.other"));
            note.setVisible(true);
        }
    }

    private void saved(String what, SecondLook rule) {
        note.setVisible(false);
        said.setText(getTranslation(what, words.of(rule)));
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("secondLooks.title"));
    }
}
