package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.DocumentType;
import proofdesk.provider.DocumentTypes;
import proofdesk.provider.DocumentTypes.Listing;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.ui.Age;
import proofdesk.ui.Errand;

/**
 * Fetches a provider's list of documents without holding the screen up; says how old it is, or why there is none, and
 * reads it again when asked.
 */
final class DocumentListing extends Div {

    private final DocumentTypes documents;
    private final Clock clock;
    private final Consumer<List<DocumentType>> listed;
    private final Button again;
    private @Nullable Provider provider;

    /** @param listed told each list, an empty one while there is none */
    DocumentListing(DocumentTypes documents, Clock clock, Consumer<List<DocumentType>> listed) {
        this.documents = documents;
        this.clock = clock;
        this.listed = listed;
        addClassName("list-age");
        getElement().setAttribute("role", "status");
        again = new Button(getTranslation("documents.again"), click -> fetch(true));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    void of(Provider chosen) {
        if (!chosen.equals(provider)) {
            provider = chosen;
            fetch(false);
        }
    }

    private void fetch(boolean anew) {
        var asked = provider;
        if (asked == null) {
            return;
        }
        say(new Span(getTranslation("documents.reading")));
        listed.accept(List.of());
        Errand.run(() -> {
            try {
                var listing = anew ? documents.refresh(asked.id()) : documents.of(asked.id());
                return unlessAnother(asked, () -> show(listing));
            } catch (ProviderException e) {
                return unlessAnother(asked, () -> {
                    say(trouble("documents.failed", e.reference()), again);
                    listed.accept(List.of());
                });
            }
        });
    }

    /** What was asked of one provider is nothing to show once another is chosen. */
    private Runnable unlessAnother(Provider asked, Runnable turn) {
        return () -> {
            if (asked.equals(provider)) {
                turn.run();
            }
        };
    }

    private void show(Listing listing) {
        say(new Span(getTranslation("documents.readAt")), new Age(listing.readAt(), clock.instant()), again);
        listing.trouble().ifPresent(reference -> add(trouble("documents.kept", reference)));
        listed.accept(listing.types());
    }

    private void say(com.vaadin.flow.component.Component... what) {
        removeAll();
        add(what);
    }

    private Span trouble(String key, String reference) {
        var text = new Span(getTranslation(key) + " " + getTranslation("verification.reference", reference));
        text.addClassName("tone-doubt");
        return text;
    }
}
