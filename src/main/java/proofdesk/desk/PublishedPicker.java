package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import proofdesk.provider.OwnConfigurations;
import proofdesk.provider.OwnConfigurations.Choice;
import proofdesk.provider.Provider;
import proofdesk.verification.Wish;

/**
 * What the person will be asked: one of the configurations that administrators have published. Where there are several
 * and none is usual, none is chosen for staff, since all the pages depend on it.
 */
final class PublishedPicker extends Div {

    private final OwnChoices choices;
    private final Select<Choice> published = new Select<>();
    private final Div none = new Div();
    private Optional<Wish> first = Optional.empty();

    PublishedPicker(OwnChoices choices) {
        this.choices = choices;
        addClassName("published-picker");
        none.addClassNames("note", "start-note");
        none.getElement().setAttribute("role", "status");
        published.setWidthFull();
        published.setLabel(getTranslation("start.published"));
        published.setPlaceholder(getTranslation("start.published.choose"));
        published.setItemLabelGenerator(this::label);
        published.addValueChangeListener(change -> {
            published.setInvalid(false);
            published.setHelperText(
                    change.getValue() == null
                            ? getTranslation("start.published.help")
                            : change.getValue().description());
        });
        published.setHelperText(getTranslation("start.published.help"));
        add(published, none);
    }

    /** With what to begin, as long as it is about the same provider. */
    void choose(Wish wish) {
        first = Optional.of(wish);
    }

    void offer(Provider provider, OwnConfigurations own) {
        var offered = own.offered();
        var before = Optional.ofNullable(published.getValue()).map(Choice::configuration);
        published.setItems(offered);
        published.setVisible(!offered.isEmpty());
        lacking(provider, own, offered);
        before.or(() -> wanted(provider))
                .flatMap(own::newest)
                .filter(offered::contains)
                .or(() -> OwnChoices.obvious(offered))
                .ifPresent(published::setValue);
    }

    private Optional<String> wanted(Provider provider) {
        return first.filter(wish -> wish.provider().equals(provider.id())).flatMap(Wish::configuration);
    }

    /** Whoever can mend it is led there; all others are told whom to ask. */
    private void lacking(Provider provider, OwnConfigurations own, List<Choice> offered) {
        none.removeAll();
        none.setVisible(offered.isEmpty());
        if (offered.isEmpty()) {
            none.add(new Paragraph(getTranslation(
                    choices.mayMake() ? "start.published.none.admin" : "start.published.none.staff", provider.name())));
            if (choices.mayMake()) {
                none.add(new Anchor(own.place(), getTranslation("start.published.make")));
            }
        }
    }

    Optional<String> chosen() {
        return Optional.ofNullable(published.getValue()).map(Choice::configuration);
    }

    /** Says that one has to be chosen. */
    void insist() {
        published.setErrorMessage(getTranslation("start.published.missing"));
        published.setInvalid(true);
        published.focus();
    }

    private String label(Choice one) {
        var label = getTranslation("start.published.one", one.name(), one.version());
        return one.usual() ? getTranslation("start.published.usual", label) : label;
    }
}
