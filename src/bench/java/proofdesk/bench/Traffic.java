package proofdesk.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What comes over the line to one window, as Chromium counts it: heads and bodies, compressed as they are. */
final class Traffic {

    /** What it is. */
    enum Kind {
        PAGE,
        SCRIPTS_AND_STYLES,
        MESSAGES,
        PICTURES,
        OTHER
    }

    /** How much of one kind. */
    record Sum(int requests, long bytes) {

        Sum plus(int requests, long bytes) {
            return new Sum(this.requests + requests, this.bytes + bytes);
        }
    }

    private final Map<String, Kind> open = new HashMap<>();
    private final Map<Kind, Sum> sums = new EnumMap<>(Kind.class);

    Traffic(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.on("Network.requestWillBeSent", this::begun);
        devtools.on(
                "Network.dataReceived",
                event -> add(event, 0, event.get("encodedDataLength").getAsLong()));
        devtools.on("Network.responseReceived", this::answered);
        devtools.on(
                "Network.webSocketFrameReceived",
                event -> add(
                        Kind.MESSAGES,
                        0,
                        event.getAsJsonObject("response")
                                .get("payloadData")
                                .getAsString()
                                .length()));
        devtools.send("Network.enable");
    }

    /** Forgets what came before. */
    void reset() {
        sums.clear();
    }

    Sum of(Kind kind) {
        return sums.getOrDefault(kind, new Sum(0, 0));
    }

    Sum all() {
        return sums.values().stream().reduce(new Sum(0, 0), (one, other) -> one.plus(other.requests(), other.bytes()));
    }

    private void begun(JsonObject event) {
        var id = event.get("requestId").getAsString();
        var url = event.getAsJsonObject("request").get("url").getAsString();
        var type = Optional.ofNullable(event.get("type"))
                .map(one -> one.getAsString())
                .orElse("");
        if (!url.startsWith("data:") && !url.startsWith("blob:")) {
            open.put(id, kind(url, type));
        }
    }

    /** What a cache in the browser has answered was not asked of us. */
    private void answered(JsonObject event) {
        var response = event.getAsJsonObject("response");
        var cached = response.get("fromDiskCache").getAsBoolean()
                && response.get("status").getAsInt() == 200;
        add(
                event,
                cached ? 0 : 1,
                cached ? 0 : response.get("encodedDataLength").getAsLong());
    }

    private void add(JsonObject event, int requests, long bytes) {
        var kind = open.get(event.get("requestId").getAsString());
        if (kind != null) {
            add(kind, requests, bytes);
        }
    }

    private void add(Kind kind, int requests, long bytes) {
        sums.merge(kind, new Sum(requests, bytes), (one, other) -> one.plus(other.requests(), other.bytes()));
    }

    private static Kind kind(String url, String type) {
        if (url.contains("v-r=uidl") || url.contains("v-r=init") || url.contains("v-r=push")) {
            return Kind.MESSAGES;
        } else if (url.contains("/VAADIN/dynamic/resource")) {
            return Kind.PICTURES;
        }
        return switch (type) {
            case "Document" -> Kind.PAGE;
            case "Script", "Stylesheet", "Font" -> Kind.SCRIPTS_AND_STYLES;
            default -> Kind.OTHER;
        };
    }
}
