package proofdesk.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Errand;
import proofdesk.ui.Fault;
import proofdesk.ui.Times;

/** Figures of the team for some weeks, as drawings with the numbers behind them. The choice is in the address. */
@Route("figures")
@Menu(title = "figures.title", order = 3)
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
class FiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Integer> WEEKS = List.of(4, 12, 26, 52);
    private static final String ALL = "";

    private final Figures figures;
    private final Providers providers;
    private final Reasons reasons;
    private final Clock clock;
    private final Select<Integer> weeks = new Select<>();
    private final Select<String> provider = new Select<>();
    private final Paragraph told = new Paragraph();
    private final Div shown = new Div();
    private int asked;

    FiguresView(Figures figures, Providers providers, Reasons reasons, Clock clock) {
        this.figures = figures;
        this.providers = providers;
        this.reasons = reasons;
        this.clock = clock;
        addClassNames("screen", "figures");
        weeks.setLabel(getTranslation("figures.weeks"));
        weeks.setItems(WEEKS);
        weeks.setItemLabelGenerator(number -> getTranslation("figures.weeks.last", number));
        provider.setLabel(getTranslation("figures.provider"));
        provider.setItems(Stream.concat(Stream.of(ALL), providers.all().stream().map(Provider::id))
                .toList());
        provider.setItemLabelGenerator(this::name);
        weeks.addValueChangeListener(change -> chosen(change.isFromClient()));
        provider.addValueChangeListener(change -> chosen(change.isFromClient()));
        var filters = new Div(weeks, provider);
        filters.addClassName("filters");
        told.getElement().setAttribute("role", "status");
        told.addClassName("quiet");
        shown.addClassName("figure-cards");
        var text = new Paragraph(getTranslation("figures.text"));
        text.addClassName("quiet");
        add(new H1(getTranslation("figures.title")), text, filters, told, shown);
    }

    private String name(String id) {
        return id.equals(ALL)
                ? getTranslation("figures.provider.all")
                : providers.get(id).name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        weeks.setValue(parameters
                .getSingleParameter("weeks")
                .flatMap(text -> WEEKS.stream()
                        .filter(number -> number.toString().equals(text))
                        .findFirst())
                .orElse(12));
        provider.setValue(parameters
                .getSingleParameter("provider")
                .filter(id -> providers.find(id).isPresent())
                .orElse(ALL));
        count();
    }

    private void chosen(boolean byHand) {
        if (byHand) {
            var parameters = QueryParameters.simple(
                    Map.of("weeks", String.valueOf(weeks.getValue()), "provider", provider.getValue()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("figures", parameters)));
            count();
        }
    }

    /** Off the screen's thread, since a year of checks may take a moment. Only the last choice is shown. */
    private void count() {
        var turn = ++asked;
        var extent = Extent.upToNow(
                clock, weeks.getValue(), Optional.of(provider.getValue()).filter(id -> !id.equals(ALL)));
        told.setText(getTranslation("figures.counting"));
        shown.getElement().setAttribute("aria-busy", "true");
        Errand.run(() -> {
            var result = result(extent);
            return () -> {
                if (turn == asked) {
                    shown.getElement().removeAttribute("aria-busy");
                    result.run();
                }
            };
        });
    }

    private Runnable result(Extent extent) {
        try {
            var counted = Snapshot.of(figures, extent);
            var labels = reasons.all().stream().collect(Collectors.toMap(Reason::code, reason -> reason));
            return () -> show(counted, labels);
        } catch (NestedRuntimeException e) {
            var fault = Fault.of(e);
            return () -> {
                told.setText("");
                shown.removeAll();
                shown.add(new FiguresFault(fault, this::count));
            };
        }
    }

    private void show(Snapshot counted, Map<String, Reason> labels) {
        shown.removeAll();
        if (counted.isEmpty()) {
            told.setText("");
            shown.add(new EmptyState(getTranslation("figures.none.title"), getTranslation("figures.none.text")));
            return;
        }
        told.setText(getTranslation("figures.since", Times.day(counted.extent().first(), Locale.UK)));
        var say = new Say(this, this::name, because -> words(because, labels));
        new FigureCards(say).of(counted).forEach(shown::add);
    }

    /** A reason that is gone from the list is told by its code. */
    private String words(Figures.Because because, Map<String, Reason> labels) {
        return because.reason().isEmpty()
                ? getTranslation("figures.why.none")
                : Optional.ofNullable(labels.get(because.reason()))
                        .map(reason -> reason.label(getLocale()))
                        .orElse(because.reason());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("figures.title"));
    }
}
