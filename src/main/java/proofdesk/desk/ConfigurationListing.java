package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.administration.CaptureChoices;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.ui.Errand;

/** Fetches a vendor's capture configurations without holding the screen up; says so, or why there are none. */
final class ConfigurationListing extends Div {

    private final CaptureChoices choices;
    private final Consumer<Optional<List<CaptureConfiguration>>> told;
    private final Button again;
    private @Nullable Provider provider;

    /** @param told each list, and empty where it could not be read */
    ConfigurationListing(CaptureChoices choices, Consumer<Optional<List<CaptureConfiguration>>> told) {
        this.choices = choices;
        this.told = told;
        addClassName("list-age");
        getElement().setAttribute("role", "status");
        again = new Button(getTranslation("start.configuration.again"), click -> fetch());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    /** Providers of the same vendor have the same. */
    void of(Provider chosen) {
        var another = provider == null || !provider.vendor().equals(chosen.vendor());
        if (another) {
            provider = chosen;
            fetch();
        }
    }

    private void fetch() {
        var asked = provider;
        if (asked == null) {
            return;
        }
        say(new Span(getTranslation("start.configuration.reading")));
        told.accept(Optional.empty());
        Errand.run(() -> {
            try {
                var all = choices.of(asked);
                return unlessAnother(asked, () -> show(all));
            } catch (ProviderException e) {
                return unlessAnother(asked, () -> say(trouble(e.reference()), again));
            }
        });
    }

    /** What was asked of one vendor is nothing to show once another is chosen. */
    private Runnable unlessAnother(Provider asked, Runnable turn) {
        return () -> {
            if (asked.equals(provider)) {
                turn.run();
            }
        };
    }

    private void show(List<CaptureConfiguration> all) {
        removeAll();
        if (all.isEmpty()) {
            say(new Span(getTranslation("start.configuration.none")));
        }
        told.accept(Optional.of(all));
    }

    private void say(Component... what) {
        removeAll();
        add(what);
    }

    private Span trouble(String reference) {
        var text = new Span(getTranslation("start.configuration.failed") + " "
                + getTranslation("verification.reference", reference));
        text.addClassName("tone-doubt");
        return text;
    }
}
