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

        Dossier(@Nullable String externalReference, Instant now) {
            this.externalReference = externalReference;
            this.createdAt = now;
        }

        private long size() {
            return processes.values().stream()
                    .flatMap(process -> process.images.values().stream())
                    .mapToLong(image -> image.bytes().length)
                    .sum();
        }
    }

    /** A process as Assure has it, and what the sandbox means to do with it. */
    static final class Process {
        final String id = UUID.randomUUID().toString();
        final String dossierId;
        final Order order;
        final List<Scenario> callbacks;
        final Instant createdAt;
        final @Nullable String artifact;
        final Map<String, Picture> images = new LinkedHashMap<>();
        Instant updatedAt;
        String status = "pending";

        @Nullable
        Scenario scenario;

        @Nullable
        Instant firstPictureAt;

        /** The document type chosen on the capture page, as in {@link DocumentTypes}. */
        @Nullable
        Integer document;

        boolean onPhone;

        Process(
                String dossierId,
                Order order,
                @Nullable String artifact,
                @Nullable Scenario scenario,
                List<Scenario> callbacks,
                Instant now) {
            this.dossierId = dossierId;
            this.order = order;
            this.artifact = artifact;
            this.scenario = scenario;
            this.callbacks = callbacks;
            createdAt = now;
            updatedAt = now;
        }

        boolean pending() {
            return status.equals("pending");
        }

        boolean ended() {
            return !pending() && !status.equals("processing");
        }

        boolean selfie() {
            return order.processType().equals(Catalogue.SELFIE);
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

    /** The process of a capture address; 404 once it is gone. */
    synchronized <T> T capture(String artifact, Function<Process, T> work) {
        return work.apply(processes()
                .filter(process -> artifact.equals(process.artifact))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Capture")));
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
