package proofdesk.provider;

/** A check at the vendor: the folder (Assure's dossier id; our own where the vendor has none) and the process in it. */
public record Reference(String folder, String process) {}
