package proofdesk.desk;

import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import proofdesk.administration.CaptureChoices;
import proofdesk.provider.DocumentTypes;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.OwnConfigurations;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;

/** What a new check in a dossier can be, and the dialog that asks for it. */
@Component
final class Starts {

    private final Verifications verifications;
    private final Providers providers;
    private final DocumentTypes documents;
    private final CaptureChoices configurations;
    private final OwnChoices own;
    private final Clock clock;

    Starts(
            Verifications verifications,
            Providers providers,
            DocumentTypes documents,
            CaptureChoices configurations,
            OwnChoices own,
            Clock clock) {
        this.verifications = verifications;
        this.providers = providers;
        this.documents = documents;
        this.configurations = configurations;
        this.own = own;
        this.clock = clock;
    }

    /** Asks, beginning with what was ordered last. */
    StartCheckDialog dialog(UUID dossierId) {
        return dialog(dossierId, LastWish.get());
    }

    StartCheckDialog dialog(UUID dossierId, Optional<Wish> first) {
        return new StartCheckDialog(dossierId, this, first);
    }

    /** The providers of which there is a kind of check for this dossier. */
    List<Provider> offered(UUID dossierId) {
        return providers.offered().stream()
                .filter(provider ->
                        provider.offer().processTypes().stream().anyMatch(type -> isPossible(dossierId, type)))
                .toList();
    }

    /** Those that are left out because the dossier has no photo yet. */
    List<Provider> lackPhoto(UUID dossierId) {
        var offered = offered(dossierId);
        return providers.offered().stream()
                .filter(provider -> !offered.contains(provider))
                .toList();
    }

    List<ProcessType> kinds(UUID dossierId, Provider provider, Way way) {
        return provider.offer().processTypes(way).stream()
                .filter(type -> isPossible(dossierId, type))
                .toList();
    }

    /** Those one of which each of the provider's checks is begun with, where it has such. */
    Optional<OwnConfigurations> own(Provider provider) {
        return own.of(provider);
    }

    /** Whether the same can be ordered once more, in the newest version of what it was ordered with. */
    boolean canRepeat(Verification ended) {
        return providers.offered().stream()
                .filter(provider -> provider.id().equals(ended.provider()))
                .filter(provider -> own(provider).isEmpty()
                        || own.newest(provider, verifications.configuration(ended.id()))
                                .isPresent())
                .flatMap(provider -> kinds(ended.dossierId(), provider, ended.way()).stream())
                .anyMatch(type -> type.id().equals(ended.processType()));
    }

    /** Whom to ask instead. */
    List<Provider> otherThan(Verification ended) {
        return offered(ended.dossierId()).stream()
                .filter(provider -> !provider.id().equals(ended.provider()))
                .toList();
    }

    /** Whether the person shows a document, so that they can take another one. */
    boolean takesDocument(Verification ended) {
        return ended.way() == Way.HOSTED
                || providers
                        .get(ended.provider())
                        .offer()
                        .processType(ended.processType())
                        .filter(type -> WayChoice.asksForDocument(ended.way(), type))
                        .isPresent();
    }

    /** Of which documents, other than the one it was ordered for, the same provider takes pictures from us. */
    List<String> otherDocuments(Verification ended) {
        var listed = documents
                .kept(ended.provider())
                .map(DocumentTypes.Listing::types)
                .orElse(List.of());
        return verifications.wish(ended.id()).stream()
                .flatMap(same -> DocumentPicker.words(listed, same.documentCountry()).stream()
                        .filter(word -> !same.documentType().equals(Optional.of(word))))
                .toList();
    }

    Verification order(UUID dossierId, Wish wish) {
        return verifications.order(dossierId, configured(wish));
    }

    /** Both in one visit of the provider's pages. */
    Verification order(UUID dossierId, Wish wish, Wish other) {
        return verifications.orderTogether(dossierId, configured(wish), other);
    }

    /** With the default of its provider where nobody has chosen how the pages look. */
    private Wish configured(Wish wish) {
        return wish.way() == Way.HOSTED && wish.configuration().isEmpty()
                ? configurations
                        .byDefault(providers.get(wish.provider()))
                        .map(wish::configured)
                        .orElse(wish)
                : wish;
    }

    /** The same once more, in the newest version of a configuration of ours. */
    Wish wish(Verification ended) {
        var same = verifications.wish(ended.id()).orElseThrow(NotFoundException::new);
        return own.newest(providers.get(same.provider()), same.configuration())
                .map(newest -> same.configured(newest.configuration()))
                .orElse(same);
    }

    /**
     * The same at another provider, as far as that has it: the way, the kind of check, the document. A configuration is
     * of one provider's pages. Empty where more has to be asked.
     */
    Optional<Wish> wish(Verification ended, Provider other) {
        var same = wish(ended);
        return Stream.concat(Stream.of(same.way()), Arrays.stream(Way.values()))
                .filter(way -> way != Way.UPLOAD || same.documentType().isPresent())
                .flatMap(way -> likest(same.processType(), kinds(ended.dossierId(), other, way)).stream()
                        .map(type -> sameBy(other, way, type, same)))
                .findFirst()
                .flatMap(wish -> begunWith(other, wish));
    }

    /** With what is to be chosen where there is nothing to choose; empty where it has to be asked. */
    private Optional<Wish> begunWith(Provider provider, Wish wish) {
        return own.of(provider).isEmpty()
                ? Optional.of(wish)
                : own.of(provider)
                        .flatMap(kept -> OwnChoices.obvious(kept.offered()))
                        .map(choice -> wish.configured(choice.configuration()));
    }

    private static Optional<ProcessType> likest(String wanted, List<ProcessType> kinds) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(wanted))
                .findFirst()
                .or(() -> kinds.stream().reduce((one, later) -> later));
    }

    private static Wish sameBy(Provider other, Way way, ProcessType type, Wish same) {
        var asks = WayChoice.asksForDocument(way, type);
        return new Wish(
                other.id(),
                type.id(),
                way,
                Optional.empty(),
                same.documentType().filter(word -> asks),
                same.documentCountry().filter(code -> asks),
                same.linkValidity());
    }

    ValiditySelect validity() {
        return new ValiditySelect(verifications.defaultLinkValidity());
    }

    ConfigurationPicker configurations() {
        return new ConfigurationPicker(configurations);
    }

    PublishedPicker published() {
        return new PublishedPicker(own);
    }

    DocumentPicker documents() {
        return new DocumentPicker(documents, clock);
    }

    private boolean isPossible(UUID dossierId, ProcessType type) {
        return !type.traits().contains(Trait.NEEDS_REFERENCE_PHOTO) || verifications.hasReferencePhoto(dossierId);
    }
}
