package proofdesk.bench;

import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The floor to compare with: a WebSocket without anything, on the desk's own Tomcat. What one says, all hear, each time
 * in another order, so that nobody is always the first.
 */
public final class Echo extends Endpoint {

    static final String PATH = "/bench/echo";

    private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

    static void registerAt(ServletContext context) throws DeploymentException {
        var container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        Objects.requireNonNull(container, "Tomcat speaks no WebSocket")
                .addEndpoint(
                        ServerEndpointConfig.Builder.create(Echo.class, PATH).build());
    }

    static int open() {
        return OPEN.size();
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        OPEN.add(session);
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) Echo::tellAll);
    }

    private static void tellAll(String text) {
        var all = new ArrayList<>(OPEN);
        Collections.shuffle(all);
        all.forEach(session -> session.getAsyncRemote().sendText(text, sent -> {}));
    }

    @Override
    public void onClose(Session session, jakarta.websocket.CloseReason reason) {
        OPEN.remove(session);
    }
}
