package health.consulta.launcher.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of the platform: one per owning service, each with its dead letters.
public final class Topics {
  static final int PARTITIONS = 4;

  /// Names without the dead letters.
  public static final List<String> NAMES =
      List.of(
          "users",
          "agenda",
          "bookings",
          "waiting-list",
          "messages",
          "consultations",
          "payments",
          "invoices",
          "notifications",
          "reports",
          "accesses");

  private Topics() {}

  /// The dead-letter topic of a topic.
  public static String deadLettersOf(String topic) {
    return topic + ".dead";
  }

  /// Creates what is missing. Existing topics stay as they are.
  public static void create(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            200);
    try (var admin = Admin.create(settings)) {
      var existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      var missing =
          NAMES.stream()
              .flatMap(name -> Stream.of(name, deadLettersOf(name)))
              .filter(name -> !existing.contains(name))
              .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
              .toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka at " + bootstrap + " did not create the topics", e);
    }
  }
}
