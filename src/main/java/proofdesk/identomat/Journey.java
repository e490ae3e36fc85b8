package proofdesk.identomat;

import static proofdesk.identomat.Flag.*;

import java.util.ArrayList;
import java.util.List;
import proofdesk.identomat.Stop.Page;
import proofdesk.identomat.Stop.Word;

/**
 * The pages a person goes through (contract identomat 7.2, 7.3): agreement, contact data, document, other documents,
 * face, document in hand, questionnaires, call. What flags skip is left out; what a step asks for comes in addition.
 *
 * @param always what holds on every page
 */
record Journey(String language, List<Stop> stops, List<Word> always) {

    Journey {
        stops = List.copyOf(stops);
        always = List.copyOf(always);
    }

    static Journey of(Draft draft) {
        var drawing = new Drawing(draft);
        drawing.draw();
        return new Journey(draft.language(), drawing.stops, drawing.always());
    }

    private static final class Drawing {

        private final Draft draft;
        private final Flags flags;
        private final List<Stop> stops = new ArrayList<>();

        Drawing(Draft draft) {
            this.draft = draft;
            flags = draft.flags();
        }

        void draw() {
            draft.configuration().ifPresentOrElse(this::held, this::asked);
            if (stops.isEmpty()) {
                return;
            }
            if (flags.yes(SKIP_DESKTOP)) {
                stops.addFirst(Stop.of(Page.PHONE_FIRST, elsewhere("phoneFirst")));
            }
            add(Page.END, end());
        }

        /** Identomat's own configuration runs; what it asks cannot be seen from here (contract identomat 2.1). */
        private void held(String id) {
            var words = new ArrayList<>(List.of(Word.of("held", id)));
            if (!flags.equals(Flags.NONE)) {
                words.add(Word.of("held.flags"));
            }
            if (!draft.steps().isEmpty()) {
                words.add(
                        Word.of("held.steps", draft.steps().all().map(Step::key).toArray(String[]::new)));
            }
            stops.add(new Stop(Page.HELD, "", words));
        }

        private void asked() {
            if (!flags.yes(SKIP_AGREEMENT)) {
                add(Page.AGREEMENT);
            }
            contact(REQUIRE_EMAIL, REQUIRE_EMAIL_CHECK, Page.EMAIL, Page.EMAIL_CODE);
            contact(REQUIRE_PHONE_NUMBER, REQUIRE_PHONE_NUMBER_CHECK, Page.PHONE, Page.PHONE_CODE);
            if (!flags.yes(SKIP_DOCUMENT)) {
                document("");
            }
            if (flags.any(ALLOW_GENERAL_DOCUMENT_CAPTURE, ALLOW_GENERAL_DOCUMENT_UPLOAD)) {
                camera(
                        Page.GENERAL,
                        "",
                        flags.yes(ALLOW_GENERAL_DOCUMENT_CAPTURE),
                        flags.yes(ALLOW_GENERAL_DOCUMENT_UPLOAD),
                        choice(GENERAL_DOCUMENT_TYPES));
            }
            if (!flags.yes(SKIP_FACE)) {
                face("", flags.yes(LIVENESS));
            }
            if (flags.yes(REQUIRE_FACE_DOCUMENT)) {
                camera(Page.HOLD, "", true, flags.yes(ALLOW_FACE_DOC_UPLOAD));
            }
            draft.steps()
                    .all()
                    .filter(step -> !step.type().equals(Step.OPERATOR))
                    .forEach(this::step);
            draft.steps()
                    .all()
                    .filter(step -> step.type().equals(Step.OPERATOR))
                    .forEach(this::step);
        }

        /** What is verified is asked for anyway (rule R17). */
        private void contact(Flag asked, Flag verified, Page address, Page code) {
            if (flags.any(asked, verified)) {
                add(address);
            }
            if (flags.yes(verified)) {
                add(code);
            }
        }

