package proofdesk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Moment;
import proofdesk.ui.Stacked;

/** What the vendors sent unasked, what became of it and why; an administrator can have it done again. */
@Route("administration/inbox")
@Menu(title = "inbox.title", order = 20)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class InboxView extends Div implements HasDynamicTitle {

    /** Pixels; below, a row's columns no longer fit side by side. */
    private static final int NARROW = 800;

    private final Notices notices;
    private final Clock clock;
    private final boolean mayRepeat;
    private final Select<String> verdict = new Select<>();
    private final Grid<Notice> grid = new Grid<>();
    private final EmptyState none;

    InboxView(Notices notices, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        this.mayRepeat = user.hasAnyRole(Role.ADMIN);
        addClassName("screen");
        none = new EmptyState(getTranslation("inbox.none.title"), getTranslation("inbox.none.text"));
        verdict.setLabel(getTranslation("inbox.verdict"));
        verdict.setEmptySelectionAllowed(true);
        verdict.setEmptySelectionCaption(getTranslation("dossiers.any"));
        verdict.setItems(notices.verdicts());
        verdict.setItemLabelGenerator(one -> one == null ? getTranslation("dossiers.any") : words(one));
        verdict.addValueChangeListener(change -> look());
        var again = new Button(getTranslation("verification.lookAgain"), click -> look());
        var filters = new Div(verdict, again);
        filters.addClassName("filters");
        columns();
        grid.addClassName("notices");
        Stacked.in(grid, NARROW, this::stack).setHeader(getTranslation("inbox.title"));
        add(new H1(getTranslation("inbox.title")), new Paragraph(getTranslation("inbox.text")), filters, grid, none);
        look();
    }

    private void columns() {
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(
                        one -> new Moment(Optional.ofNullable(one.lastAt()).orElse(one.receivedAt()), clock.instant()))
                .setHeader(getTranslation("inbox.last"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::kind)
                .setHeader(getTranslation("inbox.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> words(one.verdict()))
                .setHeader(getTranslation("inbox.verdict"))
                .setFlexGrow(3);
        grid.addColumn(Notice::times)
                .setHeader(getTranslation("inbox.times"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::check)
                .setHeader(getTranslation("inbox.check"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayRepeat) {
            grid.addComponentColumn(this::repeat)
                    .setKey("repeat")
                    .setHeader(getTranslation("inbox.repeat"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
    }

    private Component stack(Notice notice) {
        var moment = new Moment(Optional.ofNullable(notice.lastAt()).orElse(notice.receivedAt()), clock.instant());
        var stack = Stacked.lines(
                new Span(words(notice.verdict())),
                Stacked.below(new Span(kind(notice) + " × " + notice.times()), moment, check(notice)));
        if (mayRepeat) {
            stack.add(repeat(notice));
        }
        return stack;
    }

    private void look() {
        var wanted = Optional.ofNullable(verdict.getValue());
        var any = notices.count(wanted) > 0;
        grid.setVisible(any);
        none.setVisible(!any);
        grid.setItems(
                query -> notices.page(wanted, query.getOffset(), query.getLimit()), query -> notices.count(wanted));
    }

    private String kind(Notice notice) {
        var event = notice.event();
        return event == null
                ? getTranslation("inbox.source." + notice.source())
                : getTranslation("inbox.source." + notice.source()) + " " + event;
    }

    /** A verdict we have no words for is shown as it is stored. */
    private String words(String verdict) {
        var key = "inbox.verdict." + verdict.replace(' ', '-');
        var text = getTranslation(key);
        return text.contains(key) ? verdict : text;
    }

    private Component check(Notice notice) {
        var id = notice.verificationId();
        return id == null
                ? new Span()
                : new Anchor("verifications/" + id, id.toString().substring(0, 8));
    }

    private Component repeat(Notice notice) {
        if (!notice.repeatable()) {
            return new Span();
        }
        var button = new Button(getTranslation("inbox.again"), click -> {
            notices.again(notice);
            look();
            Notification.show(getTranslation("inbox.done"));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("inbox.title"));
    }
}
