package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import proofdesk.provider.VendorHealth.Failure;
import proofdesk.provider.VendorHealth.Health;
import proofdesk.ui.Age;
import proofdesk.ui.Moment;

/** One vendor: calls, token, notifications, and the check that has waited longest. */
final class VendorCard extends Section {

    private final Instant now;
    private final DescriptionList facts = new DescriptionList();

    VendorCard(VendorHealths.Seen seen, Optional<Instant> accepted, Optional<Instant> other, Instant now) {
        this.now = now;
        addClassName("vendor");
        var health = seen.health();
        fact("lastAnswer", health.lastAnswer().map(this::since).orElseGet(() -> words("vendors.noneYet")));
        fact("calls", new Span(rate(health)));
        health.lastFailure().ifPresent(failure -> fact("lastFailure", failure(failure)));
        fact("token", token(health));
        health.lastTokenFailure().ifPresent(failure -> fact("tokenFailure", failure(failure)));
        fact("notification", accepted.map(this::since).orElseGet(() -> words("vendors.noneYet")));
        other.ifPresent(at -> fact("refusedNotification", since(at)));
        fact(
                "oldest",
                seen.oldest()
                        .<Component>map(check -> new Div(
                                new Anchor(
                                        "verifications/" + check.id(),
                                        check.id().toString().substring(0, 8)),
                                new Span(" · "),
                                since(check.handedOverAt())))
                        .orElseGet(() -> words("vendors.noneWaiting")));
        add(new H2(seen.name()), state(health), facts);
    }

    /** In words first: whoever looks wants to know whether to do something. */
    private Div state(Health health) {
        var key = health.lastAnswer().isEmpty() && health.lastFailure().isEmpty()
                ? "unknown"
                : failedLast(health) ? "failing" : "working";
        var state = new Div(getTranslation("vendors.state." + key));
        state.addClassNames("vendor-state", "vendor-" + key);
        return state;
    }

    private static boolean failedLast(Health health) {
        return health.lastFailure()
                .filter(failure ->
                        health.lastAnswer().filter(failure.at()::isBefore).isEmpty())
                .isPresent();
    }

    private String rate(Health health) {
        return health.calls() == 0
                ? getTranslation("vendors.noCalls")
                : getTranslation(
                        "vendors.rate",
                        health.calls(),
                        health.failures(),
                        Math.round(100.0 * health.failures() / health.calls()));
    }

    private Component token(Health health) {
        var until = health.tokenUntil();
        if (until.isEmpty()) {
            return words("vendors.noToken");
        }
        return until.get().isBefore(now)
                ? words("vendors.tokenOver")
                : new Div(new Span(getTranslation("vendors.tokenUntil") + " "), new Moment(until.get(), now));
    }

    private Component failure(Failure failure) {
        var what = new Div(failure.what());
        what.addClassName("quiet");
        return new Div(since(failure.at()), what, new Div(getTranslation("error.reference", failure.reference())));
    }

    private Component since(Instant at) {
        return new Span(new Moment(at, now), new Span(" · "), new Age(at, now));
    }

    private Component words(String key) {
        return new Span(getTranslation(key));
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation("vendors." + key)), new DescriptionList.Description(value));
    }
}
