package health.consulta.consultation.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The stored days, for who keeps something made of them.
@Component
public class ReadDays {
  private final Days days;

  ReadDays(Days days) {
    this.days = days;
  }

  /// @param from first date, inclusive
  /// @param to last date, inclusive
  public List<DayTimes> of(UUID practitionerId, LocalDate from, LocalDate to) {
    return days.find(List.of(practitionerId), from, to).stream().map(Day::times).toList();
  }

  /// @return the days of everybody between two dates, both inclusive; to be closed
  public Stream<DayTimes> ofAll(LocalDate from, LocalDate to) {
    return days.between(from, to).map(Day::times);
  }
}
