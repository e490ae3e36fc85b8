package proofdesk.sandbox.identomat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import proofdesk.sandbox.identomat.Screen.Kind;

/** Calls first, then what waits for a decision, then what was decided and may be overturned. */
final class OperatorPage {

    private static final int MOST = 20;

    private OperatorPage() {}

    static String of(Sessions sessions, String alert) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Operator – Identomat</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/sandbox.css"></head>
                <body><header class="banner">Sandbox: no real person, no real vendor</header><main>
                <h1>Identomat’s operator</h1>%s<p><a class="button" href="/operator/">Look again</a></p>
                <h2>Calls</h2>%s<h2>Waiting for a decision</h2>%s<h2>Decided</h2>%s</main></body></html>""".formatted(
                        alert.isEmpty() ? "" : Html.alert(Html.text(alert)),
                        list(sessions, OperatorPage::calls, OperatorPage::call),
                        list(sessions, OperatorPage::waits, OperatorPage::decision),
                        list(sessions, session -> session.finished && !waits(session), OperatorPage::decision));
    }

    private static String list(Sessions sessions, Predicate<Session> which, Function<Session, String> card) {
        var cards = sessions.each(which, card);
        return cards.isEmpty()
                ? Html.hint("None.")
                : "<ul class=\"waiting\">" + String.join("", cards.subList(0, Math.min(MOST, cards.size()))) + "</ul>";
    }

    private static boolean calls(Session session) {
        return Plan.next(session).filter(screen -> screen.kind() == Kind.CALL).isPresent();
    }

    private static boolean waits(Session session) {
        return session.result.equals(Outcome.MANUAL_CHECK);
    }

    /** With the questionnaire the operator goes through while they talk. */
    private static String call(Session session) {
        var screen = Plan.next(session).orElseThrow();
        var step = session.step(screen);
        var english = Texts.in(null);
        var title = step.title(english.language());
        var questions = step.questions().stream()
                .map(question ->
                        QuestionFields.of(question, session.answers(screen.number()), english.language(), english))
                .collect(Collectors.joining());
        return "<li><h3>%s</h3>%s<form method=\"post\" action=\"/operator/%s/answers\">%s%s<button>End the call</button></form></li>"
                .formatted(
                        Html.text("Call " + session.id + (title.isEmpty() ? "" : ": " + title)),
                        session.parent.isEmpty() ? "" : Html.hint("Joins another session."),
                        session.id,
                        Markdown.html(step.description(english.language())),
                        questions
                                .replace("id=\"q.", "id=\"" + session.id + ".")
                                .replace("for=\"q.", "for=\"" + session.id + "."));
    }

    private static String decision(Session session) {
        var pictures = List.copyOf(session.pictures.keySet()).stream()
                .map(kind -> "<img src=\"/operator/%s/%s\" alt=\"%s\">".formatted(session.id, kind, kind))
                .collect(Collectors.joining());
        return """
                <li><h3>Session %s</h3><dl><dt>Result</dt><dd>%s</dd><dt>Document</dt><dd>%s</dd></dl><div class="pictures">%s</div>
                <form method="post" action="/operator/%s/verdict"><label for="c-%s">Comment (optional)</label>
                <input id="c-%s" name="comment" maxlength="500" autocomplete="off" value="%s">
                <button name="verdict" value="approved">Approve</button><button class="plain" name="verdict" value="rejected">Reject</button></form></li>""".formatted(
                        session.id,
                        session.result,
                        session.document().isEmpty() ? "none" : session.document(),
                        pictures,
                        session.id,
                        session.id,
                        session.id,
                        Html.text(session.comment));
    }
}
