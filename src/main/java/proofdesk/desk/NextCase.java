package proofdesk.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Depiction;
import proofdesk.result.MediaKind;
import proofdesk.ui.KeyHint;
import proofdesk.ui.KeyMap;
import proofdesk.ui.PicturesAhead;

/**
 * The way on to the next check that wants a decision, by link and by key. Which one that is turns out only when somebody
 * goes there; the pictures of the likely one are fetched meanwhile, which takes nothing from anybody.
 */
final class NextCase extends Div {

    static final String AFTER = "after";

    private final Teamwork team;
    private final UUID after;
    private final Anchor link = new Anchor();
    private final PicturesAhead ahead = new PicturesAhead();
    private @Nullable UUID likely;

    NextCase(Teamwork team, UUID after, KeyMap keys) {
        this.team = team;
        this.after = after;
        addClassName("next-case");
        setVisible(team.mayAct());
        link.add(new Span(getTranslation("next.go")), KeyHint.on(link, "N"));
        link.setHref("work/next?" + parameters().getQueryString());
        link.setTitle(getTranslation("next.title"));
        link.addClassName("next-link");
        add(link, ahead);
        keys.on("n", getTranslation("next.go"), team::mayAct, this::go);
    }

    /** Has the pictures of whichever check is likely to come next on their way. */
    void show() {
        var next = team.mayAct() ? team.work.next(Optional.of(after)).orElse(null) : null;
        if (next != null && !next.equals(likely)) {
            ahead.fetch(sources(next));
        }
        likely = next;
    }

    /** Enter goes on then. */
    void focus() {
        link.getElement().callJsFunction("focus");
    }

    private void go() {
        UI.getCurrent().navigate("work/next", parameters());
    }

    private QueryParameters parameters() {
        return QueryParameters.of(AFTER, after.toString());
    }

    /** What is masked, a browser has only once somebody asks for it. */
    private List<MediaDownload> sources(UUID check) {
        if (team.reveals.picturesMasked()) {
            return List.of();
        }
        return team.verifications.result(check).stream()
                .flatMap(result -> result.verdict().depictions().stream())
                .map(Depiction::kind)
                .filter(kind -> kind != MediaKind.VIDEO)
                .distinct()
                .map(kind -> new MediaDownload(check, kind, part -> team.verifications.media(check, kind)))
                .toList();
    }
}
