package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import proofdesk.provider.OwnConfigurations;
import proofdesk.provider.OwnConfigurations.Choice;
import proofdesk.provider.Provider;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** The configurations kept here that some vendors' checks are begun with, for whoever starts or looks at a check. */
@Component
final class OwnChoices {

    private final List<OwnConfigurations> vendors;
    private final CurrentUser user;

    OwnChoices(List<OwnConfigurations> vendors, CurrentUser user) {
        this.vendors = vendors;
        this.user = user;
    }

    /** Empty where checks are begun without any. */
    Optional<OwnConfigurations> of(Provider provider) {
        return vendors.stream()
                .filter(one -> one.vendor().equals(provider.vendor()))
                .findFirst();
    }

    /** What to order now instead of what was ordered then; empty where it is not offered any more. */
    Optional<Choice> newest(Provider provider, Optional<String> configuration) {
        return of(provider).flatMap(own -> configuration.flatMap(own::newest));
    }

    /** The one to begin with: what administrators want preselected, or all there is. */
    static Optional<Choice> obvious(List<Choice> offered) {
        return offered.stream()
                .filter(Choice::usual)
                .findFirst()
                .or(() -> offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty());
    }

    /** Whether the user could make one where there is none. */
    boolean mayMake() {
        return user.hasAnyRole(Role.ADMIN);
    }

    /** What a check was ordered with; nothing where that is nothing of ours. */
    Optional<Span> line(Provider provider, Optional<String> configuration) {
        return of(provider).flatMap(own -> configuration.flatMap(own::find).map(choice -> line(own, choice)));
    }

    private Span line(OwnConfigurations own, Choice choice) {
        var line = new Span();
        line.addClassName("ordered-with");
        var name = line.getTranslation("verification.configuration", choice.name(), choice.version());
        line.add(user.hasAnyRole(Role.ADMIN, Role.AUDITOR) ? new Anchor(choice.place(), name) : new Span(name));
        own.newest(choice.configuration())
                .filter(newest -> newest.version() > choice.version())
                .ifPresent(newest -> line.add(
                        new Span(" " + line.getTranslation("verification.configuration.newer", newest.version()))));
        return line;
    }
}
