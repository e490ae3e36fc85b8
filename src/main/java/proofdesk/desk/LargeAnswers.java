package proofdesk.desk;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Writes to the socket in larger pieces than Tomcat's 8 kB, which cost most of the time of a large download. */
@Component
class LargeAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BYTES = String.valueOf(64 * 1024);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setProperty("socket.appWriteBufSize", BYTES);
            }
        });
    }
}
