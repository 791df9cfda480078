package health.consulta.reporting;

import health.consulta.contract.Role;
import health.consulta.contract.reporting.ReportEvent.WeekSummed;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.kit.mongo.Aggregate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.access.AccessDeniedException;

/// Somebody who wants the figures of each week: a practitioner their own, an administrator all.
@Document("weeklyReaders")
public class WeeklyReader extends Aggregate {
  @Id private final UUID id;
  private boolean wanted;
  private boolean everybody;

  /// The Monday up to which it was told.
  private LocalDate told;

  /// Of their account since it last changed; null while it is as it was opened.
  private @Nullable Set<Role> roles;

  @PersistenceCreator
  WeeklyReader(
      UUID id, boolean wanted, boolean everybody, LocalDate told, @Nullable Set<Role> roles) {
    this.id = id;
    this.wanted = wanted;
    this.everybody = everybody;
    this.told = told;
    this.roles = roles;
  }

  /// @param monday up to which weeks are not told
  static WeeklyReader noneYet(UUID id, LocalDate monday) {
    return new WeeklyReader(id, false, false, monday, null);
  }

  /// The weeks from that Monday on. A token may be older than what became of the account.
  ///
  /// @param token the roles that it names
  /// @throws AccessDeniedException when none is left that may have them
  void want(Set<Role> token, LocalDate monday) {
    var held = new HashSet<>(token);
    if (roles != null) held.retainAll(roles);
    if (!held.contains(Role.ADMINISTRATOR) && !held.contains(Role.PRACTITIONER))
      throw new AccessDeniedException("not their role any more");
    if (!wanted) told = monday;
    wanted = true;
    everybody = held.contains(Role.ADMINISTRATOR);
  }

  void leave() {
    wanted = false;
  }

  /// Nobody is told what they may not see any more.
  ///
  /// @param now none while the account is locked
  void hold(Set<Role> now) {
    roles = now;
    if (!now.contains(everybody ? Role.ADMINISTRATOR : Role.PRACTITIONER)) leave();
  }

  /// @param monday on which the week is over; told twice it is told once
  void tell(LocalDate monday, WeekFigures week, WeekFigures before) {
    if (!awaits(monday)) return;
    told = monday;
    publish(new WeekSummed(id, monday.minusWeeks(1), week, before));
  }

  boolean awaits(LocalDate monday) {
    return wanted && told.isBefore(monday);
  }

  Scope scope() {
    return everybody ? new Scope.Everybody() : new Scope.Some(Set.of(id));
  }

  public boolean isWanted() {
    return wanted;
  }

  @Override
  public UUID id() {
    return id;
  }
}
