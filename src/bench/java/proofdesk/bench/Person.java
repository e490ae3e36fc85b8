package proofdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The person with the phone, over HTTP: takes the pictures beforehand, sends them when told to. */
final class Person {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;
    private final String scenario;

    Person(String sandbox, String scenario) {
        this.sandbox = sandbox;
        this.scenario = scenario;
    }

    /** @return the secret by which the capture goes on */
    String takePictures(URI link) {
        send(HttpRequest.newBuilder(link).build());
        var artifact = send(HttpRequest.newBuilder(link)
                        .POST(BodyPublishers.noBody())
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*artifact=", "");
        capture(artifact, "specimen/" + scenario);
        return artifact;
    }

    /** From here the provider goes on alone, and calls back. */
    void finish(String artifact) {
        capture(artifact, "finish");
    }

    /** Another picture than the drawn one, in its place. */
    void put(String artifact, String depiction, byte[] picture) {
        var answer = send(HttpRequest.newBuilder(URI.create(sandbox + "/capture/api/images/" + depiction))
                .header("X-Artifact", artifact)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(picture))
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("A picture was answered " + answer.statusCode());
        }
    }

    private void capture(String artifact, String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(sandbox + "/capture/api/" + path))
                .header("X-Artifact", artifact)
                .POST(BodyPublishers.noBody())
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
