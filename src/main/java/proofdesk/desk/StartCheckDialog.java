package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.UUID;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.ui.EmptyState;
import proofdesk.verification.Wish;

/** Asks for provider, way, kind of check and what these need; then shows the check with its link. */
final class StartCheckDialog extends Dialog {

    private final UUID dossierId;
    private final Starts starts;
    private final Optional<Wish> first;
    private final Select<Provider> provider = new Select<>();
    private final WayChoice way = new WayChoice();
    private final Select<ProcessType> type = new Select<>();
    private final Paragraph agent = new Paragraph();
    private final DocumentPicker document;
    private final ConfigurationPicker configuration;
    private final PublishedPicker published;
    private final SecondCheck second = new SecondCheck();
    private final ValiditySelect validity;

    /** @param first what to begin with */
    StartCheckDialog(UUID dossierId, Starts starts, Optional<Wish> first) {
        this.dossierId = dossierId;
        this.starts = starts;
        this.first = first;
        document = starts.documents();
        configuration = starts.configurations();
        published = starts.published();
        validity = starts.validity();
        setHeaderTitle(getTranslation("dossier.start"));
        setWidth("min(34rem, 100%)");
        var offered = starts.offered(dossierId);
        getFooter().add(new Button(getTranslation("dossier.start.cancel"), click -> close()));
        if (offered.isEmpty()) {
            add(new EmptyState(getTranslation("start.nobody.title"), getTranslation("start.nobody.text")));
            return;
        }
        labels();
        var fields =
                new VerticalLayout(provider, way, type, agent, document, configuration, published, second, validity);
        fields.setPadding(false);
        fields.setAlignItems(Alignment.STRETCH);
        add(fields);
        starts.lackPhoto(dossierId).forEach(lacking -> fields.addComponentAtIndex(1, lacks(lacking)));
        provider.addValueChangeListener(change -> ways(change.getValue()));
        way.addValueChangeListener(change -> kinds());
        type.addValueChangeListener(change -> needs());
        first.ifPresent(wish -> {
            document.choose(wish.documentType(), wish.documentCountry());
            configuration.choose(wish);
            published.choose(wish);
            validity.choose(wish.linkValidity());
        });
        provider.setItems(offered);
        provider.setValue(first.map(Wish::provider).stream()
                .flatMap(id -> offered.stream().filter(one -> one.id().equals(id)))
                .findFirst()
                .orElse(offered.getFirst()));
        var start = new Button(getTranslation("dossier.start.go"), click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickShortcut(Key.ENTER);
        getFooter().add(start);
    }

    private void labels() {
        provider.setLabel(getTranslation("dossier.start.provider"));
        provider.setItemLabelGenerator(Provider::name);
        type.setLabel(getTranslation("dossier.start.type"));
        type.setItemLabelGenerator(one -> ProcessTypeName.of(this, one.id()));
        agent.setText(getTranslation("start.agent"));
        agent.addClassNames("note", "start-note");
    }

    private Paragraph lacks(Provider lacking) {
        var note = new Paragraph(getTranslation("start.lacksPhoto", lacking.name()));
        note.addClassNames("quiet", "start-note");
        return note;
    }

    private void ways(Provider chosen) {
        var wanted = Optional.ofNullable(way.getValue()).or(() -> first.map(Wish::way));
        way.offer(chosen, wanted.orElse(Way.HOSTED));
        kinds();
    }

    private void kinds() {
        if (way.getValue() == null) {
            return; // between two providers
        }
        var before = Optional.ofNullable(type.getValue()).map(ProcessType::id).or(() -> first.map(Wish::processType));
        var kinds = starts.kinds(dossierId, provider.getValue(), way.getValue());
        type.setItems(kinds);
        type.setValue(kinds.stream()
                .filter(kind -> before.equals(Optional.of(kind.id())))
                .findFirst()
                .orElse(kinds.getLast()));
        needs();
    }

    private void needs() {
        var kind = type.getValue();
        if (kind == null) {
            return; // between two lists
        }
        agent.setVisible(kind.traits().contains(Trait.AGENT_DECIDES));
        var own = starts.own(provider.getValue());
        published.setVisible(own.isPresent());
        own.ifPresent(kept -> published.offer(provider.getValue(), kept));
        configuration.setVisible(way.getValue() == Way.HOSTED && own.isEmpty());
        if (configuration.isVisible()) {
            configuration.offer(provider.getValue());
        }
        second.offer(way.getValue(), provider.getValue(), starts.offered(dossierId));
        var asks = WayChoice.asksForDocument(way.getValue(), kind);
        document.setVisible(asks);
        if (asks) {
            document.offer(provider.getValue(), way.getValue() == Way.UPLOAD, way.getValue() == Way.SDK);
        }
    }

    private void start() {
        var wish = wish();
        if (wish.way() == Way.UPLOAD && wish.documentType().isEmpty()) {
            document.insist();
            return;
        }
        if (published.isVisible() && published.chosen().isEmpty()) {
            published.insist();
            return;
        }
        var check = second.wish(wish.linkValidity())
                .map(other -> starts.order(dossierId, wish, other))
                .orElseGet(() -> starts.order(dossierId, wish));
        LastWish.set(configuration.isVisible() && configuration.isUsual() ? wish.unconfigured() : wish);
        close();
        getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
    }

    private Wish wish() {
        return new Wish(
                provider.getValue().id(),
                type.getValue().id(),
                way.getValue(),
                configuration.isVisible() ? Optional.of(configuration.chosen()) : own(),
                document.isVisible() ? document.type() : Optional.empty(),
                document.isVisible() ? document.country() : Optional.empty(),
                validity.getValue());
    }

    private Optional<String> own() {
        return published.isVisible() ? published.chosen() : Optional.empty();
    }
}
