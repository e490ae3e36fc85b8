package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import proofdesk.provider.ProviderException;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Times;
import tools.jackson.databind.node.ObjectNode;

/** One capture configuration: a form, and beside it what the person will see. */
@Route("administration/capture-configurations")
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class CaptureConfigurationView extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final Configurations configurations;
    private final Trials trials;
    private final Clock clock;
    private final boolean mayChange;
    private final LeaveGuard guard = new LeaveGuard();
    private final VendorNote note = new VendorNote();
    private final Div state = new Div();
    private final Button save;
    private final Button undo;
    private final CapturePreview preview = new CapturePreview();
    private final ConfigurationForm form;
    private String id = "";

    CaptureConfigurationView(Configurations configurations, Trials trials, CurrentUser user, Clock clock) {
        this.configurations = configurations;
        this.trials = trials;
        this.clock = clock;
        this.mayChange = user.hasAnyRole(Role.ADMIN);
        addClassNames("screen", "administration");
        form = new ConfigurationForm(configurations.members(), !mayChange, this::changed);
        save = new Button(getTranslation("configuration.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        undo = new Button(getTranslation("configuration.undo"), click -> form.show(form.loaded()));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        state.addClassName("saved-line");
        state.getElement().setAttribute("role", "status");
    }

    static String address(String id) {
        return CaptureConfigurationsView.PATH + "/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
        load();
    }

    private void load() {
        removeAll();
        guard.unsaved(false);
        note.setVisible(false);
        try {
            configurations.find(id).ifPresentOrElse(found -> show(found.content()), this::showNone);
        } catch (ProviderException e) {
            add(new H1(id), note);
            note.show(
                    getTranslation("configuration.unread"),
                    e,
                    new Button(getTranslation("error.retry"), click -> load()));
        }
    }

    private void show(ObjectNode content) {
        var back = new Anchor(CaptureConfigurationsView.PATH, getTranslation("configurations.title"));
        var head = new Div(new H1(id));
        head.addClassName("screen-head");
        if (mayChange) {
            head.add(undo, save);
        }
        var side = new Div(
                new H2(getTranslation("configuration.preview")),
                new Paragraph(getTranslation("configuration.preview.text")),
                preview);
        side.addClassName("configuration-side");
        if (mayChange && trials.possible()) {
            side.add(new TrialButton(trials, () -> id, form::isChanged));
        }
        var page = new Div(form, side);
        page.addClassName("configuration-page");
        add(guard, back, head, state, note, page);
        form.show(content);
        changed();
        state.setText(getTranslation("configuration.loaded", Times.clock(clock.instant())));
    }

    private void showNone() {
        add(new EmptyState(
                getTranslation("configuration.gone.title"),
                getTranslation("configuration.gone.text"),
                new Anchor(CaptureConfigurationsView.PATH, getTranslation("configurations.title"))));
    }

    private void changed() {
        var unsaved = form.isChanged();
        guard.unsaved(unsaved);
        save.setEnabled(unsaved);
        undo.setEnabled(unsaved);
        preview.show(form.texts());
        state.setText(unsaved ? getTranslation("configuration.unsaved", String.join(", ", form.changes())) : "");
    }

    private void save() {
        note.setVisible(false);
        if (!form.isRight()) {
            state.setText(getTranslation("configuration.wrong"));
            return;
        }
        var wanted = form.content();
        try {
            configurations.save(id, form.loaded(), wanted);
        } catch (Configurations.Changed e) {
            tellOfOther(e);
            return;
        } catch (ProviderException e) {
            note.show(getTranslation("configuration.unsaved.vendor"), e);
            return;
        }
        readBack(wanted);
    }

    /** From now on shows what the vendor made of it, which need not be what it was sent. */
    private void readBack(ObjectNode sent) {
        try {
            var kept = configurations.find(id);
            if (kept.isEmpty()) {
                load();
                return;
            }
            form.show(kept.get().content());
            tell(Difference.between(sent, kept.get().content()));
        } catch (ProviderException e) {
            form.show(sent);
            note.show(
                    getTranslation("configuration.saved.unread"),
                    e,
                    new Button(getTranslation("error.retry"), click -> readBack(sent)));
        }
        changed();
        state.setText(getTranslation("configuration.saved", Times.clock(clock.instant())));
    }

    private void tell(List<Difference> differences) {
        note.setVisible(!differences.isEmpty());
        if (!differences.isEmpty()) {
            var all = new UnorderedList();
            differences.forEach(one -> all.add(new ListItem(getTranslation(
                    "configuration.different." + one.kind(), form.label(one.member()), one.sent(), one.kept()))));
            note.show(getTranslation("configuration.different"), getTranslation("configuration.different.next"), all);
        }
    }

    /** Somebody else was faster: neither's work is lost unless a person says so. */
    private void tellOfOther(Configurations.Changed other) {
        var keep = new Button(getTranslation("configuration.other.keep"), click -> {
            note.setVisible(false);
            form.showBelow(other.there());
            changed();
        });
        var drop = new Button(getTranslation("configuration.other.drop"), click -> {
            note.setVisible(false);
            form.show(other.there());
            changed();
        });
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        note.show(getTranslation("configuration.other"), getTranslation("configuration.other.next"), keep, drop);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", id);
    }
}
