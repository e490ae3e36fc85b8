package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import proofdesk.provider.VendorHealth.Failure;
import proofdesk.provider.VendorHealth.Health;
import proofdesk.ui.Age;
import proofdesk.ui.Moment;
import proofdesk.verification.Waiting;

/** One vendor: calls, token, notifications, and the check that has waited longest. */
final class VendorCard extends Section {

    private final Div state = new Div();
    private final DescriptionList facts = new DescriptionList();
    private final Map<String, DescriptionList.Description> rows = new HashMap<>();
    private final Map<String, Object> shown = new HashMap<>();

    /** With all its rows from the beginning, so that none jumps when there is something to say. */
    VendorCard(String name) {
        addClassName("vendor");
        state.getElement().setAttribute("role", "status");
        for (var key : List.of(
                "lastAnswer",
                "calls",
                "lastFailure",
                "token",
                "tokenFailure",
                "notification",
                "refusedNotification",
                "oldest")) {
            var row = new DescriptionList.Description();
            rows.put(key, row);
            facts.add(new DescriptionList.Term(getTranslation("vendors." + key)), row);
        }
        add(new H2(name), state, facts);
    }

    /** Touches only what is no longer the same. */
    void show(VendorHealths.Seen seen, Optional<Instant> accepted, Optional<Instant> other, Instant now) {
        var health = seen.health();
        state(health);
        time("lastAnswer", health.lastAnswer(), now);
        row("calls", rate(health), Span::new);
        failure("lastFailure", health.lastFailure(), now);
        token(health.tokenUntil(), now);
        failure("tokenFailure", health.lastTokenFailure(), now);
        time("notification", accepted, now);
        time("refusedNotification", other, now);
        row(
                "oldest",
                seen.oldest(),
                oldest -> oldest.map(check -> waiting(check, now)).orElseGet(() -> words("vendors.noneWaiting")));
    }

    private <T> void row(String key, T value, Function<T, Component> component) {
        if (!value.equals(shown.put(key, value))) {
            var row = Objects.requireNonNull(rows.get(key));
            row.removeAll();
            row.add(component.apply(value));
        }
    }

    private void time(String key, Optional<Instant> at, Instant now) {
        row(key, at, it -> it.map(time -> since(time, now)).orElseGet(() -> words("vendors.noneYet")));
    }

    private void failure(String key, Optional<Failure> failure, Instant now) {
        row(key, failure, it -> it.map(one -> failure(one, now)).orElseGet(() -> words("vendors.noneYet")));
    }

    private void token(Optional<Instant> until, Instant now) {
        var over = until.filter(now::isAfter).isPresent();
        row(
                "token",
                List.of(until, over),
                it -> until.map(end -> over
                                ? words("vendors.tokenOver")
                                : new Div(new Span(getTranslation("vendors.tokenUntil") + " "), new Moment(end, now)))
                        .orElseGet(() -> words("vendors.noToken")));
    }

    private Component waiting(Waiting.Oldest check, Instant now) {
        return new Div(
                new Anchor("verifications/" + check.id(), check.id().toString().substring(0, 8)),
                new Span(" · "),
                since(check.handedOverAt(), now));
    }

    /** In words first: whoever looks wants to know whether to do something. */
    private void state(Health health) {
        var key = health.lastAnswer().isEmpty() && health.lastFailure().isEmpty()
                ? "unknown"
                : failedLast(health) ? "failing" : "working";
        state.setText(getTranslation("vendors.state." + key));
        state.setClassName("vendor-state vendor-" + key);
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

    private Component failure(Failure failure, Instant now) {
        var what = new Div(failure.what());
        what.addClassName("quiet");
        return new Div(since(failure.at(), now), what, new Div(getTranslation("error.reference", failure.reference())));
    }

    private Component since(Instant at, Instant now) {
        return new Span(new Moment(at, now), new Span(" · "), new Age(at, now));
    }

    private Component words(String key) {
        return new Span(getTranslation(key));
    }
}
