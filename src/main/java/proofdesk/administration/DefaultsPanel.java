package proofdesk.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.Provider;

/** Which configuration each provider's checks use unless staff choose another; a choice holds at once. */
final class DefaultsPanel extends Section {

    private final Configurations configurations;
    private final boolean mayChange;

    DefaultsPanel(Configurations configurations, List<CaptureConfiguration> all, boolean mayChange) {
        this.configurations = configurations;
        this.mayChange = mayChange;
        var choices = new Div();
        choices.addClassName("defaults");
        configurations.providers().forEach(provider -> choices.add(choice(provider, all)));
        add(
                new H2(getTranslation("configurations.defaults")),
                new Paragraph(getTranslation("configurations.defaults.text")),
                choices);
        setVisible(choices.getComponentCount() > 0);
    }

    private Select<String> choice(Provider provider, List<CaptureConfiguration> all) {
        var select = new Select<String>();
        var chosen = configurations.byDefault(provider);
        var ids = new LinkedHashSet<String>();
        all.forEach(one -> ids.add(one.id()));
        var gone = chosen.filter(id -> !ids.contains(id));
        gone.ifPresent(ids::add);
        select.setLabel(provider.name());
        select.setItems(ids);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("configurations.defaults.none"));
        select.setItemLabelGenerator(id -> id == null ? getTranslation("configurations.defaults.none") : id);
        chosen.ifPresent(select::setValue);
        select.setReadOnly(!mayChange);
        gone.ifPresent(id -> {
            select.setInvalid(true);
            select.setErrorMessage(getTranslation("configurations.defaults.gone"));
        });
        select.addValueChangeListener(change -> {
            configurations.useByDefault(provider, Optional.ofNullable(change.getValue()));
            select.setInvalid(false);
            Notification.show(getTranslation("configurations.defaults.saved", provider.name()));
        });
        return select;
    }
}
