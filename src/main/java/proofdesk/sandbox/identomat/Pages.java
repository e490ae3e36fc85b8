package proofdesk.sandbox.identomat;

import java.util.stream.Collectors;

/** The pages of the widget, each by its kind. */
final class Pages {

    private Pages() {}

    static String of(View view) {
        return switch (view.screen().kind()) {
            case AGREEMENT ->
                view.page(
                        view.text("agreement.title"),
                        Html.hint(view.text("agreement.text"))
                                + Html.button("agree", view.text("agreement.agree"))
                                + Html.plainButton("disagree", view.text("agreement.disagree")));
            case EMAIL -> contact(view, "email", "email", view.session().email);
            case PHONE -> contact(view, "phone", "tel", view.session().phone);
            case EMAIL_CODE -> code(view, view.session().email);
            case PHONE_CODE -> code(view, view.session().phone);
            case DOCUMENT -> DocumentPage.of(view);
            case FRONT, BACK, PASSPORT, PASSPORT_SECOND, GENERAL, FACE, HOLD -> PicturePage.of(view);
            case QUESTIONS -> questions(view);
            case CALL -> call(view);
            case UNKNOWN ->
                view.page(
                        view.text("unknown.title"),
                        Html.hint(view.text(
                                        "unknown.text",
                                        view.session().step(view.screen()).type()))
                                + Html.button("next", view.text("continue")));
        };
    }

    private static String contact(View view, String what, String type, String value) {
        return view.page(
                view.text(what + ".title"),
                Html.hint(view.text(what + ".text"))
                        + "<label for=\"contact\">%s</label><input id=\"contact\" name=\"contact\" type=\"%s\" autocomplete=\"%s\" value=\"%s\" required>"
                                .formatted(view.text(what + ".label"), type, type, Html.text(value))
                        + Html.button("contact", view.text("continue")));
    }

    /** Nothing is sent in a sandbox, so the code is there to read. */
    private static String code(View view, String to) {
        return view.page(
                view.text("code.title"),
                Html.hint(view.text("code.text", to))
                        + "<p class=\"advice\">" + view.text("code.sandbox", view.session().code) + "</p>"
                        + "<label for=\"code\">%s</label><input id=\"code\" name=\"code\" inputmode=\"numeric\" autocomplete=\"one-time-code\" required>"
                                .formatted(view.text("code.label"))
                        + Html.button("code", view.text("continue"))
                        + Html.plainButton("address", view.text("code.address")));
    }

    private static String questions(View view) {
        var step = view.session().step(view.screen());
        var language = view.texts().asked();
        var title = step.title(language);
        return view.page(
                title.isEmpty() ? view.text("questions.title") : Html.text(title),
                Markdown.html(step.description(language))
                        + step.questions().stream()
                                .map(question -> QuestionFields.of(
                                        question,
                                        view.session().answers(view.screen().number()),
                                        language,
                                        view.texts()))
                                .collect(Collectors.joining())
                        + Html.button("answers", view.text("continue")));
    }

    /** The operator ends the call on their own page; this one follows by itself. */
    private static String call(View view) {
        var people = view.flags().on("multiple_participants")
                ? Html.hint(view.text("call.several"))
                : Html.hint(view.text("call.one"));
        return view.page(
                view.text("call.title"),
                "<p role=\"status\" data-follow=\"" + view.screen().id() + "\">" + view.text("call.text") + "</p>"
                        + people + Html.plainButton("look", view.text("call.look")));
    }

    /** Instead of any page: an end, or why there is none. */
    static String message(String title, String inner) {
        return "<h1 tabindex=\"-1\">" + title + "</h1>" + inner;
    }
}
