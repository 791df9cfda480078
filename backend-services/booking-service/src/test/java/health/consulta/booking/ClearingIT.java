package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.kit.clearing.Clearing;
import health.consulta.kit.test.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class ClearingIT {
  @Autowired private Clearing clearing;
  @Autowired private MongoTemplate mongo;
  @Autowired private Clock clock;

  @Test
  void inbox_notes_and_keys_go_each_after_its_time() {
    for (var days : List.of(1, 3, 91)) {
      insert("inbox", "at", days);
      insert("idempotency_keys", "createdAt", days);
    }
    for (int more = 0; more < 1_100; more++) insert("inbox", "at", 92);
    clearing.clear();
    assertThat(ages("inbox")).containsExactlyInAnyOrder(1, 3);
    assertThat(ages("idempotency_keys")).containsExactly(1);
  }

  private void insert(String collection, String field, int days) {
    mongo.insert(
        new Document("_id", UUID.randomUUID())
            .append(field, clock.instant().minus(Duration.ofDays(days)))
            .append("days", days),
        collection);
  }

  private List<Integer> ages(String collection) {
    return mongo.find(new Query(), Document.class, collection).stream()
        .filter(document -> document.containsKey("days"))
        .map(document -> document.getInteger("days"))
        .toList();
  }
}
