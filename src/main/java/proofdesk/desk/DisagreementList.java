package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import proofdesk.comparison.Disagreement;
import proofdesk.comparison.Disagreement.Variant;
import proofdesk.comparison.Matter;
import proofdesk.comparison.Origin;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Standing;
import proofdesk.ui.Times;

/** What does not agree: every value with the places that say so, each leading there. Nothing is judged. */
final class DisagreementList extends Section {

    private final UUID check;
    private final Words words;
    private final Masks masks;
    private final Providers providers;
    private final Consumer<String> reveal;

    /**
     * @param check the one that is looked at
     * @param reveal leads to a place in its report
     */
    DisagreementList(
            UUID check,
            List<Disagreement> all,
            Words words,
            Masks masks,
            Providers providers,
            Consumer<String> reveal) {
        this.check = check;
        this.words = words;
        this.masks = masks;
        this.providers = providers;
        this.reveal = reveal;
        addClassNames("disagreements", "result-wide");
        var list = new UnorderedList();
        all.forEach(one -> list.add(item(one)));
        add(
                new H2(getTranslation("facts.differ", all.size())),
                new Paragraph(getTranslation("facts.differ.text")),
                list);
    }

    private ListItem item(Disagreement one) {
        var icon = VaadinIcon.WARNING.create();
        icon.addClassName("tone-doubt");
        icon.getElement().setAttribute("aria-hidden", "true");
        var about = new Span(name(one));
        about.addClassName("disagreement-about");
        var variants = new UnorderedList();
        one.variants().forEach(variant -> variants.add(variant(one, variant)));
        return new ListItem(icon, new Div(about, variants));
    }

    /** Below each other, so that two spellings are compared letter by letter. */
    private ListItem variant(Disagreement one, Variant variant) {
        var places = new Span();
        places.addClassName("disagreement-places");
        for (var origin : variant.origins()) {
            if (origin != variant.origins().getFirst()) {
                places.add(new Span(", "));
            }
            places.add(place(one, origin));
        }
        return new ListItem(value(one.matter(), variant), new Span(" "), places);
    }

    private String name(Disagreement one) {
        return switch (one.matter()) {
            case NAME, LOCAL_NAME ->
                getTranslation("facts.matter." + one.matter().name());
            case CHECK_DIGIT ->
                one.fields().isEmpty()
                        ? getTranslation("facts.matter.CHECK_DIGITS")
                        : getTranslation(
                                "facts.matter.CHECK_DIGIT",
                                words.of(one.fields().getFirst()));
            case DATE_OF_BIRTH,
                    GENDER,
                    NATIONALITY,
                    PERSONAL_NUMBER,
                    DOCUMENT_NUMBER,
                    ISSUING_COUNTRY,
                    DATE_OF_ISSUE,
                    DATE_OF_EXPIRY -> words.of(one.fields().getFirst());
        };
    }

    /** In its own direction, so that a name in another script does not turn the sentence around. */
    private Component value(Matter matter, Variant variant) {
        if (matter == Matter.CHECK_DIGIT) {
            return quoted(variant.value(), variant.value());
        }
        var field = matter.fields().getFirst();
        var text = words.plain(new Fact(field, variant.value(), Standing.READ_ONLY, ""));
        return masks.around(field, words.of(field), () -> quoted(text, variant.value()));
    }

    private static Span quoted(String text, String asItCame) {
        return new Span(new Span("“"), FactList.value(text, asItCame), new Span("”"));
    }

    private Component place(Disagreement one, Origin origin) {
        return switch (origin) {
            case Origin.InReport place when place.verificationId().equals(check) -> here(one, place);
            case Origin.InReport place -> there(place);
            case Origin.Expected expected -> new Span(getTranslation("facts.origin.expected", expected.by()));
            case Origin.Computed computed -> new Span(getTranslation("facts.origin.computed"));
        };
    }

    private Button here(Disagreement one, Origin.InReport place) {
        var text = getTranslation("facts.origin." + place.kind().name());
        var button = new Button(text, click -> reveal.accept(place.pointer()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(text + ": " + getTranslation("result.reveal", name(one)));
        button.setTooltipText(provenance(place));
        return button;
    }

    /** No value is in the address, only where it stands. */
    private Anchor there(Origin.InReport place) {
        var query = QueryParameters.of(KnownFacts.PLACE, place.pointer());
        var link = new Anchor(
                "verifications/" + place.verificationId() + "?" + query.getQueryString(),
                getTranslation("facts.origin.other", provider(place), Times.day(day(place), Locale.UK)));
        link.setTitle(provenance(place));
        return link;
    }

    private static LocalDate day(Origin.InReport place) {
        return LocalDate.ofInstant(place.readAt(), Times.zone());
    }

    private String provenance(Origin.InReport place) {
        return getTranslation(
                "facts.provenance.at",
                provider(place),
                DossierGrid.shortId(place.verificationId()),
                Times.exact(place.readAt()),
                place.pointer());
    }

    private String provider(Origin.InReport place) {
        return providers.find(place.provider()).map(Provider::name).orElse(place.provider());
    }
}
