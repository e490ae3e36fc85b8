package proofdesk.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All dossiers, in memory. One lock guards everything: this is a place to try things, not a vendor. */
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
    }

    /** A process as Assure has it, and what the sandbox means to do with it. */
    static final class Process {
        final String id = UUID.randomUUID().toString();
        final String dossierId;
        final String provider;
        final String processType;
        final Instant createdAt;
        Instant updatedAt;
        String status = "pending";

        @Nullable
        String notificationUrl;

        @Nullable
        String authorizationHeader;

        @Nullable
        String redirectUrl;

        @Nullable
        String artifact;

        @Nullable
        Scenario scenario;

        List<Scenario> callbacks = new ArrayList<>();

        @Nullable
        Instant firstPictureAt;

        boolean captureEnded;
        final Map<String, byte[]> images = new LinkedHashMap<>();

        Process(String dossierId, String provider, String processType, Instant now) {
            this.dossierId = dossierId;
            this.provider = provider;
            this.processType = processType;
            createdAt = now;
            updatedAt = now;
        }

        boolean ended() {
            return !status.equals("pending") && !status.equals("processing");
        }

        void turn(String newStatus, Instant now) {
            status = newStatus;
            updatedAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final int limit;

    Store(SandboxProperties properties) {
        limit = properties.dossiers();
    }

    synchronized void add(Dossier dossier) {
        dossiers.put(dossier.id, dossier);
        if (dossiers.size() > limit) {
            dossiers.remove(dossiers.keySet().iterator().next());
        }
    }

    synchronized List<Dossier> all() {
        return List.copyOf(dossiers.values());
    }

    synchronized Dossier dossier(String id) {
        var dossier = dossiers.get(id);
        if (dossier == null) {
            throw Problem.notFound("Dossier");
        }
        return dossier;
    }

    synchronized Process process(String dossierId, String id) {
        var process = dossier(dossierId).processes.get(id);
        if (process == null) {
            throw Problem.notFound("Process");
        }
        return process;
    }

    synchronized Optional<Process> ofArtifact(String artifact) {
        return dossiers.values().stream()
                .flatMap(dossier -> dossier.processes.values().stream())
                .filter(process -> artifact.equals(process.artifact))
                .findFirst();
    }

    synchronized void delete(String id) {
        dossier(id);
        dossiers.remove(id);
    }

    synchronized void clear() {
        dossiers.clear();
    }
}
