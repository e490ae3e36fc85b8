package proofdesk.launch;

/**
 * The door to the desk. This class alone is compiled for Java 17, so that an older Java than the desk needs can say so
 * in a sentence rather than in a stack trace.
 */
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        if (Runtime.version().feature() < NEEDED) {
            System.err.println(tooOld(Runtime.version().toString(), System.getProperty("java.home")));
            System.exit(1);
        }
        Class.forName("proofdesk.Proofdesk").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    static String tooOld(String version, String home) {
        return "Proofdesk needs Java " + NEEDED + " or later, and this is Java " + version + " in " + home + ".\n"
                + "Start it with a newer one: /path/to/jdk-" + NEEDED + "/bin/java -jar ...";
    }
}
