package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Order;
import proofdesk.provider.Part;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Reference;
import proofdesk.provider.Report;
import proofdesk.provider.Started;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * A provider behind Assure. What all of them share lives here once: folders are dossiers, checks are processes (contract
 * assure 3), and all reports have the same frame, which {@link Reading} reads.
 */
abstract class AssureProvider implements Provider {

    private static final Logger log = LoggerFactory.getLogger(AssureProvider.class);
    private static final String PROCESS = "GET /assure/dossiers/{dossierId}/processes/{processId}";

    private final Assure assure;

    AssureProvider(Assure assure) {
        this.assure = assure;
    }

    @Override
    public final String vendor() {
        return "assure";
    }

    @Override
    public final String openFolder(Optional<String> externalReference) {
        return Warned.told(() -> {
            var opened = assure.api().openDossier(new AssureApi.NewDossier(externalReference.orElse(null)));
            return AssureProcesses.id(opened.dossierId())
                    .orElseThrow(() -> Failures.nonsense("POST /assure/dossiers", "no dossierId"));
        });
    }

    @Override
    public final Started start(Order order) {
        return Warned.told(() -> {
            if (!isHosted(order.processType())) {
                throw Failures.refused(name() + " has no page of its own for " + order.processType());
            }
            return hosted().start(List.of(wanted(order.processType())), order, sdk());
        });
    }

    /** Two entries in one call (contract assure 8.1); a page of a provider's own leads through one check only. */
    @Override
    public final Started startTogether(Order order, Provider second, String secondProcessType) {
        return Warned.told(() -> {
            if (!(second instanceof AssureProvider other)
                    || other.id().equals(id())
                    || !isHosted(order.processType())
                    || !other.isHosted(secondProcessType)) {
                throw Failures.refused(name() + " cannot be done together with " + second.name());
            }
            var started =
                    hosted().start(List.of(wanted(order.processType()), other.wanted(secondProcessType)), order, null);
            return new Started(started.url(), null); // a process named here may be either's
        });
    }

    private AssureHosted hosted() {
        return new AssureHosted(assure.api(), assure.properties().captureSdk());
    }

    private AssureApi.Wanted wanted(String processType) {
        return new AssureApi.Wanted(id(), toldType(processType).orElse(null));
    }

    /** What Assure is told as the process type. */
    final Optional<String> toldType(String processType) {
        var set =
                assure.properties().processTypes().getOrDefault(id(), Map.of()).get(processType);
        return Optional.ofNullable(set == null ? typeOnTheWire(processType) : set)
                .filter(word -> !word.isBlank());
    }

    private boolean isHosted(String processType) {
        return offer().processType(processType)
                .map(type -> type.ways().contains(Way.HOSTED))
                .orElse(!offer().processTypes(Way.HOSTED).isEmpty());
    }

    @Override
    public final List<DocumentType> documentTypes() {
        return Warned.told(() -> DocumentTypes.in(assure.api().documentTypes(id())));
    }

    @Override
    public final Optional<DirectCapture> directCapture() {
        var ways = offer().processTypes().stream().flatMap(type -> type.ways().stream());
        return ways.allMatch(Way.HOSTED::equals) ? Optional.empty() : Optional.of(new AssureDirect(this, assure));
    }

    final AssureProperties properties() {
        return assure.properties();
    }

    final boolean startsByItself(String processType) {
        return offer().processType(processType)
                .filter(type -> type.traits().contains(Trait.STARTS_BY_ITSELF))
                .isPresent();
    }

    /** Null for a provider that knows no process types (contract assure 6.2). */
    @Nullable
    String typeOnTheWire(String processType) {
        return processType;
    }

    /** Which page is wanted when it is to look as configured; null for Assure's own (contract assure 8.4). */
    @Nullable
    String sdk() {
        return null;
    }

    /** Under which name the start of a verification carries what the SDK gave the app; empty for nothing. */
    String enrolmentName() {
        return "";
    }

