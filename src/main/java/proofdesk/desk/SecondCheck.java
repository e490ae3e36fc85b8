package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.verification.Wish;

/** Another provider's check that the person does in the same visit, if one is wanted. */
final class SecondCheck extends Div {

    private final Select<Provider> provider = new Select<>();
    private final Select<ProcessType> type = new Select<>();

    SecondCheck() {
        addClassName("second-check");
        provider.setLabel(getTranslation("start.second"));
        provider.setHelperText(getTranslation("start.second.help"));
        provider.setEmptySelectionAllowed(true);
        provider.setEmptySelectionCaption(getTranslation("start.second.none"));
        provider.setItemLabelGenerator(one -> one == null ? getTranslation("start.second.none") : one.name());
        provider.addValueChangeListener(change -> kinds());
        type.setLabel(getTranslation("start.second.type"));
        type.setItemLabelGenerator(one -> ProcessTypeName.of(this, one.id()));
        type.setVisible(false);
        add(provider, type);
    }

    /** Those that go with the first: hosted, another one, of the same vendor. */
    void offer(Way way, Provider first, List<Provider> all) {
        var before = Optional.ofNullable(provider.getValue());
        var others = all.stream()
                .filter(one -> !one.id().equals(first.id()))
                .filter(one -> one.vendor().equals(first.vendor()))
                .filter(one -> !one.offer().processTypes(Way.HOSTED).isEmpty())
                .toList();
        provider.setItems(others);
        before.filter(others::contains).ifPresent(provider::setValue);
        setVisible(way == Way.HOSTED && !others.isEmpty());
        kinds();
    }

    private void kinds() {
        var chosen = provider.getValue();
        type.setVisible(chosen != null);
        if (chosen != null) {
            var kinds = chosen.offer().processTypes(Way.HOSTED);
            type.setItems(kinds);
            type.setValue(kinds.getLast());
        }
    }

    /** Empty where nothing more is wanted. */
    Optional<Wish> wish(Duration validity) {
        var chosen = provider.getValue();
        return chosen == null || !isVisible()
                ? Optional.empty()
                : Optional.of(Wish.hosted(chosen.id(), type.getValue().id(), validity));
    }
}
