package proofdesk.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * All dossiers, in memory. One lock guards everything: dossiers and processes are lent for the length of a call only, so
 * nobody can read or change one outside it. What takes long (pictures, zips, waiting) is done before or after.
 */
@Component
class Store {

    /** A dossier as Assure has it. */
    static final class Dossier {
        final String id = UUID.randomUUID().toString();
        final @Nullable String externalReference;
        final Instant createdAt;
        final Map<String, Process> processes = new LinkedHashMap<>();
        final Map<String, Picture> files = new LinkedHashMap<>();
        Instant updatedAt;

        @Nullable
        ObjectNode userData;

        Dossier(@Nullable String externalReference, Instant now) {
            this.externalReference = externalReference;
            createdAt = now;
            updatedAt = now;
        }

        private long size() {
            return Stream.concat(
                            files.values().stream(),
                            processes.values().stream().flatMap(process -> process.images.values().stream()))
                    .mapToLong(image -> image.bytes().length)
                    .sum();
        }
    }

    /** A process as Assure has it, and what the sandbox means to do with it. */
    static final class Process {
        final String id = UUID.randomUUID().toString();
        final String dossierId;
        final Order order;
        final List<Scenario> weather;
        final Instant createdAt;
        final @Nullable String artifact;
        final Map<String, Picture> images = new LinkedHashMap<>();
        Instant updatedAt;
        String status = "pending";

        @Nullable
        Scenario scenario;

        @Nullable
        Instant firstPictureAt;

        /** When the person last did anything; unset until they come. */
        @Nullable
        Instant lastSeenAt;

        /** The document type chosen on the capture page, as in {@link DocumentTypes}. */
        @Nullable
        Integer document;

        boolean onPhone;
        /** Whether the person is done: what comes then is the client's, the provider's or an agent's. */
        boolean sent;

        boolean started;
        /** Whether an agent may decide now. */
        boolean waiting;
        /** The agent's. */
        String remark = "";

        Process(
                String dossierId,
                Order order,
                @Nullable String artifact,
                @Nullable Scenario scenario,
                List<Scenario> weather,
                Instant now) {
            this.dossierId = dossierId;
            this.order = order;
            this.artifact = artifact;
            this.scenario = scenario;
            this.weather = weather;
            createdAt = now;
            updatedAt = now;
        }

        boolean pending() {
            return status.equals("pending");
        }

        /** Whether the person may still do something. */
        boolean open() {
            return pending() && !sent;
        }

        boolean ended() {
            return !pending() && !status.equals("processing");
        }

        Provider provider() {
            return order.provider();
        }

        boolean selfie() {
            return provider().selfie(order.processType());
        }

        /** The document the person chose, or the client; one with one side as long as neither did. */
        String documentWord() {
            var ordered = order.documentType() == null ? DocumentTypes.PASSPORT : order.documentType();
            return document == null ? ordered : DocumentTypes.word(document);
        }

        List<String> wanted() {
            return provider().wanted(order.processType(), DocumentTypes.twoSided(documentWord()));
        }

        void turn(String newStatus, Instant now) {
            status = newStatus;
            updatedAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final int most;
    private final long mostBytes;

    Store(SandboxProperties properties) {
        most = properties.dossiers();
        mostBytes = properties.pictures().toBytes();
    }

    synchronized <T> T add(Dossier dossier, Function<Dossier, T> work) {
        dossiers.put(dossier.id, dossier);
        if (dossiers.size() > most) {
            dossiers.remove(dossiers.keySet().iterator().next());
        }
        return work.apply(dossier);
    }

    synchronized <T> List<T> each(Function<Dossier, T> work) {
        return dossiers.values().stream().map(work).toList();
    }

    /** Every process there is; the work may not add or remove any. */
    synchronized void eachProcess(Consumer<Process> work) {
        processes().toList().forEach(work);
    }

    synchronized <T> T dossier(String id, Function<Dossier, T> work) {
        return work.apply(found(id));
    }

    synchronized <T> T process(String dossierId, String id, Function<Process, T> work) {
        var process = found(dossierId).processes.get(id);
        if (process == null) {
            throw Problem.notFound("Process");
        }
        return work.apply(process);
    }

    /** The process of a capture address: of two the first that is open; 404 once all are gone. */
    synchronized <T> T capture(String artifact, Function<Process, T> work) {
        var captured = captured(artifact);
        if (captured.isEmpty()) {
            throw Problem.notFound("Capture");
        }
        return work.apply(captured.stream().filter(Process::open).findFirst().orElseGet(captured::getLast));
    }

    /** Within the lock. */
    List<Process> captured(String artifact) {
        return processes().filter(process -> artifact.equals(process.artifact)).toList();
    }

    /** A process, by its id alone. */
    synchronized <T> T anyProcess(String id, Function<Process, T> work) {
        return work.apply(processes()
                .filter(process -> process.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Process")));
    }

    /** For what was put off: it falls away when the process has gone since. */
    synchronized void ifThere(Process process, Consumer<Process> work) {
        if (processes().anyMatch(other -> other == process)) {
            work.accept(process);
        }
    }

    /**
     * Makes room: when all pictures together take more than the limit, the oldest dossiers go, as a vendor's do when
     * their time has come (contract assure 14c). The one written to stays.
     */
    synchronized void makeRoom(String keep) {
        var total = dossiers.values().stream().mapToLong(Dossier::size).sum();
        var oldest = dossiers.values().iterator();
        while (total > mostBytes && oldest.hasNext()) {
            var dossier = oldest.next();
            if (!dossier.id.equals(keep) && dossier.size() > 0) {
                total -= dossier.size();
                oldest.remove();
            }
        }
    }

    synchronized void delete(String id) {
        found(id);
        dossiers.remove(id);
    }

    synchronized void clear() {
        dossiers.clear();
    }

    private Dossier found(String id) {
        var dossier = dossiers.get(id);
        if (dossier == null) {
            throw Problem.notFound("Dossier");
        }
        return dossier;
    }

    private Stream<Process> processes() {
        return new ArrayList<>(dossiers.values()).stream().flatMap(dossier -> dossier.processes.values().stream());
    }
}