    /** The parts of that, all of them needed. */
    List<String> enrolment() {
        return List.of();
    }

    @Override
    public final Optional<Reference> locate(Order order, Set<String> knownProcesses) {
        return Warned.told(() -> {
            var dossier = assure.api().dossier(order.folder());
            return AssureProcesses.in(dossier)
                    .locate(
                            id(),
                            toldType(order.processType()),
                            order.orderedAt(),
                            knownProcesses,
                            assure.properties().clockTolerance())
                    .map(process -> new Reference(order.folder(), process));
        });
    }

    @Override
    public final Report read(Reference reference) {
        return Warned.told(() -> {
            var raw = assure.api().process(reference.folder(), reference.process());
            if (!raw.isObject()) {
                throw Failures.nonsense(PROCESS, "something else than a process");
            }
            var named = raw.path("processId").asString("");
            if (!named.isEmpty() && !named.equalsIgnoreCase(reference.process())) {
                throw Failures.nonsense(PROCESS, "another process"); // never one person's result for another's
            }
            return new Report(AssureStatus.word(raw), outcome(raw), depictions(raw), raw);
        });
    }

    /** What was said, from the answer alone: nothing remembered beside it can make it say more. */
    @Override
    public final Verdict interpret(Report report) {
        return reading(Located.root(report.raw()), outcome(report.raw())).verdict();
    }

    /** How this provider's reports read; those in no known shape are read as far as they explain themselves. */
    Reading reading(Located raw, Outcome outcome) {
        return new Reading(raw, outcome);
    }

    /** The status, and nothing but the status (contract assure 16.4 and 16.5). */
    Outcome outcome(JsonNode process) {
        return AssureStatus.outcome(AssureStatus.word(process));
    }

    /** The pictures the vendor names as received; words we do not know are left out. */
    static List<MediaKind> depictions(JsonNode raw) {
        return raw.path("depictions")
                .valueStream()
                .flatMap(kind -> MediaKind.of(kind.asString("")).stream())
                .distinct()
                .toList();
    }

    @Override
    public final Optional<Media> media(Reference reference, MediaKind kind) {
        return ifThere(() -> assure.files().open(reference, kind));
    }

    /** Parts of videos only: a picture may come in more than one form (contract assure 7.2). */
    @Override
    public final Optional<Media> media(Reference reference, MediaKind kind, Part part) {
        return kind == MediaKind.VIDEO ? ifThere(() -> assure.files().video(reference, part)) : media(reference, kind);
    }

    private static Optional<Media> ifThere(Supplier<Media> opening) {
        try {
            return Optional.of(opening.get());
        } catch (ProviderException.Gone e) {
            return Optional.empty();
        } catch (ProviderException e) {
            throw Warned.of(e);
        }
    }

    @Override
    public final ArchiveOffer archiveOffer(Report report) {
        return switch (report.outcome()) {
            case ACCEPTED -> ArchiveOffer.AVAILABLE;
            case REJECTED, INCONCLUSIVE ->
                assure.properties().archiveUnlessAccepted() ? ArchiveOffer.AVAILABLE : ArchiveOffer.NO_RESULT;
            case FAILED, CANCELED -> ArchiveOffer.NO_RESULT;
            case PENDING, PROCESSING, UNKNOWN -> ArchiveOffer.NOT_FINISHED;
        };
    }

    @Override
    public final Media archive(Reference reference) {
        return Warned.told(() -> assure.files().archive(reference));
    }

    @Override
    public final void erase(Reference reference) {
        erased(() -> assure.api().deleteProcess(reference.folder(), reference.process()));
    }

    @Override
    public final void eraseFolder(String folder) {
        erased(() -> assure.api().deleteDossier(folder));
    }

    private static void erased(Runnable call) {
        try {
            call.run();
        } catch (ProviderException.Gone e) {
            log.debug("Already erased"); // what was asked for, is so (contract assure 16.32)
        } catch (ProviderException e) {
            throw Warned.of(e);
        }
    }
}
