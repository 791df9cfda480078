package health.consulta.launcher.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersIT {

  @Test
  void kafka_has_every_topic_with_its_dead_letters() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrap()))) {
      var names = admin.listTopics().names().get(20, TimeUnit.SECONDS);
      assertThat(names).containsAll(Topics.NAMES).contains("bookings.dead", "users.dead");
      var topic = admin.describeTopics(Topics.NAMES).allTopicNames().get().get("bookings");
      assertThat(topic).isNotNull();
      assertThat(topic.partitions()).hasSize(4);
    }
  }

  @Test
  void mysql_is_a_real_one_in_utc() throws Exception {
    var url = TestServers.mysqlUrl("payment");
    try (var connection =
            DriverManager.getConnection(url, TestServers.mysqlUser(), TestServers.mysqlPassword());
        var statement = connection.createStatement();
        var row = statement.executeQuery("select version(), @@time_zone, database()")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).startsWith("8.");
      assertThat(row.getString(2)).isEqualTo("+00:00");
      assertThat(row.getString(3)).isEqualTo("payment");
    }
  }

  @Test
  void the_same_server_serves_every_test_of_a_jvm() {
    assertThat(TestServers.kafkaBootstrap()).isEqualTo(TestServers.kafkaBootstrap());
  }
}
