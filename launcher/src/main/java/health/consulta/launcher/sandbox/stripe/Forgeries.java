package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Disguise;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Somebody who does not know the secret and tells the opposite of the truth about payments: what
/// was paid is canceled, what was not is paid. Nothing of it stands in the books, nor comes again.
final class Forgeries {
  private static final int MOST = 1000;

  private final Books books;
  private final WebhookEndpoints endpoints;

  Forgeries(Books books, WebhookEndpoints endpoints) {
    this.books = books;
    this.endpoints = endpoints;
  }

  /// How many were sent, and how many of them somebody took for true.
  ObjectNode send(int times) {
    if (times < 1 || times > MOST) {
      throw new IllegalArgumentException("times is a number from 1 to " + MOST);
    }
    var letters = books.change(change -> letters(change, times));
    int believed = 0;
    try (var http = HttpClient.newHttpClient()) {
      for (var letter : letters) {
        believed += isBelieved(http, letter) ? 1 : 0;
      }
    }
    return object("sent", letters.size(), "believed", believed);
  }

  private List<HttpRequest> letters(Change change, int times) {
    var intents = change.all("pi");
    var letters = new ArrayList<HttpRequest>();
    for (int i = 0; i < times && !intents.isEmpty(); i++) {
      var lie = lie(change, intents.reversed().get(i % intents.size()));
      for (var endpoint : endpoints.wanting(change, lie.path("type").asString())) {
        endpoints.letter(change, endpoint, lie, Disguise.WRONG_SIGNATURE).ifPresent(letters::add);
      }
    }
    return letters;
  }

  private static ObjectNode lie(Change change, ObjectNode intent) {
    var paid = intent.path("status").asString().equals("succeeded");
    var about = Rendering.plain(intent).put("status", paid ? "canceled" : "succeeded");
    about.put("amount_received", paid ? 0 : intent.path("amount").asLong());
    var type = paid ? "payment_intent.canceled" : "payment_intent.succeeded";
    return Events.event(change, type, object("object", about), 1);
  }

  private static boolean isBelieved(HttpClient http, HttpRequest letter) {
    try {
      return http.send(letter, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
