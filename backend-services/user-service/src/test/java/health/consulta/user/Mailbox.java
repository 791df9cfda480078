package health.consulta.user;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.Topics;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;

/// What the service told the others, as they read it.
public class Mailbox {
  private final List<UserEvent> events = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.USERS, groupId = "tests")
  void on(UserEvent event) {
    events.add(event);
  }

  public <T extends UserEvent> T next(Class<T> type, Predicate<T> which) {
    return await().until(() -> find(type, which), found -> !found.isEmpty()).getFirst();
  }

  /// What was told of a person's security by now, in order.
  public List<SecurityChange> told(UUID accountId, int many) {
    return await()
        .until(
            () ->
                events.stream()
                    .filter(event -> event.accountId().equals(accountId))
                    .flatMap(event ->
                        event instanceof SecurityChanged changed
                            ? Stream.of(changed.change())
                            : Stream.empty())
                    .toList(),
            told -> told.size() >= many);
  }

  private <T extends UserEvent> List<T> find(Class<T> type, Predicate<T> which) {
    var found = events.stream().filter(type::isInstance).map(type::cast).filter(which).toList();
    events.removeAll(found);
    return found;
  }
}
