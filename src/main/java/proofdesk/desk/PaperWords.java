package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import proofdesk.report.Wording;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.ui.Times;

/** The words of the screens, for paper. Read from the thread of a download, which says whose screen it is for. */
record PaperWords(Component speaker, Clock clock) implements Wording {

    @Override
    public Locale language() {
        return Locale.ENGLISH; // all texts are, so far
    }

    @Override
    public String text(String key, Object... details) {
        return speaker.getTranslation(key, details);
    }

    @Override
    public String of(Finding finding) {
        return words().of(finding);
    }

    @Override
    public String of(Fact.Field field) {
        return words().of(field);
    }

    @Override
    public String of(Fact fact) {
        return words().of(fact);
    }

    @Override
    public String processType(String id) {
        return ProcessTypeName.of(speaker, id);
    }

    @Override
    public String moment(Instant at) {
        var zone = Times.zone();
        return text("report.moment", Times.exact(at), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    private Words words() {
        return new Words(speaker, clock);
    }
}
