package health.consulta.consultation.agenda;

/// This instance changed a day; what other instances change comes by event.
public record DayChanged(DayTimes times) {
  DayChanged(Day day) {
    this(day.times());
  }
}
