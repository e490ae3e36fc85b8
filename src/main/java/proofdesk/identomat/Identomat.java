package proofdesk.identomat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.Details;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Media;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Tip;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Reference;
import proofdesk.provider.Report;
import proofdesk.provider.Started;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;

/**
 * Identomat (contract identomat). A check is a session; its token is both its id and, while it is young, the way into
 * it. What a session asks of a person is said by its configuration, so there is one kind of check only.
 */
final class Identomat implements Provider {

    /** As in {@code spring.http.serviceclient.identomat}. */
    static final String CLIENT = "identomat";

    private static final String SESSION = "session";

    /** Without an address to return to, the widget tells the window around it this word (contract identomat 2.2). */
    private static final String DONE = "DONE";

    private static final DateTimeFormatter ARCHIVE_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final IdentomatSessions sessions;
    private final IdentomatFiles files;
    private final SessionPlans plans;
    private final IdentomatAddress address;
    private final IdentomatProperties properties;
    private final Clock clock;

    Identomat(
            IdentomatSessions sessions,
            IdentomatFiles files,
            SessionPlans plans,
            IdentomatAddress address,
            IdentomatProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.files = files;
        this.plans = plans;
        this.address = address;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "identomat";
    }

    @Override
    public String name() {
        return "Identomat";
    }

    @Override
    public String vendor() {
        return id();
    }

    @Override
    public Offer offer() {
        if (!properties.isSetUp()) {
            return new Offer(List.of(), Optional.empty(), List.of());
        }
        var pictures = Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE, MediaKind.VIDEO);
        return new Offer(
                List.of(new Offer.ProcessType(SESSION, pictures)),
                Optional.empty(),
                List.of(Tip.DOCUMENT, Tip.PHONE, Tip.CONNECTION, Tip.LIGHT, Tip.CAMERA));
    }

    /** Which documents are taken, a configuration says; Identomat has no list. */
    @Override
    public List<DocumentType> documentTypes() {
        return List.of();
    }

    @Override
    public Optional<DirectCapture> directCapture() {
        return Optional.empty();
    }

    @Override
    public boolean hasFolders() {
        return false;
    }

    @Override
    public Optional<Duration> pageLifetime() {
        return Optional.of(properties.tokenLifetime());
    }

    /** Only who has not come back is given up early; a person at Identomat may take their time. */
    @Override
    public Optional<Duration> patience(Outcome outcome) {
        return outcome == Outcome.PENDING ? Optional.of(properties.deadline()) : Optional.empty();
    }

    @Override
    public String openFolder(Optional<String> externalReference) {
        throw Failures.refused("Identomat has no folders");
    }

    @Override
    public void eraseFolder(String folder) {
        throw Failures.refused("Identomat has no folders");
    }

    /** Each session says itself what it asks of the person, so none begins without a configuration. */
    @Override
    public boolean agentDecides(String processType, String statusWord) {
        return ResultWord.waitsForOperator(statusWord);
    }

    @Override
    public boolean takes(Optional<String> configuration) {
        return configuration.flatMap(plans::plan).isPresent();
    }

    @Override
    public Optional<String> saysDone(Optional<String> configuration) {
        return configuration.flatMap(plans::plan).filter(Draft::embedded).map(framed -> DONE);
    }

    @Override
    public Started start(Order order) {
        return told(() -> {
            var draft = order.configuration()
                    .flatMap(plans::plan)
                    .orElseThrow(() -> Failures.refused("Identomat was given no configuration that is there"));
            var token = sessions.begin(draft, order.returnUrl());
            return new Started(address.widget(token), token);
        });
    }

    /** Identomat lists no sessions: one is known from the answer that made it, or not at all. */
    @Override
    public Optional<Reference> locate(Order order, Set<String> knownProcesses) {
        return Optional.empty();
    }

    @Override
    public Report read(Reference reference) {
        return told(() -> {
            var document = sessions.result(reference.process());
            var word = ResultWord.of(document);
            var received = Picture.expected(document, false);
            return new Report(word, ResultWord.outcome(word), List.copyOf(received), document);
        });
    }

    @Override
    public Verdict interpret(Report report) {
        return interpret(report, Optional.empty());
    }

    @Override
    public Verdict interpret(Report report, Optional<String> configuration) {
        return new IdentomatReading(Located.root(report.raw()), configuration.flatMap(plans::plan)).verdict();
    }

    /** Of a screening match, by the id of the person on the list (contract identomat 2.6). */
    @Override
    public Details details(Reference reference, String more) {
        return told(() -> {
            var answer = sessions.listedPerson(reference.process(), more);
            var told = Flattened.of(Located.root(answer)).stream()
                    .map(value -> new Finding.Remark(
                            "told", value.label(), value.text(), value.place().pointer()))
                    .toList();
            return new Details(told, answer);
        });
    }

    @Override
    public Optional<Media> media(Reference reference, MediaKind kind) {
        return told(() -> {
            try {
                var document = sessions.result(reference.process());
                return Picture.of(kind, document).map(picture -> files.open(reference.process(), picture));
            } catch (ProviderException.Gone e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public ArchiveOffer archiveOffer(Report report) {
        return switch (report.outcome()) {
            case ACCEPTED, REJECTED, INCONCLUSIVE -> ArchiveOffer.AVAILABLE;
            case FAILED, CANCELED -> ArchiveOffer.NO_RESULT;
            case PENDING, PROCESSING, UNKNOWN -> ArchiveOffer.NOT_FINISHED;
        };
    }

    @Override
    public ArchiveLayout archiveLayout(String processType) {
        return new ArchiveLayout(
                Set.of(IdentomatArchive.RESULT, IdentomatArchive.MANIFEST),
                Set.of("front.jpg", "back.jpg", "selfie.jpg", "video.mp4"));
    }

    /** Identomat has none, so it is made here, of what it would hold, and named as Assure's are. */
    @Override
    public Media archive(Reference reference) {
        return told(() -> {
            var at = clock.instant();
            var document = sessions.result(reference.process());
            var archive = new IdentomatArchive(reference, document, files, at);
            var name = reference.folder() + "_" + reference.process() + "_" + ARCHIVE_DATE.format(at) + ".zip";
            return new Media("application/zip", Optional.of(name), -1, archive);
        });
    }

    @Override
    public void erase(Reference reference) {
        told(() -> {
            sessions.delete(reference.process());
            return reference;
        });
    }

    private static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderException e) {
            throw Failures.warned(e);
        }
    }
}
