package proofdesk.desk;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.explanation.Subject;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Check;
import proofdesk.result.Finding.Match;
import proofdesk.result.Finding.Missing;
import proofdesk.result.Finding.Remark;
import proofdesk.result.Verdict;

/**
 * A finding as reviewers look at it.
 *
 * @param caused whether it led to the outcome
 * @param box where on a picture it is, if it is
 * @param subject what it is about
 */
record Found(Finding finding, boolean caused, Optional<Box> box, Subject subject) {

    /** What was said; in the order in which it matters. */
    enum Said {
        FAILED(VaadinIcon.CLOSE_CIRCLE, "bad"),
        COMPARED(VaadinIcon.SPLIT_H, "calm"),
        SAID(VaadinIcon.COMMENT_O, "calm"),
        PASSED(VaadinIcon.CHECK_CIRCLE, "good"),
        NOT_REPORTED(VaadinIcon.QUESTION_CIRCLE, "doubt");

        final VaadinIcon icon;
        final String tone;

        Said(VaadinIcon icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }
    }

    /** Where a finding is listed; in this order. */
    enum Part {
        CAUSED,
        DOCUMENT,
        PERSON,
        FACE,
        PROCESS,
        OTHER,
        NOT_REPORTED
    }

    /** All of a verdict's findings that are listed, each once: those of a topic only where they led to the outcome. */
    static List<Found> all(Verdict verdict, Function<Finding, Subject> subject) {
        var reasons = new HashSet<>(verdict.reasons());
        var boxes = boxes(verdict);
        return Stream.concat(verdict.reasons().stream(), verdict.rest().stream())
                .distinct()
                .map(finding -> new Found(
                        finding,
                        reasons.contains(finding),
                        Optional.ofNullable(boxes.get(finding.pointer())),
                        subject.apply(finding)))
                .sorted(Comparator.comparing(Found::said))
                .toList();
    }

    /** By where a finding stands that a box belongs to: at the same place, or just above where there is one box only. */
    private static Map<String, Box> boxes(Verdict verdict) {
        var all = verdict.depictions().stream()
                .flatMap(depiction -> depiction.boxes().stream())
                .toList();
        var boxes = new HashMap<String, Box>();
        all.stream()
                .collect(Collectors.groupingBy(box ->
                        box.pointer().substring(0, Math.max(0, box.pointer().lastIndexOf('/')))))
                .forEach((above, some) -> {
                    if (some.size() == 1 && !above.isEmpty()) {
                        boxes.put(above, some.getFirst());
                    }
                });
        all.forEach(box -> boxes.put(box.pointer(), box));
        return boxes;
    }

    Said said() {
        return switch (finding) {
            case Check check ->
                switch (check.state()) {
                    case PASSED -> Said.PASSED;
                    case FAILED -> Said.FAILED;
                    case NOT_REPORTED -> Said.NOT_REPORTED;
                };
            case Missing missing -> Said.NOT_REPORTED;
            case Match match -> Said.COMPARED;
            case Remark remark -> Said.SAID;
        };
    }

    Part part() {
        if (caused) {
            return Part.CAUSED;
        } else if (said() == Said.NOT_REPORTED) {
            return Part.NOT_REPORTED;
        }
        return switch (subject) {
            case DOCUMENT -> Part.DOCUMENT;
            case PERSON -> Part.PERSON;
            case FACE -> Part.FACE;
            case PROCESS -> Part.PROCESS;
            case OTHER -> Part.OTHER;
        };
    }

    /** By which it is known again when the outcome turns. */
    String id() {
        return finding.key() + " " + finding.label() + " " + finding.pointer();
    }

    @Override
    public String toString() {
        return "Found[" + finding.key() + "]"; // labels may name somebody
    }
}
