package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the capture page has to know of a process, and where it leads in the end. */
@Component
class CaptureSessions {

    private final CaptureConfigurations configurations;

    CaptureSessions(CaptureConfigurations configurations) {
        this.configurations = configurations;
    }

    /** Within the store's lock. */
    Map<String, Object> of(Store.Process process) {
        var session = new LinkedHashMap<String, Object>();
        session.put("open", process.open());
        session.put("provider", process.provider().alias());
        session.put("selfie", process.selfie());
        session.put("onPhone", process.onPhone);
        session.put("received", List.copyOf(process.images.keySet()));
        session.put("documentTypes", DocumentTypes.ALL);
        session.put("scenarios", scenarios(process.order));
        if (process.document != null) {
            session.put("document", process.document);
        }
        var web = process.order.web();
        var look = web == null ? null : look(web.profile());
        if (look != null) {
            session.put("look", look);
        }
        session.put("wanted", process.wanted());
        if (web != null) {
            session.put("sdk", web.sdk() == null ? "capture" : web.sdk());
            put(session, "language", web.language());
            put(session, "country", web.country());
        }
        if (!process.open()) {
            session.putAll(way(process));
        }
        return session;
    }

    Map<String, Object> preview(String configuration, Provider provider) {
        var session = new LinkedHashMap<String, Object>();
        var type = provider.processTypes().stream().findFirst().orElse("");
        session.put("open", true);
        session.put("preview", true);
        session.put("provider", provider.alias());
        session.put("selfie", provider.selfie(type));
        session.put("onPhone", false);
        session.put("received", List.of());
        session.put("documentTypes", DocumentTypes.ALL);
        session.put("scenarios", List.of());
        session.put("wanted", provider.wanted(type, true));
        session.put("look", configurations.one(configuration));
        return session;
    }

    private @Nullable Object look(@Nullable String profile) {
        return profile == null ? null : configurations.find(profile).orElse(null);
    }

    private static List<Map<String, String>> scenarios(Order order) {
        return Catalogue.offered(order).stream()
                .map(scenario -> Map.of("name", scenario.name(), "shows", scenario.shows()))
                .toList();
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** The provider whose turn it is, or the way back. */
    static Map<String, Object> next(Store.Process process) {
        return process.open() ? Map.of("next", process.provider().alias()) : way(process);
    }

    /**
     * Back to the client: ids and a status that is a hint at best, and of two providers the dossier alone (contract
     * assure 8.3). Nothing where an app's SDK took the pictures: the app goes on by itself.
     */
    private static Map<String, Object> way(Store.Process process) {
        var web = process.order.web();
        if (web == null) {
            return Map.of();
        }
        var target = UriComponentsBuilder.fromUriString(web.redirectUrl()).queryParam("dossierId", process.dossierId);
        if (!web.paired()) {
            target.queryParam("processId", process.id).queryParam("status", process.status);
        }
        return Map.of("redirect", target.build().toUriString());
    }
}
