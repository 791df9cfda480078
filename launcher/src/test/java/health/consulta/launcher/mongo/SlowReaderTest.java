package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search that takes longer than an overwritten version stays in the file: here it does not stay
/// at all, and nothing is cached.
class SlowReaderTest {
  private static final int DOCUMENTS = 5_000;
  private static final int TIMES = 20;

  @TempDir Path folder;
  private StoredBackend backend;
  private de.bwaldvogel.mongo.MongoServer server;

  @BeforeEach
  void open() {
    var store =
        new MVStore.Builder()
            .fileName(folder.resolve("store").toString())
            .autoCommitDisabled()
            .cacheSize(0)
            .open();
    store.setRetentionTime(0);
    backend = new StoredBackend(store);
    server = new de.bwaldvogel.mongo.MongoServer(backend);
  }

  @AfterEach
  void close() {
    server.shutdownNow();
  }

  @Test
  void finds_all_documents_whatever_is_overwritten_meanwhile() {
    try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
      var documents = client.getDatabase("slow").getCollection("documents");
      documents.insertMany(
          IntStream.range(0, DOCUMENTS).mapToObj(n -> new Document("times", 0)).toList());
      var collection = backend.openOrCreateDatabase("slow").resolveCollection("documents", true);
      var search = ((StoredCollection) collection).streamAllDocumentsWithPosition().iterator();
      assertThat(search.next().getDocument()).containsEntry("times", 0);
      for (int n = 0; n < TIMES; n++) documents.updateMany(new Document(), inc("times", 1));
      assertThat(search).toIterable().hasSize(DOCUMENTS - 1);
    }
  }
}
