package proofdesk.administration;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.review.Reasons;
import proofdesk.review.SecondLook;

/** Says a rule as a sentence, e.g. "Approvals of checks the provider rejected, always". */
record SecondLookWords(Component speaker, Reasons reasons, Providers providers) {

    String of(SecondLook rule) {
        return decisions(rule) + " " + checks(rule) + because(rule) + share(rule);
    }

    private String decisions(SecondLook rule) {
        var kind = rule.decision();
        return say("secondLooks.decisions." + (kind == null ? "ANY" : kind.name()));
    }

    private String checks(SecondLook rule) {
        var outcome = rule.outcome();
        var provider = rule.provider();
        if (outcome == null) {
            return provider == null ? say("secondLooks.checks") : say("secondLooks.checks.at", name(provider));
        }
        return say(
                "secondLooks.checks." + outcome.name(),
                provider == null ? say("secondLooks.theProvider") : name(provider));
    }

    private String because(SecondLook rule) {
        var code = rule.reason();
        return code == null
                ? ""
                : say(
                        "secondLooks.because",
                        reasons.find(code)
                                .map(reason -> reason.label(Locale.ENGLISH))
                                .orElse(code));
    }

    private String share(SecondLook rule) {
        return rule.share() == 100 ? say("secondLooks.always") : say("secondLooks.share", rule.share());
    }

    private String name(String provider) {
        return providers.find(provider).map(Provider::name).orElse(provider);
    }

    private String say(String key, Object... parameters) {
        return speaker.getTranslation(key, parameters);
    }
}
