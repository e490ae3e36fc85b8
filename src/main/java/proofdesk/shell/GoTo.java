package proofdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import proofdesk.ui.Destinations;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Palette;
import proofdesk.ui.Palette.Entry;

/** What the palette offers: what can be done on this page, the pages of the menu, and what the features know. */
final class GoTo {

    private final Component content;
    private final List<Destinations> features;

    /** @param content holds the page one is on */
    GoTo(Component content, List<Destinations> features) {
        this.content = content;
        this.features = features;
    }

    Palette palette() {
        return new Palette(this::find);
    }

    /** Somebody who has typed something rather looks for that. */
    private List<Entry> find(String text) {
        var found = features.stream()
                .flatMap(feature -> feature.find(text).stream())
                .map(one -> new Entry(one.group(), one.label(), one.detail(), "", Optional.of(one.path()), () -> {}));
        var own = Stream.concat(actions(), pages()).filter(one -> matches(one.label(), text));
        return (text.isEmpty() ? Stream.concat(own, found) : Stream.concat(found, own)).toList();
    }

    private Stream<Entry> actions() {
        return keys(content)
                .flatMap(keys -> keys.possible().stream()
                        .map(one -> new Entry(
                                words("palette.actions"),
                                one.name(),
                                "",
                                one.key(),
                                Optional.empty(),
                                () -> keys.press(one.key()))));
    }

    private Stream<Entry> pages() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new Entry(
                        words("palette.pages"), words(entry.title()), "", "", Optional.of(entry.path()), () -> {}));
    }

    private static Stream<KeyMap> keys(Component at) {
        return at instanceof KeyMap keys ? Stream.of(keys) : at.getChildren().flatMap(GoTo::keys);
    }

    private static boolean matches(String label, String text) {
        return label.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private String words(String key) {
        return content.getTranslation(key);
    }
}
