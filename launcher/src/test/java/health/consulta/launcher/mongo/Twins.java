package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import org.bson.Document;

/// One collection on our server and one on the stock server in memory, which has no index but the
/// ones it is given. Every operation is done on both and must come to the same.
final class Twins implements AutoCloseable {
  private final MongoServer server;
  private final de.bwaldvogel.mongo.MongoServer stock;
  private final MongoClient client;
  private final MongoClient stockClient;
  final MongoCollection<Document> ours;
  final MongoCollection<Document> twin;

  Twins(Path folder) {
    server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
    stock = new de.bwaldvogel.mongo.MongoServer(H2Backend.inMemory());
    client = MongoClients.create(server.uri("twins") + "&uuidRepresentation=standard");
    stockClient =
        MongoClients.create(
            stock.bindAndGetConnectionString() + "/?uuidRepresentation=standard&retryWrites=false");
    ours = client.getDatabase("twins").getCollection("documents");
    twin = stockClient.getDatabase("twins").getCollection("documents");
  }

  <T> void both(String what, Function<MongoCollection<Document>, T> operation) {
    assertThat(outcome(ours, operation)).as(what).isEqualTo(outcome(twin, operation));
  }

  void agree(String what) {
    both(what, documents -> documents.find(empty()).into(new ArrayList<>()));
  }

  private static Object outcome(
      MongoCollection<Document> documents, Function<MongoCollection<Document>, ?> operation) {
    try {
      return String.valueOf(operation.apply(documents));
    } catch (MongoException e) {
      return "error " + e.getCode();
    }
  }

  @Override
  public void close() {
    client.close();
    stockClient.close();
    server.close();
    stock.shutdownNow();
  }
}
