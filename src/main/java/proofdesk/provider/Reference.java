package proofdesk.provider;

/** A check at the vendor: the folder (Assure's dossier id) and the process in it. */
public record Reference(String folder, String process) {}
