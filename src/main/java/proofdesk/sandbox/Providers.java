package proofdesk.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All providers the sandbox plays. */
final class Providers {

    static final List<Provider> ALL =
            List.of(new PictureId(), new Eid(), new VideoId(), new Onfido(), new Paper(), new FaceTec(), new ReadId());

    private Providers() {}

    static Optional<Provider> named(String alias) {
        return ALL.stream().filter(provider -> provider.alias().equals(alias)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Provider::alias).sorted().collect(Collectors.joining(", "));
    }
}
