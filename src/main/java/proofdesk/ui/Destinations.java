package proofdesk.ui;

import java.util.List;

/** What a feature lets people go to from anywhere, by typing a part of its name. */
public interface Destinations {

    /**
     * @param text what was typed; empty to offer what is useful to most
     * @return a few, the likeliest first
     * @throws org.springframework.core.NestedRuntimeException when they cannot be had now
     */
    List<Destination> find(String text);

    /**
     * @param group under which heading, in words
     * @param path within the desk; holds nothing personal, unlike the other texts
     */
    record Destination(String group, String label, String detail, String path) {

        @Override
        public String toString() {
            return "Destination[" + path + "]";
        }
    }
}
