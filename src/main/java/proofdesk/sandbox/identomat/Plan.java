package proofdesk.sandbox.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proofdesk.sandbox.identomat.Screen.Kind;

/** The pages a person goes through, drawn from flags and steps (contract identomat 7.2, 7.3). */
final class Plan {

    private final Session session;
    private final Flags flags;
    private final List<Screen> screens = new ArrayList<>();

    private Plan(Session session) {
        this.session = session;
        flags = session.flags;
    }

    static List<Screen> of(Session session) {
        var plan = new Plan(session);
        plan.draw();
        return List.copyOf(plan.screens);
    }

    /** The first page that was not passed; none when all were. */
    static Optional<Screen> next(Session session) {
        return session.finished
                ? Optional.empty()
                : of(session).stream()
                        .filter(screen -> !session.passed.contains(screen))
                        .findFirst();
    }

    private void draw() {
        unless("skip_agreement", Kind.AGREEMENT);
        contact("email", Kind.EMAIL, Kind.EMAIL_CODE);
        contact("phone_number", Kind.PHONE, Kind.PHONE_CODE);
        if (!flags.on("skip_document")) {
            document(0);
        }
        if (flags.on("allow_general_document_capture") || flags.on("allow_general_document_upload")) {
            add(Kind.GENERAL, 0);
        }
        unless("skip_face", Kind.FACE);
        if (flags.on("require_face_document")) {
            add(Kind.HOLD, 0);
        }
        steps(false);
        steps(true);
    }

    /** A check asks for the address by itself (rule R17). */
    private void contact(String what, Kind address, Kind code) {
        var check = flags.on("require_" + what + "_check");
        if (check || flags.on("require_" + what)) {
            add(address, 0);
        }
        if (check) {
            add(code, 0);
        }
    }

    private void document(int number) {
        add(Kind.DOCUMENT, number);
        var chosen = session.document(number);
        if (chosen.equals(Session.PASSPORT)) {
            add(Kind.PASSPORT, number);
            if (flags.on("capture_double_page_passport")) {
                add(Kind.PASSPORT_SECOND, number);
            }
        } else if (!chosen.isEmpty()) {
            add(Kind.FRONT, number);
            add(Kind.BACK, number);
        }
    }

    /** The operator's come last. What comes by itself and as a step too comes twice (trap 18). */
    private void steps(boolean operators) {
        for (var number = 1; number <= session.steps.size(); number++) {
            var step = session.steps.get(number - 1);
            if (step.asksOperator() != operators) {
                continue;
            }
            switch (step.type()) {
                case "operator-questionnaire" -> add(Kind.CALL, number);
                case "user-questionnaire", "client-questionnaire" -> add(Kind.QUESTIONS, number);
                case "identity-document" -> document(number);
                case "liveness" -> add(Kind.FACE, number);
                default -> add(Kind.UNKNOWN, number);
            }
        }
    }

    private void unless(String skip, Kind kind) {
        if (!flags.on(skip)) {
            add(kind, 0);
        }
    }

    private void add(Kind kind, int number) {
        screens.add(new Screen(kind, number));
    }
}
