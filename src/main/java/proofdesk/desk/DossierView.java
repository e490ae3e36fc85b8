package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Activities;
import proofdesk.activity.Live;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.ui.Moment;
import proofdesk.ui.OutcomeBadge;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** One dossier: its checks, newest first, and what happened. Turns by itself; erased, it is its receipt. */
@Route("dossiers")
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
class DossierView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Dossiers dossiers;
    private final Verifications verifications;
    private final Activities activities;
    private final Providers providers;
    private final CurrentUser user;
    private final Clock clock;
    private final LookAgain lookAgain;
    private final LiveIndicator indicator;
    private @Nullable UUID id;

    DossierView(
            Dossiers dossiers,
            Verifications verifications,
            Activities activities,
            Providers providers,
            CurrentUser user,
            Live live,
            Clock clock) {
        this.dossiers = dossiers;
        this.verifications = verifications;
        this.activities = activities;
        this.providers = providers;
        this.user = user;
        this.clock = clock;
        addClassName("screen");
        indicator = new LiveIndicator(this::look);
        lookAgain = new LookAgain(this, live, this::look);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        lookAgain.watch(id);
        look();
    }

    private void look() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        var dossier = dossiers.find(wanted);
        if (dossier.isPresent()) {
            show(dossier.get());
        } else {
            showReceipt(wanted);
        }
        indicator.rightAt(clock.instant());
    }

    private void show(Dossier dossier) {
        removeAll();
        add(head(dossier));
        verifications.dossierErasing(dossier.id()).ifPresent(erasing -> {
            var note = new Div(getTranslation("dossier.erasing", erasing.attempts()));
            note.getElement().setAttribute("role", "status");
            add(note);
        });
        add(
                new H3(getTranslation("dossier.checks")),
                checks(dossier),
                new H3(getTranslation("dossier.trail")),
                trail());
    }

    private Div head(Dossier dossier) {
        var own = dossier.reference();
        var title = new H2(own == null ? getTranslation("dossier.untitled", DossierGrid.shortId(dossier.id())) : own);
        var head = new Div(
                title,
                new Span(getTranslation("dossier.openedBy", dossier.openedBy())),
                new Moment(dossier.openedAt(), clock.instant()),
                indicator);
        head.addClassName("screen-head");
        if (dossier.erasingSince() == null && user.hasAnyRole(Role.STAFF, Role.ADMIN)) {
            var start = new Button(
                    getTranslation("dossier.start"),
                    click -> new StartCheckDialog(dossier.id(), verifications, providers).open());
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var erase = new Button(getTranslation("dossier.erase"), click -> askErase(dossier.id()));
            erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            head.add(start, erase);
        }
        return head;
    }

    private void askErase(UUID dossierId) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("dossier.erase.title"));
        dialog.setText(getTranslation("dossier.erase.text"));
        dialog.setConfirmText(getTranslation("dossier.erase.go"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("dossier.erase.cancel"));
        dialog.addConfirmListener(confirm -> {
            verifications.eraseDossier(dossierId);
            look();
        });
        dialog.open();
    }

    private Div checks(Dossier dossier) {
        var checks = verifications.ofDossier(dossier.id());
        if (checks.isEmpty()) {
            return new EmptyState(getTranslation("dossier.noChecks.title"), getTranslation("dossier.noChecks.text"));
        }
        var list = new Div();
        list.addClassName("checks");
        checks.forEach(check -> list.add(card(check)));
        return list;
    }

    private Div card(Verification check) {
        var name = providers.find(check.provider()).map(Provider::name).orElse(check.provider());
        var state = check.erasing() == null
                ? getTranslation("dossiers.step." + DossierGrid.step(check))
                : getTranslation("dossiers.erasing");
        var card = new Div(
                new OutcomeBadge(check.outcome(), check.statusWord()),
                new Anchor("verifications/" + check.id(), name),
                new Span(state),
                new Moment(check.orderedAt(), clock.instant()));
        card.addClassName("check-card");
        return card;
    }

    private UnorderedList trail() {
        var list = new UnorderedList();
        list.addClassName("trail");
        if (id != null) {
            for (var activity : activities.ofDossier(id)) {
                list.add(new ListItem(
                        new Moment(activity.at(), clock.instant()),
                        new Span(" " + activity.actor() + " " + getTranslation("activity." + activity.kind()))));
            }
        }
        return list;
    }

    private void showReceipt(UUID dossierId) {
        var receipt = verifications.receipts(dossierId).stream()
                .filter(one -> one.verificationId() == null)
                .findFirst();
        if (receipt.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        add(
                new EmptyState(
                        getTranslation("dossier.receipt.title"),
                        getTranslation(
                                "dossier.receipt.text",
                                receipt.get().requestedBy(),
                                receipt.get().id())),
                new H3(getTranslation("dossier.trail")),
                trail());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dossier.title");
    }
}
