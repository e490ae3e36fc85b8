package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a dossier are called: after their provider, numbered from the second check there on.
 *
 * @param checks the oldest first
 * @param provider the name of a provider by its id
 */
record TrailNames(List<Check> checks, UnaryOperator<String> provider) {

    record Check(UUID id, String provider) {}

    boolean has(@Nullable UUID id) {
        return checks.stream().anyMatch(check -> check.id().equals(id));
    }

    String of(Component speaker, UUID id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .map(check -> named(speaker, check))
                .orElseGet(() -> speaker.getTranslation("timeline.erased"));
    }

    private String named(Component speaker, Check check) {
        var same = checks.stream()
                .filter(one -> one.provider().equals(check.provider()))
                .toList();
        var name = provider.apply(check.provider());
        return same.indexOf(check) == 0
                ? name
                : speaker.getTranslation("timeline.numbered", name, String.valueOf(same.indexOf(check) + 1));
    }
}
