package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoServerTest {
  @TempDir Path folder;
  private MongoServer server;
  private MongoClient client;
  private MongoDatabase database;
  private MongoCollection<Document> documents;

  @BeforeEach
  void start() {
    server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
    client = MongoClients.create(server.uri("clinic"));
    database = client.getDatabase("clinic");
    documents = database.getCollection("documents");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ping", "hello", "buildInfo", "connectionStatus", "endSessions", "serverStatus"})
  void answers_what_drivers_ask(String command) {
    for (var name : List.of("clinic", "admin")) {
      assertThat(client.getDatabase(name).runCommand(new Document(command, 1)).get("ok"))
          .isEqualTo(1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{createIndexes: 'documents', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {b: 1}}]}",
        "{createIndexes: 'documents', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 60}]}",
        "{createIndexes: 'documents', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'fr'}}]}",
        "{createIndexes: 'documents', indexes: [{key: {a: 'text'}, name: 'a'}]}",
        "{createIndexes: 'documents', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
        "{createIndexes: 'documents', indexes: [{key: {'$**': 1}, name: 'a'}]}",
        "{createIndexes: 'documents', indexes: [{key: {'a.0': 1}, name: 'a'}]}",
        "{create: 'other', validator: {a: 1}}",
        "{create: 'other', viewOn: 'documents', pipeline: []}",
        "{create: 'other', capped: true, size: 1000}",
        "{create: 'other', collation: {locale: 'fr'}}",
        "{find: 'documents', filter: {a: 1}, collation: {locale: 'fr'}}",
        "{find: 'documents', filter: {$text: {$search: 'x'}}}",
        "{find: 'documents', filter: {$where: 'true'}}",
        "{find: 'documents', filter: {a: 1}, let: {b: 1}}",
        "{find: 'documents', tailable: true}",
        "{update: 'documents', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
        "{update: 'documents', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'fr'}}]}",
        "{update: 'documents', updates: [{q: {}, u: {$set: {a: 1}}}], txnNumber: {$numberLong: '1'}}",
        "{delete: 'documents', deletes: [{q: {}, limit: 0, collation: {locale: 'fr'}}]}",
        "{findAndModify: 'documents', query: {}, update: [{$set: {a: 1}}]}",
        "{aggregate: 'documents', pipeline: [{$changeStream: {}}], cursor: {}}",
        "{aggregate: 'documents', pipeline: [{$project: {d: {$dayOfWeek: '$a'}}}], cursor: {}}",
        "{collMod: 'documents', validator: {a: 1}}",
        "{renameCollection: 'clinic.documents', to: 'clinic.other'}",
      })
  void rejects_what_it_would_ignore(String command) {
    documents.insertOne(new Document("a", 1));
    var before = documents.find().into(new ArrayList<>());
    assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("not supported by the embedded MongoDB");
    assertThat(documents.listIndexes()).hasSize(1);
    assertThat(database.listCollectionNames()).containsExactly("documents");
    assertThat(documents.find().into(new ArrayList<>())).isEqualTo(before);
  }

  @Test
  void an_index_of_the_same_name_with_other_keys_is_refused() {
    documents.createIndex(new Document("a", 1), new IndexOptions().name("x"));
    documents.createIndex(new Document("a", 1), new IndexOptions().name("x"));
    assertThatThrownBy(
            () -> documents.createIndex(new Document("b", 1), new IndexOptions().name("x")))
        .isInstanceOf(MongoCommandException.class);
    assertThat(documents.listIndexes()).hasSize(2);
  }

  @Test
  void a_unique_index_that_cannot_be_built_leaves_nothing_behind() {
    documents.insertMany(List.of(new Document("a", 1), new Document("a", 2), new Document("a", 1)));
    var unique = new IndexOptions().unique(true);
    assertThatThrownBy(() -> documents.createIndex(new Document("a", 1), unique))
        .hasMessageContaining("E11000");
    documents.deleteOne(eq("a", 1));
    documents.createIndex(new Document("a", 1), unique);
    assertThatThrownBy(() -> documents.insertOne(new Document("a", 1)))
        .hasMessageContaining("E11000");
  }

  @Test
  void a_sparse_unique_index_minds_only_documents_with_the_field() {
    documents.createIndex(new Document("a", 1), new IndexOptions().unique(true).sparse(true));
    documents.insertMany(
        List.of(
            new Document("_id", 1), new Document("_id", 2), new Document("_id", 3).append("a", 1)));
    assertThat(documents.countDocuments(eq("a", null))).isEqualTo(2);
    documents.updateOne(eq("_id", 3), new Document("$unset", new Document("a", "")));
    documents.updateOne(eq("_id", 1), new Document("$set", new Document("a", 1)));
    assertThatThrownBy(() -> documents.insertOne(new Document("a", 1)))
        .hasMessageContaining("E11000");
  }

  @Test
  void dropping_one_index_database_or_collection_leaves_its_namesakes() {
    for (var namespace : List.of("clinic.documents", "clinic.sibling", "clinic2.documents")) {
      collection(namespace).createIndex(new Document("a", 1));
      collection(namespace).createIndex(new Document("b", 1));
      collection(namespace).insertOne(new Document("a", 1));
    }
    documents.dropIndex("a_1");
    collection("clinic.sibling").dropIndex(new Document("b", 1));
    documents.drop();
    documents.insertOne(new Document("a", 2));
    restart();
    assertThat(indexes("clinic.sibling")).containsExactly("_id_", "a_1");
    assertThat(indexes("clinic.documents")).containsExactly("_id_");
    assertThat(documents.countDocuments(eq("a", 2))).isEqualTo(1);

    database.drop();
    assertThat(database.listCollectionNames()).isEmpty();
    documents.insertOne(new Document("a", 3));
    restart();
    assertThat(documents.countDocuments()).isEqualTo(1);
    assertThat(indexes("clinic2.documents")).containsExactly("_id_", "a_1", "b_1");
    assertThat(collection("clinic2.documents").countDocuments(eq("a", 1))).isEqualTo(1);
    collection("clinic2.documents").dropIndexes();
    assertThat(indexes("clinic2.documents")).containsExactly("_id_");
  }

  @Test
  void an_aggregation_that_begins_with_a_match_finds_the_same() {
    documents.insertMany(
        IntStream.range(0, 100).mapToObj(i -> new Document("_id", i).append("a", i % 10)).toList());
    documents.createIndex(new Document("a", 1));
    var pipeline =
        List.of(
            Document.parse("{$match: {a: 3}}"),
            Document.parse(
                "{$lookup: {from: 'documents', localField: 'a', foreignField: '_id', as: 'other'}}"),
            Document.parse("{$unwind: '$other'}"),
            Document.parse("{$group: {_id: '$other.a', n: {$sum: 1}}}"));
    assertThat(documents.aggregate(pipeline))
        .containsExactly(new Document("_id", 3).append("n", 10));
  }

  @Test
  void ordered_updates_stop_at_the_first_error_and_unordered_ones_do_not() {
    documents.insertMany(
        List.of(new Document("_id", 1).append("a", "text"), new Document("_id", 2)));
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq("_id", 3), inc("a", 1), new UpdateOptions().upsert(true)),
            new UpdateOneModel<>(eq("_id", 1), inc("a", 1)),
            new UpdateOneModel<>(eq("_id", 2), inc("a", 1)));
    assertThatThrownBy(() -> documents.bulkWrite(updates))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> {
              assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
              assertThat(e.getWriteResult().getUpserts().getFirst().getIndex()).isZero();
            });
    assertThat(documents.countDocuments(eq("a", 1))).isEqualTo(1);
    assertThatThrownBy(() -> documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
        .isInstanceOf(MongoBulkWriteException.class);
    assertThat(documents.find(eq("_id", 2)).first()).containsEntry("a", 1);
  }

  @Test
  void a_taken_port_is_named(@TempDir Path other) {
    assertThatThrownBy(
            () -> MongoServer.start(other, new InetSocketAddress("127.0.0.1", server.port())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
    MongoServer.start(other, new InetSocketAddress("127.0.0.1", 0)).close();
  }

  private MongoCollection<Document> collection(String namespace) {
    var names = namespace.split("\\.");
    return client.getDatabase(names[0]).getCollection(names[1]);
  }

  private List<String> indexes(String namespace) {
    return collection(namespace)
        .listIndexes()
        .map(index -> index.getString("name"))
        .into(new ArrayList<>());
  }

  private void restart() {
    stop();
    start();
  }
}
