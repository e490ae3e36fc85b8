package proofdesk.verification;

/** The installation key cannot be used: it is none, or not the one this database was begun with. */
final class InstallationKeyRefused extends RuntimeException {

    private final String remedy;

    private InstallationKeyRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    static InstallationKeyRefused unusable() {
        return new InstallationKeyRefused(
                "proofdesk.installation-key is not 32 or more bytes in base64.",
                "Make one with `openssl rand -base64 32` and keep it as long as the database.");
    }

    static InstallationKeyRefused another() {
        return new InstallationKeyRefused(
                "proofdesk.installation-key is not the one this database was begun with, so nothing in it could be read.",
                "Start with the key used before. If it is lost, the reports stored so far are lost too: begin with an"
                        + " empty database.");
    }

    String remedy() {
        return remedy;
    }
}
