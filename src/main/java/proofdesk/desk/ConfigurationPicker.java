package proofdesk.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import proofdesk.administration.CaptureChoices;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.Provider;
import proofdesk.verification.Wish;

/**
 * How the provider's pages look: as usual with it, without any configuration, with another one of the vendor's, or with
 * one whose id is typed. Something is always chosen, whatever the vendor answers.
 */
final class ConfigurationPicker extends Div {

    /** As many characters as are stored. */
    private static final int LONGEST = 100;

    private final CaptureChoices choices;
    private final ConfigurationListing listing;
    private final ComboBox<String> configuration = new ComboBox<>();
    private final Div doubt = new Div();
    private final Map<String, String> titles = new TreeMap<>();
    private Optional<Wish> first = Optional.empty();
    private Optional<String> usual = Optional.empty();
    private String preselected = Wish.OWN_LOOK;
    private boolean listed;
    private @Nullable Provider provider;

    ConfigurationPicker(CaptureChoices choices) {
        this.choices = choices;
        listing = new ConfigurationListing(choices, this::listed);
        addClassName("configuration-picker");
        doubt.addClassName("tone-doubt");
        doubt.getElement().setAttribute("role", "status");
        configuration.setLabel(getTranslation("start.configuration"));
        configuration.setHelperText(getTranslation("start.configuration.help"));
        configuration.setItemLabelGenerator(this::label);
        configuration.setAllowCustomValue(true);
        configuration.addCustomValueSetListener(typed -> typed(typed.getDetail().strip()));
        configuration.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                configuration.setValue(preselected);
            }
            configuration.setInvalid(false);
            doubt();
        });
        add(configuration, listing, doubt);
    }

    /** With what to begin, as long as it is about the same provider. */
    void choose(Wish wish) {
        first = Optional.of(wish);
    }

    /** What a person chose by hand stays, since a configuration is of the vendor and not of one provider. */
    void offer(Provider chosen) {
        if (chosen.equals(provider)) {
            return;
        }
        var byHand = provider != null && provider.vendor().equals(chosen.vendor()) && !chosen().equals(preselected);
        provider = chosen;
        usual = choices.byDefault(chosen);
        var wanted = first.filter(wish -> wish.provider().equals(chosen.id())).flatMap(Wish::configuration);
        preselected = usual.orElse(Wish.OWN_LOOK);
        show(byHand ? chosen() : wanted.orElse(preselected));
        listing.of(chosen);
        usualGone();
    }

    /** The id, or {@link Wish#OWN_LOOK}. */
    String chosen() {
        return Optional.ofNullable(configuration.getValue()).orElse(Wish.OWN_LOOK);
    }

    /** Whether it is what the provider's checks have anyway. */
    boolean isUsual() {
        return chosen().equals(preselected);
    }

    private void typed(String id) {
        if (id.length() > LONGEST) {
            configuration.setErrorMessage(getTranslation("start.configuration.tooLong", LONGEST));
            configuration.setInvalid(true);
        } else {
            show(id.isEmpty() ? preselected : id);
        }
    }

    private void listed(Optional<List<CaptureConfiguration>> all) {
        titles.clear();
        listed = all.isPresent();
        all.ifPresent(some -> some.forEach(one -> titles.put(one.id(), one.title())));
        show(chosen());
        usualGone();
    }

    private void usualGone() {
        if (listed && usual.filter(id -> !titles.containsKey(id)).isPresent() && isUsual()) {
            preselected = Wish.OWN_LOOK;
            show(Wish.OWN_LOOK);
        }
    }

    private void show(String chosen) {
        var ids = new LinkedHashSet<String>();
        usual.ifPresent(ids::add);
        ids.add(Wish.OWN_LOOK);
        ids.addAll(titles.keySet());
        ids.add(chosen);
        configuration.setItems(ids);
        configuration.clear(); // else the browser keeps the label the item had before its title was known
        configuration.setValue(chosen);
        doubt();
    }

    private void doubt() {
        var name = provider == null ? "" : provider.name();
        if (!listed) {
            doubt.setText("");
        } else if (!chosen().equals(Wish.OWN_LOOK) && !titles.containsKey(chosen())) {
            doubt.setText(getTranslation("start.configuration.unlisted", chosen()));
        } else {
            doubt.setText(usual.filter(id -> !titles.containsKey(id))
                    .map(id -> getTranslation("start.configuration.usualGone", id, name))
                    .orElse(""));
        }
    }

    private String label(String id) {
        if (id.equals(Wish.OWN_LOOK)) {
            return getTranslation("start.configuration.own");
        }
        var title = titles.getOrDefault(id, "");
        var label = title.isEmpty() ? id : id + " · " + title;
        return provider != null && usual.equals(Optional.of(id))
                ? getTranslation("start.configuration.usual", label, provider.name())
                : label;
    }
}
