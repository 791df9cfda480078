package health.consulta.reporting;

import health.consulta.contract.Role;
import health.consulta.contract.reporting.ReportEvent.WeekSummed;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.kit.mongo.Aggregate;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// Somebody who wants the figures of each week: a practitioner their own, an administrator all.
@Document("weeklyReaders")
public class WeeklyReader extends Aggregate {
  @Id private final UUID id;
  private boolean wanted;
  private boolean everybody;

  /// The Monday up to which it was told.
  private LocalDate told;

  @PersistenceCreator
  WeeklyReader(UUID id, boolean wanted, boolean everybody, LocalDate told) {
    this.id = id;
    this.wanted = wanted;
    this.everybody = everybody;
    this.told = told;
  }

  /// The weeks from that Monday on.
  void want(boolean all, LocalDate monday) {
    if (!wanted) told = monday;
    wanted = true;
    everybody = all;
  }

  void leave() {
    wanted = false;
  }

  /// Nobody is told what they may not see any more.
  void hold(Set<Role> roles) {
    if (everybody && !roles.contains(Role.ADMINISTRATOR)) leave();
    if (!everybody && !roles.contains(Role.PRACTITIONER)) leave();
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
