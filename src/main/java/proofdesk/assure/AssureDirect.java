package proofdesk.assure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.Media;
import proofdesk.provider.Order;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import tools.jackson.databind.JsonNode;

/** Assure's steps C to E: a process of its own, its pictures, and the start of the verification (seed 002). */
final class AssureDirect implements DirectCapture {

    private static final String CREATE = "POST /assure/dossiers/{dossierId}/processes";

    /** Those of one page that counts; all others may have a back (contract assure 7.1: only two-sided ones do). */
    private static final Set<String> ONE_SIDED = Set.of("passport", "visa");

    /** What a provider's SDK may be launched with; FaceTec wants all four (contract assure 6). */
    private static final Set<String> KEYS = Set.of(
            "authorization", "facetecEncryptionPublicKey", "facetecDeviceKeyIdentifier", "facetecProductionKeyText");

    private final AssureProvider provider;
    private final Assure assure;

    AssureDirect(AssureProvider provider, Assure assure) {
        this.provider = provider;
        this.assure = assure;
    }

    @Override
    public Opened open(Order order, Details details) {
        return Warned.told(() -> {
            var process = assure.api()
                    .createProcess(
                            order.folder(),
                            new AssureApi.NewProcess(
                                    provider.id(),
                                    provider.toldType(order.processType()),
                                    details.documentType(),
                                    country(details),
                                    order.notificationUrl(),
                                    order.authorizationHeader(),
                                    details.parameters()));
            var id = AssureProcesses.id(process.path("processId").asString(""))
                    .orElseThrow(() -> Failures.nonsense(CREATE, "no processId"));
            return new Opened(id, launch(process));
        });
    }

    /** Under the name it has, which nobody has published; without one it is kept to ourselves. */
    private Map<String, String> country(Details details) {
        var member = assure.properties().documentCountryMember();
        return member.isBlank()
                ? Map.of()
                : details.documentCountry()
                        .map(country -> Map.of(member, country))
                        .orElse(Map.of());
    }

    /** The SDK's token has two names (contract assure 16.15); it is handed on under the newer one. */
    private static Map<String, String> launch(JsonNode process) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("authorization", process.path("authorizationToken").asString(""));
        KEYS.stream()
                .filter(key -> !process.path(key).asString("").isBlank())
                .forEach(key -> keys.put(key, process.path(key).asString("")));
        keys.values().removeIf(String::isBlank);
        return keys;
    }

    @Override
    public void setPicture(Reference reference, MediaKind kind, Media picture) {
        Warned.told(() -> {
            assure.uploads().set(reference, kind, picture);
            return kind;
        });
    }

    @Override
    public void verify(Reference reference, String processType, Map<String, String> enrolment) {
        if (provider.startsByItself(processType)) {
            return; // and asking for it anyway may be refused (contract assure 16.21)
        }
        Warned.told(() -> {
            var name = provider.enrolmentName();
            return name.isEmpty()
                    ? assure.api().startVerification(reference.folder(), reference.process())
                    : assure.api()
                            .startVerification(reference.folder(), reference.process(), Map.of(name, whole(enrolment)));
        });
    }

    /** All parts or nothing: the vendor cannot use less (contract assure 16.17). */
    private Map<String, String> whole(Map<String, String> enrolment) {
        var parts = new LinkedHashMap<String, String>();
        provider.enrolment().forEach(part -> parts.put(part, enrolment.getOrDefault(part, "")));
        var lacking = parts.entrySet().stream()
                .filter(part -> part.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (!lacking.isEmpty()) {
            throw Failures.refused("The enrolment lacks " + String.join(", ", new TreeSet<>(lacking)));
        }
        return parts;
    }

    @Override
    public boolean hasBack(String documentType) {
        return !ONE_SIDED.contains(documentType);
    }

    @Override
    public Set<String> enrolment() {
        return Set.copyOf(provider.enrolment());
    }
}
