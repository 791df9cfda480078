package health.consulta.notification;

import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.mongo.Aggregate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person was told in the app: the newest lines, newest first. One document, so that a line
/// and its event are one write, and events keep the person's order.
@Document("bells")
class Bell extends Aggregate {
  static final int MOST_LINES = 200;

  @Id private final UUID accountId;
  private final List<Notification> lines;

  @PersistenceCreator
  Bell(UUID accountId, List<Notification> lines) {
    this.accountId = accountId;
    this.lines = new ArrayList<>(lines);
  }

  @Override
  public Object id() {
    return accountId;
  }

  /// Does nothing when the line is there.
  void post(Notification line) {
    if (index(line.id()) >= 0) return;
    lines.add(line);
    lines.sort(Comparator.comparing(Notification::at).reversed());
    if (lines.size() > MOST_LINES) lines.removeLast();
    publish(new NotificationPosted(accountId, line));
  }

  /// @return false when there is no such line
  boolean read(UUID id) {
    int index = index(id);
    if (index < 0) return false;
    var line = lines.get(index);
    lines.set(
        index,
        new Notification(
            line.id(), line.kind(), line.subjectId(), line.title(), line.start(), line.at(), true));
    return true;
  }

  /// What it says of that subject needs no reading any more.
  void readAbout(NotificationKind kind, UUID subjectId) {
    lines.stream()
        .filter(line -> line.kind() == kind && line.subjectId().equals(subjectId) && !line.read())
        .map(Notification::id)
        .toList()
        .forEach(this::read);
  }

  List<Notification> lines() {
    return List.copyOf(lines);
  }

  private int index(UUID id) {
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).id().equals(id)) return i;
    return -1;
  }
}
