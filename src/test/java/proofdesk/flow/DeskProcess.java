package proofdesk.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import proofdesk.Proofdesk;
import proofdesk.dossier.Dossiers;
import proofdesk.verification.Verifications;

/** The desk as it runs for real, in a JVM of its own, with a member of staff who does what a line on its input says. */
final class DeskProcess {

    /** Stands before every answer, so that it is told apart from what the desk itself writes. */
    static final String ANSWER = "answer: ";

    private DeskProcess() {}

    public static void main(String[] arguments) throws IOException {
        var desk = SpringApplication.run(Proofdesk.class, arguments);
        var sam = new TestingAuthenticationToken("sam", "", "ROLE_STAFF");
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sam);
        SecurityContextHolder.setContext(context);
        answer("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            answer(act(desk, line.split(" ", 2)));
        }
    }

    private static String act(ApplicationContext desk, String[] words) {
        var verifications = desk.getBean(Verifications.class);
        return switch (words[0]) {
            case "order" -> {
                var dossier = desk.getBean(Dossiers.class).open(null);
                yield verifications
                        .order(dossier.id(), "signicatpictureid", "document", Duration.ofHours(1))
                        .id()
                        .toString();
            }
            case "link" ->
                verifications
                        .link(UUID.fromString(words[1]))
                        .orElseThrow()
                        .url()
                        .toString();
            case "outcome" ->
                verifications
                        .find(UUID.fromString(words[1]))
                        .orElseThrow()
                        .outcome()
                        .name();
            case "working" ->
                desk.getBean(JdbcClient.class)
                        .sql("select count(*) from scheduled_tasks where picked and task_instance like ?")
                        .param(words[1] + "%")
                        .query(Integer.class)
                        .single()
                        .toString();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
