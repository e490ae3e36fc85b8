package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.ui.Errand;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in the archive, read as it streams by: its entries, how they differ from what the provider says it puts in,
 * and a picture or JSON of it when asked for. Nothing of it is stored.
 */
final class ArchiveDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(ArchiveDialog.class);

    /** In bytes; more JSON than this is nothing to look at in a window. */
    private static final long MOST_JSON = 1024L * 1024;

    private final Supplier<Media> archive;
    private final ArchiveLayout layout;
    private final Div list = new Div();
    private final Div preview = new Div();
    private volatile boolean stopped;

    /** @param archive opens it anew each time; throws {@link ProviderException} */
    ArchiveDialog(Supplier<Media> archive, ArchiveLayout layout) {
        this.archive = archive;
        this.layout = layout;
        setHeaderTitle(getTranslation("archive.title"));
        setWidth("min(52rem, 100%)");
        list.getElement().setAttribute("role", "status");
        preview.addClassName("archive-preview");
        add(new Paragraph(getTranslation("archive.text")), list, preview);
        getFooter().add(new Button(getTranslation("archive.close"), click -> close()));
        addDetachListener(detach -> stopped = true);
        list.add(new Paragraph(getTranslation("archive.reading")));
    }

    @Override
    public void open() {
        super.open();
        read(list, reader -> {
            var entries = reader.all();
            return () -> show(entries);
        });
    }

    /** Off the screen, since an archive may be large. */
    private void read(Div place, Reading reading) {
        Errand.run(() -> {
            var turn = turn(place, reading);
            return () -> {
                if (!stopped) {
                    turn.run();
                }
            };
        });
    }

    private Runnable turn(Div place, Reading reading) {
        try (var media = archive.get()) {
            return reading.of(new ArchiveReader(media.stream(), () -> stopped));
        } catch (ProviderException e) {
            return () -> tell(place, getTranslation("archive.failed", e.reference()));
        } catch (ArchiveReader.TooMuch e) {
            return () -> tell(place, getTranslation("archive.tooMuch"));
        } catch (JacksonException e) {
            return () -> tell(place, getTranslation("archive.noJson"));
        } catch (IOException | IllegalArgumentException e) { // the second for names in no known encoding
            log.warn("An archive could not be read through: {}", e.getClass().getSimpleName());
            return () -> tell(place, getTranslation("archive.broken"));
        }
    }

    private void tell(Div place, String text) {
        var note = new Paragraph(text);
        note.addClassNames("note", "note-trouble");
        place.removeAll();
        place.add(note);
    }

    private void show(List<ArchiveEntry> entries) {
        list.removeAll();
        list.add(compared(entries));
        var all = new UnorderedList();
        all.addClassName("archive-entries");
        entries.forEach(entry -> all.add(item(entry)));
        list.add(all);
    }

    private Component compared(List<ArchiveEntry> entries) {
        var names = entries.stream().map(ArchiveEntry::name).toList();
        var notes = new Div();
        if (!layout.isTold()) {
            notes.add(new Paragraph(getTranslation("archive.untold")));
            return notes;
        }
        var missing = layout.missing(names);
        var unexpected = layout.unexpected(names);
        if (missing.isEmpty() && unexpected.isEmpty()) {
            notes.add(new Paragraph(getTranslation("archive.asTold")));
        }
        if (!missing.isEmpty()) {
            notes.add(new Paragraph(getTranslation("archive.missing", String.join(", ", missing))));
        }
        if (!unexpected.isEmpty()) {
            notes.add(new Paragraph(getTranslation("archive.unexpected", String.join(", ", unexpected))));
        }
        return notes;
    }

    private ListItem item(ArchiveEntry entry) {
        var name = new Span(entry.name());
        name.addClassName("archive-name");
        var item = new ListItem(
                name, new Span(getTranslation("archive.kind." + entry.kind().name())), new Span(size(entry.size())));
        if (entry.strange()) {
            var strange = new Span(getTranslation("archive.strange"));
            strange.addClassName("tone-doubt");
            item.add(strange);
        } else if (entry.kind() == ArchiveEntry.Kind.PICTURE || entry.kind() == ArchiveEntry.Kind.JSON) {
            var look = new Button(getTranslation("archive.look"), click -> preview(entry));
            look.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            look.setAriaLabel(getTranslation("archive.look.of", entry.name()));
            item.add(look);
        }
        return item;
    }

    private void preview(ArchiveEntry entry) {
        preview.removeAll();
        if (entry.kind() == ArchiveEntry.Kind.PICTURE) {
            preview.add(new H3(entry.name()), new Picture(entry.name(), new EntryDownload(entry.place(), archive)));
            return;
        }
        preview.add(new Paragraph(getTranslation("archive.reading")));
        read(preview, reader -> {
            var text = new ByteArrayOutputStream();
            reader.copy(entry.place(), text, MOST_JSON);
            var json = JsonMapper.shared().readTree(text.toByteArray());
            return () -> {
                preview.removeAll();
                preview.add(new H3(entry.name()), new JsonReport(json));
            };
        });
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1024.0)
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / (1024.0 * 1024));
    }

    /** What is read of an archive, and what is then shown of it. */
    private interface Reading {
        Runnable of(ArchiveReader reader) throws IOException;
    }
}
