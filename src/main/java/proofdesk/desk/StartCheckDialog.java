package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import proofdesk.provider.Offer;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.verification.Verifications;

/** Chooses provider, kind of check and how long the link lives; then shows the check with its link. */
final class StartCheckDialog extends Dialog {

    private final Select<Provider> provider = new Select<>();
    private final Select<Offer.ProcessType> type = new Select<>();
    private final Select<Duration> validity = new Select<>();

    StartCheckDialog(UUID dossierId, Verifications verifications, Providers providers) {
        setHeaderTitle(getTranslation("dossier.start"));
        provider.setLabel(getTranslation("dossier.start.provider"));
        provider.setItems(new ArrayList<>(providers.all()));
        provider.setItemLabelGenerator(Provider::name);
        type.setLabel(getTranslation("dossier.start.type"));
        type.setItemLabelGenerator(one -> words("dossier.type." + one.id(), one.id()));
        provider.addValueChangeListener(change -> offer(change.getValue()));
        provider.setValue(providers.all().iterator().next());
        validity.setLabel(getTranslation("dossier.start.validity"));
        var choices = new TreeSet<>(List.of(
                Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7), verifications.defaultLinkValidity()));
        validity.setItems(List.copyOf(choices));
        validity.setItemLabelGenerator(this::words);
        validity.setValue(verifications.defaultLinkValidity());
        var fields = new VerticalLayout(provider, type, validity);
        fields.setPadding(false);
        fields.setAlignItems(com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.STRETCH);
        add(fields);
        var start = new Button(getTranslation("dossier.start.go"), click -> {
            var check = verifications.order(
                    dossierId, provider.getValue().id(), type.getValue().id(), validity.getValue());
            close();
            getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dossier.start.cancel"), click -> close()), start);
    }

    private void offer(Provider chosen) {
        var types = chosen.offer().processTypes();
        type.setItems(types);
        type.setValue(types.getLast());
    }

    private String words(Duration duration) {
        return duration.toDays() > 1
                ? getTranslation("dossier.days", duration.toDays())
                : getTranslation("dossier.hours", duration.toHours());
    }

    /** A process type nobody has put into words is shown as the vendor calls it. */
    private String words(String key, String otherwise) {
        var text = getTranslation(key);
        return text.contains(key) ? otherwise : text;
    }
}
