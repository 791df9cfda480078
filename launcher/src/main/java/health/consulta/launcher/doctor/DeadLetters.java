package health.consulta.launcher.doctor;

import health.consulta.launcher.servers.Topics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// How many messages were laid aside.
final class DeadLetters {
  private DeadLetters() {}

  static Map<String, Long> count(String bootstrap) {
    try (var admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      var topics = Topics.NAMES.stream().map(Topics::deadLettersOf).toList();
      var partitions =
          admin.describeTopics(topics).allTopicNames().get(30, TimeUnit.SECONDS).values().stream()
              .flatMap(topic ->
                  topic.partitions().stream()
                      .map(part -> new TopicPartition(topic.name(), part.partition())))
              .toList();
      var first = offsets(admin, partitions, OffsetSpec.earliest());
      var next = offsets(admin, partitions, OffsetSpec.latest());
      var counts = new TreeMap<String, Long>();
      next.forEach((partition, offset) ->
          counts.merge(partition.topic(), offset - first.getOrDefault(partition, 0L), Long::sum));
      return counts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka at " + bootstrap + " cannot be read", e);
    }
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, java.util.List<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    var wanted = partitions.stream().collect(Collectors.toMap(part -> part, _ -> which));
    return admin.listOffsets(wanted).all().get(30, TimeUnit.SECONDS).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().offset()));
  }
}
