package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import proofdesk.provider.Offer;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.verification.Verifications;

/** Chooses provider, kind of check and how long the link lives; then shows the check with its link. */
final class StartCheckDialog extends Dialog {

    private final Select<Provider> provider = new Select<>();
    private final Select<Offer.ProcessType> type = new Select<>();

    StartCheckDialog(UUID dossierId, Verifications verifications, Providers providers) {
        setHeaderTitle(getTranslation("dossier.start"));
        provider.setLabel(getTranslation("dossier.start.provider"));
        var offered = providers.offered(Offer.Way.HOSTED);
        provider.setItems(offered);
        provider.setItemLabelGenerator(Provider::name);
        type.setLabel(getTranslation("dossier.start.type"));
        type.setItemLabelGenerator(one -> ProcessTypeName.of(this, one.id()));
        provider.addValueChangeListener(change -> offer(change.getValue()));
        provider.setValue(offered.getFirst());
        var validity = new ValiditySelect(verifications.defaultLinkValidity());
        var fields = new VerticalLayout(provider, type, validity);
        fields.setPadding(false);
        fields.setAlignItems(Alignment.STRETCH);
        add(fields);
        setWidth("min(30rem, 100%)");
        var start = new Button(getTranslation("dossier.start.go"), click -> {
            var check = verifications.order(
                    dossierId, provider.getValue().id(), type.getValue().id(), validity.getValue());
            close();
            getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("dossier.start.cancel"), click -> close()), start);
    }

    private void offer(Provider chosen) {
        var types = chosen.offer().processTypes(Offer.Way.HOSTED);
        type.setItems(types);
        type.setValue(types.getLast());
    }
}