        private void document(String name) {
            var words = new ArrayList<>(List.of(choice(DOCUMENT_TYPES), choice(DOCUMENT_COUNTRIES)));
            var types = flags.values(DOCUMENT_TYPES);
            if (flags.yes(CAPTURE_DOUBLE_PAGE_PASSPORT) && (types.isEmpty() || types.contains("passport"))) {
                words.add(Word.of("twoPages"));
            }
            camera(
                    Page.DOCUMENT,
                    name,
                    !flags.yes(DISABLE_DOCUMENT_CAPTURE),
                    flags.yes(ALLOW_DOCUMENT_UPLOAD),
                    words.toArray(Word[]::new));
        }

        private void face(String name, boolean inMotion) {
            camera(
                    Page.FACE,
                    name,
                    true,
                    flags.yes(ALLOW_FACE_UPLOAD),
                    Word.of(inMotion ? "face.motion" : "face.still"));
        }

        private void step(Step step) {
            var title = step.title().in(draft.language());
            switch (step.type()) {
                case "identity-document" -> document(title);
                case "liveness" -> face(title, true);
                case Step.OPERATOR ->
                    stops.add(new Stop(
                            Page.CALL,
                            title,
                            List.of(
                                    Word.of(flags.yes(MULTIPLE_PARTICIPANTS) ? "call.several" : "call.one"),
                                    questions(step))));
                default ->
                    stops.add(
                            step.asks()
                                    ? new Stop(Page.QUESTIONS, title, List.of(questions(step)))
                                    : new Stop(Page.STRANGE, title, List.of(Word.of("strange", step.type()))));
            }
        }

        private static Word questions(Step step) {
            var questions = step.questions();
            var mandatory = questions.stream().filter(Step.Question::mandatory).count();
            return Word.of("questions", String.valueOf(questions.size()), String.valueOf(mandatory));
        }

        /** A page that wants a picture: how it is given, and on which device. */
        private void camera(Page page, String name, boolean camera, boolean upload, Word... words) {
            var all = new ArrayList<>(List.of(words));
            all.add(Word.of(camera ? upload ? "way.both" : "way.camera" : upload ? "way.upload" : "way.none"));
            if (flags.yes(OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE)) {
                all.add(Word.of(flags.yes(RESTRICT_URL_SHARING) ? "otherDevice.forbidden" : "otherDevice"));
            }
            stops.add(new Stop(page, name, all));
        }

        private Word choice(Flag flag) {
            var values = flags.values(flag);
            var key = "choice." + flag.word();
            return values.isEmpty() ? Word.of(key + ".all") : new Word(key, flag.kind(), values);
        }

        List<Word> always() {
            var always = new ArrayList<Word>();
            if (stops.stream().anyMatch(stop -> stop.page().camera())) {
                always.add(elsewhere("noCamera"));
            }
            if (!stops.isEmpty() && flags.yes(RESTRICT_URL_SHARING)) {
                always.add(Word.of("oneBrowser"));
            }
            return always;
        }

        /** Where the QR code leads, if there is one (rules R2, R3 and R4). */
        private Word elsewhere(String key) {
            if (flags.says(SWITCH_DEVICE_URL)) {
                return Word.of(key + ".address", flags.values(SWITCH_DEVICE_URL).getFirst());
            }
            if (flags.yes(RESTRICT_URL_SHARING)) {
                return Word.of(key + ".nowhere");
            }
            return Word.of(key + (flags.isSet(SWITCH_DEVICE_URL) ? ".unclear" : ".code"));
        }

        /** Proofdesk's own way back takes the place of any other. */
        private Word[] end() {
            var words = new ArrayList<>(List.of(Word.of(draft.embedded() ? "end.embedded" : "end.back")));
            if (flags.says(RETURN_URL)) {
                words.add(Word.of(draft.embedded() ? "end.leftOut" : "end.replaced"));
            }
            return words.toArray(Word[]::new);
        }

        private void add(Page page, Word... words) {
            stops.add(Stop.of(page, words));
        }
    }
}
