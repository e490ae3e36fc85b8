package proofdesk.comparison;

/** A colleague has changed what is expected since it was looked at; nothing was overwritten. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("What is expected was changed meanwhile");
    }
}
